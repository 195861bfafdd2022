-- vi
-- Câu hỏi: Bao nhiêu khen thưởng đến người trực tiếp công tác, lao động và tập thể nhỏ, so với lãnh đạo?
-- Một dòng: một loại đối tượng, một cấp khen thưởng.
-- Cách tính: Đếm lượt đã tặng cho đối tượng nêu tên, theo năm thành tích. Cá nhân theo chức vụ (hoặc nhóm đối tượng) đã ghi: lãnh
-- đạo, quản lý hay người trực tiếp công tác, lao động; tập thể nhỏ theo cột đã ghi. Không ghi là chưa rõ, không tính vào tỷ lệ. Kèm số
-- người có mặt theo cùng nhóm khi đã nhập. Luật 06/2022/QH15, Điều 5 khoản 2 điểm d; cách phân nhóm chưa kiểm chứng.
-- $place: mã địa phương, NULL là tất cả
-- $cluster: mã cụm, khối, NULL là tất cả
-- $year: năm thành tích, NULL là mọi năm
-- en
-- Question: How many awards go to front-line workers and small teams, compared with leaders?
-- Grain: one kind of recipient, one level of awards.
-- Method: Grants to named recipients by the year of the achievement. Persons by the post (or class) written: leaders and managers,
-- or front-line workers; small teams by the column written. What is not written is not known and not in the share. With the staff
-- of the same classes where loaded. Law 06/2022/QH15, Article 5.2d; the classes are not verified.
-- $place: id of the place, NULL is all
-- $cluster: id of the cluster, NULL is all
-- $year: year of the achievement, NULL is every year
with granted as (
    select step.*, award_type.level, award_type.ladder, period.year
    from award_step as step
    join award_type using (award_id)
    left join period using (period_id)
    where step.status = 'granted' and step.is_named and not step.overtaken and step.recipient_kind <> 'household'
        and ($place::varchar is null or step.place_id = $place)
        and ($cluster::varchar is null or step.cluster_id = $cluster)
        and ($year::integer is null or period.year = $year)
),
staff as (
    select post_class, sum(value) as people, list(fact_id) as facts
    from (
        select headcount.*
        from headcount
        join period on period.period_id = headcount.period_id and period.year = $year
        where post_class is not null
            and ($place::varchar is null or headcount.place_id = $place)
            and ($cluster::varchar is null or headcount.cluster_id = $cluster)
        qualify row_number() over (partition by headcount.unit_id, post_class order by on_date desc nulls last) = 1
    )
    group by post_class
)
select
    granted.recipient_kind, granted.level, min(granted.year) as first_year, max(granted.year) as last_year,
    count(*) as granted,
    count(*) filter (where granted.frontline) as frontline, count(*) filter (where not granted.frontline) as others,
    count(*) filter (where granted.frontline is null) as not_known,
    count(*) filter (where granted.frontline) / nullif(count(granted.frontline), 0) as share,
    case when granted.recipient_kind = 'person' then (select people from staff where post_class = 'frontline') end as staff_frontline,
    case when granted.recipient_kind = 'person' then (select people from staff where post_class = 'leader') end as staff_leaders,
    list_concat(
        list(granted.fact_id),
        case when granted.recipient_kind = 'person' then (select flatten(list(facts)) from staff) else [] end
    ) as facts,
    bool_or(granted.illustrative) as illustrative
from granted
group by granted.recipient_kind, granted.level
order by granted.recipient_kind, min(granted.ladder)
