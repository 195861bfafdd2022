-- vi
-- Câu hỏi: Đến 6 tháng, chỉ tiêu nào có nguy cơ không hoàn thành?
-- Một dòng: một chỉ tiêu của một đơn vị trong một năm có kết quả 6 tháng: năm được hỏi, và các năm trước làm căn cứ.
-- Cách tính: Từ kết quả 6 tháng và các năm trước của chính đơn vị (từ 3 năm trở lên, tối đa 5 năm gần nhất), nếu chưa đủ thì của các
-- đơn vị cùng cụm, khối: lấy tỷ số giữa kết quả cả năm và kết quả 6 tháng (hoặc phần tăng thêm, khi có kỳ 6 tháng bằng 0) nhân
-- (cộng) với kết quả 6 tháng năm nay, được khoảng của kết quả cả năm: từ thấp nhất đến cao nhất, hoặc từ 10% đến 90% khi có 10
-- kết quả trở lên. Tỷ lệ không vượt 100%. Kiểm chứng: bỏ ra từng năm, xem kết quả thật của năm đó có nằm trong khoảng tính từ các năm
-- còn lại không. Cả khoảng thỏa kế hoạch là có khả năng đạt, một phần là chưa chắc chắn, không phần nào là có nguy cơ. Dưới 3 năm là
-- chưa đủ dữ liệu. Kết quả ước cả năm không làm căn cứ.
-- $place: mã địa phương, NULL là tất cả
-- $cluster: mã cụm, khối, NULL là tất cả
-- $unit: mã đơn vị, NULL là tất cả
-- $indicator: mã chỉ tiêu, NULL là tất cả
-- $year: năm, NULL là năm gần nhất có kết quả 6 tháng
-- en
-- Question: By mid-year, which targets are at risk of not being met?
-- Grain: one indicator of one unit in one year with a half-year's result: the year asked for, and the years before it.
-- Method: From the half-year's result and the unit's own past (three years or more, the latest five), else that of the units
-- of its cluster: the ratio of the year's result to the half-year's (or what the second half added, where a half-year was
-- 0) times (plus) this half-year's result gives the range of the year's: from the lowest to the highest, or from 10% to
-- 90% of ten results and more. Shares do not pass 100%. Tested by leaving out one year at a time: did its real result lie
-- in the range of the others? A plan met by the whole range is likely met, by part of it open, by none at risk. Fewer
-- than three years are not enough data. Estimates of a year's result are no evidence.
-- $place: id of the place, NULL is all
-- $cluster: id of the cluster, NULL is all
-- $unit: id of the unit, NULL is all
-- $indicator: id of the indicator, NULL is all
-- $year: the year, NULL is the newest with half-years' results
with half_year as (
    select
        half.unit_id, half.place_id, half.cluster_id, half.indicator_id, period.year, half.value as half,
        half.as_written as half_written, half.status as half_status, whole.value as whole,
        whole.as_written as whole_written, whole.status as whole_status, half.illustrative,
        [half.fact_id, whole.fact_id] as facts
    from best_result as half
    join period on period.period_id = half.period_id and period.kind = 'half' and month(period.starts) = 1
    left join best_result as whole
        on whole.subject_id = half.subject_id and whole.indicator_id = half.indicator_id
        and whole.period_id = period.year::varchar
    where half.unit_id is not null and half.value is not null
        and ($place::varchar is null or half.place_id = $place)
        and ($indicator::varchar is null or half.indicator_id = $indicator)
),
asked as (
    select coalesce($year::integer, max(year)) as year
    from half_year
    where ($cluster::varchar is null or cluster_id = $cluster) and ($unit::varchar is null or unit_id = $unit)
)
select
    place.name as place, half_year.cluster_id, cluster.name as cluster, half_year.unit_id, unit.name as unit,
    (select list(former_id) from former_name where former_name.unit_id = half_year.unit_id) as former_ids,
    half_year.indicator_id, indicator.name as indicator_vi, indicator.name_en as indicator_en, half_year.year,
    half_year.year = asked.year
        and ($cluster::varchar is null or half_year.cluster_id = $cluster)
        and ($unit::varchar is null or half_year.unit_id = $unit) as is_asked,
    half, half_written, half_status, whole, whole_written, whole_status,
    target.unit_of_measure, target.direction, target.comparator, target.plan, target.ceiling, target.plan_written,
    half_year.illustrative,
    list_filter(half_year.facts || [target.facts[1]], lambda fact: fact is not null) as facts
from half_year
join asked on half_year.year <= asked.year
join unit on unit.unit_id = half_year.unit_id
join unit as place on place.unit_id = half_year.place_id
left join cluster on cluster.cluster_id = half_year.cluster_id
left join indicator on indicator.indicator_id = half_year.indicator_id
left join yearly_target as target
    on target.unit_id = half_year.unit_id and target.indicator_id = half_year.indicator_id and target.year = half_year.year
order by
    half_year.year desc, place.name collate vi, cluster.name collate vi nulls first, target.ordinal nulls last,
    unit.name collate vi, indicator.field collate vi, indicator.name collate vi
