-- vi
-- Câu hỏi: Xếp loại đảng viên có khớp với xếp loại cán bộ của cùng một người và với xếp loại của đơn vị không?
-- Một dòng: một người được xếp loại trong năm.
-- Cách tính: Đối chiếu theo quy định có hiệu lực vào ngày cuối năm (danh mục tiêu chuẩn đối chiếu): đảng viên là cán bộ xếp loại xuất sắc khi
-- được xếp loại xuất sắc về chuyên môn; người đứng đầu không xếp loại cao hơn đơn vị. Hai người trùng tên không gộp làm một. Thiếu một
-- trong hai xếp loại thì ghi thiếu gì, không kết luận.
-- $place: mã địa phương, NULL là tất cả
-- $cluster: mã cụm, khối, NULL là tất cả
-- $year: năm
-- en
-- Question: Does a person's class as a Party member agree with the class as a cadre, and with the unit's?
-- Grain: one person rated in the year.
-- Method: Compared by the rules in force on the last day of the year (catalogue of standards compared): a Party member who is a
-- cadre is excellent only when excellent as a cadre; the head is not rated above the unit. Two persons of one name stay
-- apart. Where one of the two classes is missing it says which, and concludes nothing.
-- $place: id of the place, NULL is all
-- $cluster: id of the cluster, NULL is all
-- $year: the year
with class as (
    select
        rating.*, period.year, period.ends as period_ends, coalesce(rating_class.equals, rating.class_id) as class,
        rating_class.name_vi, rating_class.name_en
    from rating
    join period on period.period_id = rating.period_id and period.kind = 'year' and period.year = $year
    left join rating_class using (scale_id, class_id)
    where rating.measure = 'class' and ($place::varchar is null or rating.place_id = $place)
        and ($cluster::varchar is null or rating.cluster_id = $cluster)
)
select
    person.person_id, person.shown as person, any_value(unit.name) as unit, class.year, class.period_ends,
    any_value(class.class) filter (class.subject_kind = 'party_member') as member_class,
    any_value(class.name_vi) filter (class.subject_kind = 'party_member') as member_vi,
    any_value(class.name_en) filter (class.subject_kind = 'party_member') as member_en,
    any_value(class.class) filter (class.subject_kind = 'person') as cadre_class,
    any_value(class.name_vi) filter (class.subject_kind = 'person') as cadre_vi,
    any_value(class.name_en) filter (class.subject_kind = 'person') as cadre_en,
    any_value(of_unit.class) as unit_class, any_value(of_unit.name_vi) as unit_vi, any_value(of_unit.name_en) as unit_en,
    (select list(rule) from catalogue.conflict_rule as rule) as standards,
    bool_or(class.illustrative) as illustrative, list(class.fact_id) as facts
from class
join person_today as person on person.person_id = class.person_id
left join unit on unit.unit_id = class.unit_id
left join unit_order_of_year as unit_order on unit_order.unit_id = class.unit_id and unit_order.year = $year::integer
left join class as of_unit
    on of_unit.unit_id = class.unit_id and of_unit.person_id is null and of_unit.subject_kind = 'agency'
where class.subject_kind in ('person', 'party_member')
group by person.person_id, person.name, person.given_name, person.shown, class.year, class.period_ends
order by
    any_value(unit_order.cluster) collate vi nulls last, any_value(unit_order.ordinal) nulls last, unit collate vi,
    person.given_name collate vi, person collate vi, person.person_id
