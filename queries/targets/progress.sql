-- vi
-- Câu hỏi: Kế hoạch, kết quả 6 tháng, ước hoặc thực hiện cả năm của đơn vị so với cùng kỳ năm trước thế nào?
-- Một dòng: một chỉ tiêu của đơn vị trong năm.
-- Cách tính: Đặt cạnh nhau kết quả 6 tháng và cả năm của năm trước, kế hoạch năm nay, kết quả 6 tháng và kết quả tốt nhất
-- cả năm đã có (chính thức, thực hiện, sơ bộ, ước). 6 tháng chỉ so với 6 tháng năm trước. Đơn vị mang tên cũ tính
-- chung; năm trước khi hợp nhất, chia tách không so.
-- $unit: mã đơn vị
-- $year: năm, NULL là năm mới nhất có chỉ tiêu
-- en
-- Question: How do the plan, the half-year, and the year's estimate or result of a unit compare with last year?
-- Grain: one target of the unit in the year.
-- Method: Side by side the half-year's and the year's result of last year, this year's plan, the half-year's result and the
-- best result of the year there is (official, actual, provisional, estimate). A half-year is only compared with last
-- year's half. A unit's former name counts; years before a merger or split are not compared.
-- $unit: id of the unit
-- $year: the year, NULL is the newest with targets
with asked as (
    select coalesce($year::integer, max(year)) as year
    from yearly_target
    where unit_id = $unit
),
before as (
    select best_result.*, period.kind as period_kind
    from best_result
    join period on period.period_id = best_result.period_id
    join asked on period.year = asked.year - 1
    where (
        best_result.unit_id = $unit
        or best_result.unit_id in (select former_id from former_name where former_name.unit_id = $unit)
    ) and (period.kind = 'year' or best_result.period_id = (asked.year - 1)::varchar || '-H1')
)
select
    target.unit_id, target.subject as unit, target.year, target.period_ends, target.indicator_id, target.indicator_vi,
    target.indicator_en, target.field, target.unit_of_measure, target.direction, target.comparator, target.plan,
    target.ceiling, target.plan_written, target.applicable, target.actual, target.actual_written, target.result_status,
    target.interim, target.interim_written, target.interim_fact,
    last_half.value as last_interim, last_half.as_written as last_interim_written,
    last_year.value as last_actual, last_year.as_written as last_actual_written,
    last_year.status as last_status, target.illustrative,
    target.facts || list_filter(
        [last_half.fact_id, last_year.fact_id], lambda fact: fact is not null
    ) as facts
from yearly_target as target
join asked using (year)
left join before as last_half on last_half.indicator_id = target.indicator_id and last_half.period_kind <> 'year'
left join before as last_year on last_year.indicator_id = target.indicator_id and last_year.period_kind = 'year'
where target.unit_id = $unit
order by target.field collate vi nulls last, target.indicator_vi collate vi
