-- vi
-- Câu hỏi: Chỉ tiêu đăng ký năm nay có cao hơn kết quả năm trước không?
-- Một dòng: một chỉ tiêu cả năm của một đơn vị.
-- Cách tính: So kế hoạch năm nay với kết quả cả năm trước của cùng đơn vị, cùng chỉ tiêu; đơn vị chỉ đổi tên vẫn so, đơn vị vừa sáp nhập,
-- chia tách không so. Chỉ tiêu càng thấp càng tốt thì kế hoạch thấp hơn kết quả năm trước là phấn đấu cao hơn. “Trên 95%” sau kết
-- quả 95% là cao hơn, “từ 95% trở lên” là bằng. Khoảng sàn – trần so theo mức sàn. Chỉ tiêu bằng lời, khác đơn vị tính hoặc chưa có
-- kết quả năm trước thì không so và ghi rõ lý do.
-- $place: mã địa phương, NULL là tất cả
-- $cluster: mã cụm, khối, NULL là tất cả
-- $year: năm đăng ký, NULL là mọi năm
-- en
-- Question: Are this year's targets higher than last year's results?
-- Grain: one yearly target of one unit.
-- Method: This year's plan against last year's result of the same unit and indicator; units merely renamed are compared,
-- units just merged or split are not. Where less is better, a plan below last year's result asks for more. "Above 95%"
-- after 95% is higher, "at least 95%" is equal. A band is compared by its floor. Targets in words, of another unit of
-- measure or without last year's result are not compared, and the reason is given.
-- $place: id of the place, NULL is all
-- $cluster: id of the cluster, NULL is all
-- $year: the year of the pledge, NULL is every year
with identity as (
    select unit_id, former_id from former_name
    union all
    select unit_id, unit_id from unit
),
result_of_year as (
    select identity.unit_id, best_result.*, period.year
    from best_result
    join period on period.period_id = best_result.period_id and period.kind = 'year'
    join identity on identity.former_id = best_result.unit_id
    qualify row_number() over (
        partition by identity.unit_id, best_result.indicator_id, period.year
        order by identity.unit_id = best_result.unit_id desc
    ) = 1
)
select
    target.place, target.cluster_id, target.cluster, target.subject_id, target.subject as unit, target.year,
    target.indicator_id, target.indicator_vi, target.indicator_en, target.field, target.unit_of_measure,
    target.direction, target.comparator, target.plan, target.ceiling, target.plan_written, target.applicable,
    last.value as last_result, last.as_written as last_written, last.status as last_status,
    last.unit_of_measure as last_unit_of_measure,
    coalesce((
        select bool_or(change_kind <> 'rename') from unit_change
        where unit_change.to_unit_id = target.unit_id and unit_change.year = target.year
    ), false) as is_reorganised,
    target.illustrative,
    list_filter([target.facts[1], last.fact_id], lambda fact: fact is not null) as facts
from yearly_target as target
left join result_of_year as last
    on last.unit_id = target.unit_id and last.indicator_id = target.indicator_id and last.year = target.year - 1
where target.unit_id is not null
    and ($place::varchar is null or target.place_id = $place)
    and ($cluster::varchar is null or target.cluster_id = $cluster)
    and ($year::integer is null or target.year = $year)
order by
    target.year, target.place collate vi, target.cluster collate vi nulls first, target.ordinal nulls last,
    target.subject collate vi, target.field collate vi, target.indicator_vi collate vi
