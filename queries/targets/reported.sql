-- vi
-- Câu hỏi: Theo báo cáo, bao nhiêu chỉ tiêu vượt, đạt, chưa đạt kế hoạch?
-- Một dòng: một năm của một đơn vị, hoặc của cả cụm, khối, địa phương.
-- Cách tính: Lấy số chỉ tiêu vượt, đạt, chưa đạt kế hoạch như đã báo cáo, không đếm lại. Tổng số là mẫu số đã ghi (38 trong 27/38) hoặc
-- tổng số chỉ tiêu đã báo cáo. Số không ghi mà ba số phải cộng đủ tổng số thì lấy phần còn lại. Chỉ lấy kỳ cả năm.
-- $place: mã địa phương, NULL là tất cả
-- $cluster: mã cụm, khối, NULL là tất cả
-- $year: năm, NULL là mọi năm
-- en
-- Question: How many indicators exceeded, met and missed the plan, as reported?
-- Grain: one year of one unit, or of a whole cluster or place.
-- Method: The numbers of indicators above, at and below plan as reported, not counted again. The total is the denominator
-- written (38 of 27/38) or the reported number of indicators. The one number not written is what is left of the total.
-- Whole years only.
-- $place: id of the place, NULL is all
-- $cluster: id of the cluster, NULL is all
-- $year: the year, NULL is every year
with reported as (
    select
        result.place_id, result.cluster_id, result.unit_id, period.year,
        any_value(value) filter (where indicator_id = 'indicators_exceeded') as exceeded,
        any_value(value) filter (where indicator_id = 'indicators_met') as met,
        any_value(value) filter (where indicator_id = 'indicators_missed') as missed,
        coalesce(max(of_value), any_value(value) filter (where indicator_id = 'indicators_total')) as stated_total,
        list(fact_id) as facts, bool_or(illustrative) as illustrative
    from best_result as result
    join period on period.period_id = result.period_id and period.kind = 'year'
    where indicator_id in ('indicators_exceeded', 'indicators_met', 'indicators_missed', 'indicators_total')
        and ($place::varchar is null or result.place_id = $place)
        and ($cluster::varchar is null or result.cluster_id = $cluster)
        and ($year::integer is null or period.year = $year)
    group by all
)
select
    reported.place_id, place.name as place,
    coalesce(unit.name, cluster.name, place.name) as subject, reported.year,
    exceeded, met, coalesce(missed, stated_total - exceeded - met) as missed,
    exceeded + met as met_or_better, coalesce(stated_total, exceeded + met + missed) as total,
    reported.facts, reported.illustrative
from reported
join unit as place on place.unit_id = reported.place_id
left join cluster on cluster.cluster_id = reported.cluster_id
left join unit on unit.unit_id = reported.unit_id
order by reported.year, place.name collate vi, cluster.name collate vi nulls first, unit.name collate vi nulls first
