-- vi
-- Câu hỏi: Người nào trùng họ tên trong một đơn vị mà chưa phân biệt được là một hay hai người?
-- Một dòng: một người có người khác cùng đơn vị, cùng họ tên.
-- Cách tính: Người được nhận ra theo đơn vị, họ tên và mã số hoặc ngày sinh. Cùng họ tên mà ít nhất một bên không có mã số, ngày sinh thì
-- giữ riêng, không gộp; chuỗi năm của họ là chưa xác định.
-- $place: mã địa phương, NULL là tất cả
-- en
-- Question: Which persons of one name in one unit cannot be told apart?
-- Grain: one person who has a namesake in the unit.
-- Method: A person is known by unit, name and code or date of birth. Those of one name of whom at least one has neither are kept
-- apart, never merged; their years in a row are undecided.
-- $place: id of the place, NULL is all
select
    person_today.shown as person, unit.name as unit, person_today.told_by, person_today.mark,
    list(distinct period.year order by period.year) as years, list(fact.fact_id) as facts,
    bool_or(fact.illustrative) as illustrative
from person_today
join unit on unit.unit_id = person_today.unit_id
join (
    select fact_id, person_id, period_id, place_id, illustrative from rating where person_id is not null
    union all select fact_id, person_id, period_id, place_id, illustrative from award where person_id is not null
    union all select fact_id, person_id, period_id, place_id, illustrative from discipline where person_id is not null
    union all select fact_id, person_id, period_id, place_id, illustrative from initiative where person_id is not null
) as fact using (person_id)
left join unit_order on unit_order.unit_id = person_today.unit_id
left join period on period.period_id = fact.period_id
where person_today.has_namesake and ($place::varchar is null or fact.place_id = $place)
group by
    person_today.name, person_today.given_name, person_today.shown, unit.name, unit_order.cluster, unit_order.ordinal,
    person_today.told_by, person_today.mark, person_today.subject_id
order by
    unit_order.cluster collate vi nulls last, unit_order.ordinal nulls last, unit.name collate vi,
    person_today.given_name collate vi, person_today.name collate vi, person_today.mark
