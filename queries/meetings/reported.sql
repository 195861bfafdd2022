-- vi
-- Câu hỏi: Cụm, khối hoặc địa phương báo cáo những con số nào trong năm?
-- Một dòng: một con số của cả cụm, khối hoặc địa phương trong một kỳ của năm.
-- Cách tính: Kết quả và nhiệm vụ, chỉ tiêu của nửa năm và kết quả cả năm như trong biểu, kể cả nội dung không giao chỉ tiêu; không cộng các kỳ với nhau.
-- $place: mã địa phương, NULL là tất cả
-- $cluster: mã cụm, khối, NULL là tất cả
-- $year: năm
-- en
-- Question: Which figures did the cluster or place report in the year?
-- Grain: one figure of the whole cluster or place in one period of the year.
-- Method: Results, and tasks and targets of half a year, as they stand in the sheet, also where nothing was pledged; periods are not added up.
-- $place: id of the place, NULL is all
-- $cluster: id of the cluster, NULL is all
-- $year: the year
with stated as (
    select
        fact_id, indicator_id, period_id, place_id, cluster_id, value, as_written, unit_of_measure, source_id, cell,
        illustrative, 'result' as kind
    from result
    where unit_id is null
    union all
    select
        fact_id, indicator_id, period_id, place_id, cluster_id, value, as_written, unit_of_measure, source_id, cell,
        illustrative, 'target' as kind
    from target
    where unit_id is null
)
select
    period.period_id, period.kind as period_kind, period.year, indicator.name as indicator, indicator.name_en,
    stated.kind, stated.value, stated.as_written, stated.unit_of_measure,
    [stated.fact_id] as facts, stated.illustrative
from stated
join period using (period_id)
join indicator using (indicator_id)
where period.year = $year::integer and (period.kind = 'half' or stated.kind = 'result')
    and ($place::varchar is null or stated.place_id = $place)
    and ($cluster::varchar is null or stated.cluster_id = $cluster)
order by
    period.starts, period.ends, stated.kind, stated.source_id,
    try_cast(regexp_extract(stated.cell, '\d+') as integer), stated.cell
