-- vi
-- Câu hỏi: Mỗi đơn vị đăng ký chỉ tiêu gì, thực hiện được bao nhiêu, đã đạt kế hoạch chưa?
-- Một dòng: một chỉ tiêu cả năm của một đơn vị, hoặc của cả cụm, khối, địa phương.
-- Cách tính: So kết quả cả năm với kế hoạch đã đăng ký. Kế hoạch là một con số: cao hơn là vượt, bằng (khi làm tròn như
-- hiển thị) là đạt, thấp hơn là chưa đạt. Kế hoạch là điều kiện (“trên 95%”, “từ 40% trở lên”, “không quá 7,5%”): thỏa điều kiện là
-- đạt. Chỉ tiêu càng thấp càng tốt và chỉ tiêu bằng 0: không cao hơn kế hoạch là đạt. Chỉ tiêu bằng lời không tự đánh giá. Chưa có
-- kết quả: trong năm là chưa đến kỳ đánh giá, hết năm là chưa có số liệu, không bao giờ là chưa đạt. Trong năm, kết quả 6
-- tháng chỉ cho biết đúng hay chậm tiến độ: tỷ lệ so với cả kế hoạch, số đếm và số tiền so với một nửa. Tỷ lệ xếp loại của cụm,
-- khối chưa ghi kết quả thì lấy từ số đã được xếp loại.
-- $place: mã địa phương, NULL là tất cả
-- $cluster: mã cụm, khối, NULL là tất cả
-- $year: năm, NULL là mọi năm
-- en
-- Question: What did each unit pledge, what came of it, and is the plan met?
-- Grain: one yearly target of one unit, or of a whole cluster or place.
-- Method: The year's result against the plan pledged. A plan that is a plain number: above it is exceeded, equal (as
-- rounded on the screen) is met, below is missed. A condition ("above 95%", "at least 40%", "at most 7.5%"): fulfilled is met.
-- Where less is better, and for targets of zero: not above the plan is met. Targets in words are not judged. Without a
-- result: not yet due within the year, no data after it, never missed. Within the year a half-year's result only says on
-- track or behind: shares against the whole plan, counts and amounts against half of it. A cluster's share of ratings
-- without a stated result is taken from the ratings themselves.
-- $place: id of the place, NULL is all
-- $cluster: id of the cluster, NULL is all
-- $year: the year, NULL is every year
with rated as (
    select
        replace(rating_class.measure, '{subject}', tally.subject_kind) || '_pct' as indicator_id,
        tally.place_id, tally.cluster_id, tally.period_id,
        coalesce(sum(n) filter (where tally.class_id = rating_class.class_id), 0) as n,
        max(total) as total, flatten(list(facts)) as facts
    from rating_tally as tally
    join catalogue.rating_class on list_contains(string_split(rating_class.subject_kinds, '|'), tally.subject_kind)
    join period on period.period_id = tally.period_id and period.kind = 'year'
    group by all
    having bool_or(tally.class_id = rating_class.class_id) or sum(n) = max(total)
)
select
    target.place_id, place.name as place, target.cluster_id, cluster.name as cluster, target.unit_id,
    coalesce(target.unit_id, target.cluster_id, target.place_id) as subject_id,
    coalesce(unit.name, cluster.name, place.name) as subject, period.year, period.ends as period_ends,
    target.indicator_id, indicator.name as indicator_vi, indicator.name_en as indicator_en,
    coalesce(target.unit_of_measure, indicator.unit_of_measure) as unit_of_measure, indicator.direction,
    target.comparator, target.plan, target.ceiling, target.plan_written,
    coalesce(target.actual, rated.n / rated.total) as actual,
    coalesce(target.actual_written, rated.n::bigint || '/' || rated.total::bigint) as actual_written,
    half.value as interim, half.as_written as interim_written, half.fact_id as interim_fact,
    target.facts || case when target.actual is null and rated.n is not null then rated.facts else [] end as facts,
    target.illustrative
from target_result as target
join period on period.period_id = target.period_id and period.kind = 'year'
join unit as place on place.unit_id = target.place_id
left join indicator using (indicator_id)
left join unit on unit.unit_id = target.unit_id
left join cluster on cluster.cluster_id = target.cluster_id
left join cluster_member as member
    on member.unit_id = target.unit_id and member.cluster_id = target.cluster_id and member.period_id = target.period_id
left join result as half
    on half.indicator_id = target.indicator_id and half.measure = 'value' and half.period_id = target.period_id || '-H1'
    and half.place_id = target.place_id and half.unit_id is not distinct from target.unit_id
    and (target.unit_id is not null or half.cluster_id is not distinct from target.cluster_id)
left join rated
    on target.unit_id is null and rated.indicator_id = target.indicator_id and rated.period_id = target.period_id
    and rated.place_id = target.place_id and rated.cluster_id is not distinct from target.cluster_id
where ($place::varchar is null or target.place_id = $place)
    and ($cluster::varchar is null or target.cluster_id = $cluster)
    and ($year::integer is null or period.year = $year)
order by
    period.year, place.name collate vi, cluster.name collate vi nulls first, target.unit_id is not null,
    member.ordinal nulls last, unit.name collate vi, indicator.field collate vi, indicator.name collate vi
