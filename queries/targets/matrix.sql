-- vi
-- Câu hỏi: Từng đơn vị đạt, vượt hay chưa đạt từng chỉ tiêu của từng lĩnh vực?
-- Một dòng: một chỉ tiêu cả năm của một đơn vị.
-- Cách tính: Đánh giá từng chỉ tiêu như ở “Thực hiện chỉ tiêu của từng đơn vị”. Cộng theo đơn vị và theo chỉ tiêu là số chỉ tiêu đạt
-- và vượt trên số chỉ tiêu đã có kết quả; chưa có số liệu, chưa đến kỳ, không áp dụng để riêng, không tính là chưa đạt.
-- $place: mã địa phương, NULL là tất cả
-- $cluster: mã cụm, khối, NULL là tất cả
-- $year: năm, NULL là năm mới nhất có chỉ tiêu
-- en
-- Question: Did each unit exceed, meet or miss each target of each field?
-- Grain: one yearly target of one unit.
-- Method: Each target is judged as in "Targets of each unit". Totals by unit and by indicator are the targets met or exceeded
-- of those with a result; no data, not yet due and not applicable stand apart and never count as missed.
-- $place: id of the place, NULL is all
-- $cluster: id of the cluster, NULL is all
-- $year: the year, NULL is the newest with targets
with chosen as (
    select *
    from yearly_target
    where unit_id is not null
        and ($place::varchar is null or place_id = $place)
        and ($cluster::varchar is null or cluster_id = $cluster)
)
select
    unit_id, subject as unit, year, period_ends, indicator_id, indicator_vi, indicator_en, field, unit_of_measure,
    direction, comparator, plan, ceiling, plan_written, applicable, actual, actual_written, result_status, interim,
    interim_written, interim_fact, facts, illustrative
from chosen
where year = coalesce($year::integer, (select max(year) from chosen))
order by cluster collate vi nulls first, ordinal nulls last, subject collate vi, field collate vi nulls last, indicator_vi collate vi
