-- vi
-- Câu hỏi: Thành tích khen thưởng của từng đơn vị qua các năm là gì, và bao nhiêu năm liên tục?
-- Một dòng: một đơn vị, một năm thành tích.
-- Cách tính: Danh hiệu, hình thức khen thưởng tập thể đã có quyết định tặng, theo năm thành tích; mức cao nhất của năm đứng
-- đầu. Đơn vị mang tên cũ tính chung; năm trước khi hợp nhất, chia tách là của đơn vị cũ và chưa xác định với đơn vị mới. Không
-- tính đề nghị đang trình.
-- $place: mã địa phương, NULL là tất cả
-- $cluster: mã cụm, khối, NULL là tất cả
-- $year: năm cuối, NULL là năm mới nhất có khen thưởng
-- en
-- Question: Which awards has each unit had over the years, and how many years running?
-- Grain: one unit, one year of achievement.
-- Method: Collective titles and commendations granted, by the year of the achievement; the year's highest comes first. A
-- unit's former name counts; years before a merger or split belong to the former units and are not known for the new
-- one. Pending proposals do not count.
-- $place: id of the place, NULL is all
-- $cluster: id of the cluster, NULL is all
-- $year: the last year, NULL is the newest with awards
with granted as (
    select
        unit_today.today_id as unit_id, period.year, step.fact_id, step.illustrative, step.cluster_id,
        award_type.name_vi, award_type.name_en, award_type.level, award_type.ladder
    from award_step as step
    join unit_today using (unit_id)
    join award_type using (award_id)
    join period on period.period_id = step.period_id and period.kind in ('year', 'school_year')
    where step.status = 'granted' and not step.overtaken and step.is_named and step.recipient_kind = 'collective'
        and ($place::varchar is null or step.place_id = $place)
        and ($cluster::varchar is null or step.cluster_id = $cluster)
),
asked as (
    select coalesce($year::integer, (select max(year) from granted)) as last_year
),
formed as (
    select unit_today.today_id as unit_id, max(unit_change.year) as since
    from unit_change
    join unit_today on unit_today.unit_id = unit_change.to_unit_id
    where unit_change.change_kind not in ('rename', 'end')
    group by all
)
select
    granted.unit_id, unit.name as unit, granted.year, asked.last_year, formed.since,
    arg_min(granted.name_vi, granted.ladder) as highest_vi, arg_min(granted.name_en, granted.ladder) as highest_en,
    arg_min(granted.level, granted.ladder) as level, min(granted.ladder) as ladder, count(*) as granted,
    string_agg(granted.name_vi, '; ' order by granted.ladder) as awards_vi,
    string_agg(granted.name_en, '; ' order by granted.ladder) as awards_en,
    list(granted.fact_id) as facts, bool_or(granted.illustrative) as illustrative
from granted
cross join asked
join unit on unit.unit_id = granted.unit_id
left join unit_order on unit_order.unit_id = granted.unit_id
left join formed on formed.unit_id = granted.unit_id
where granted.year <= asked.last_year and granted.year >= coalesce(formed.since, granted.year)
group by
    granted.unit_id, unit.name, granted.year, asked.last_year, formed.since, unit_order.cluster, unit_order.ordinal
order by
    unit_order.cluster collate vi nulls last, unit_order.ordinal nulls last, unit.name collate vi, granted.unit_id,
    granted.year
