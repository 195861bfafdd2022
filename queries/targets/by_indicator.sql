-- vi
-- Câu hỏi: Chỉ tiêu nào nhiều đơn vị chưa đạt nhất?
-- Một dòng: một chỉ tiêu trong một năm.
-- Cách tính: Đếm các đơn vị theo kết quả đánh giá từng chỉ tiêu cả năm (như “Thực hiện chỉ tiêu của từng đơn vị”); tỷ lệ chưa đạt
-- tính trên số đơn vị đã có kết quả, đơn vị chưa có số liệu đếm riêng. Chỉ tiêu chung của cả cụm, khối không đếm.
-- $place: mã địa phương, NULL là tất cả
-- $cluster: mã cụm, khối, NULL là tất cả
-- $year: năm, NULL là mọi năm
-- en
-- Question: Which indicator is missed by most units?
-- Grain: one indicator in one year.
-- Method: Units counted by the verdict on each yearly target (as in "Targets of each unit"); the share missed is of units
-- with a result, those without data are counted apart. Targets of a whole cluster are not counted.
-- $place: id of the place, NULL is all
-- $cluster: id of the cluster, NULL is all
-- $year: the year, NULL is every year
select
    target.unit_id as subject_id, period.year, period.ends as period_ends, target.indicator_id,
    indicator.name as indicator_vi, indicator.name_en as indicator_en,
    coalesce(target.unit_of_measure, indicator.unit_of_measure) as unit_of_measure, indicator.direction,
    target.comparator, target.plan, target.ceiling, target.actual, target.actual_written,
    half.value as interim, half.as_written as interim_written, half.fact_id as interim_fact, target.facts,
    target.illustrative
from target_result as target
join period on period.period_id = target.period_id and period.kind = 'year'
left join indicator using (indicator_id)
left join result as half
    on half.indicator_id = target.indicator_id and half.measure = 'value' and half.period_id = target.period_id || '-H1'
    and half.place_id = target.place_id and half.unit_id = target.unit_id
where target.unit_id is not null
    and ($place::varchar is null or target.place_id = $place)
    and ($cluster::varchar is null or target.cluster_id = $cluster)
    and ($year::integer is null or period.year = $year)
order by period.year, indicator.field collate vi, indicator.name collate vi
