-- vi
-- Câu hỏi: Điểm của các tiêu chí định lượng là bao nhiêu nếu tính theo công thức so với chỉ tiêu, so với điểm đã chấm?
-- Một dòng: một đơn vị, một tiêu chí định lượng trùng tên với một chỉ tiêu.
-- Cách tính: Dưới chỉ tiêu: một nửa điểm tối đa nhân tỷ lệ thực hiện; bằng chỉ tiêu: một nửa điểm tối đa; vượt chỉ tiêu: nửa
-- còn lại chia theo mức vượt, đơn vị vượt nhiều nhất được đủ điểm tối đa; không có chỉ tiêu mà có kết quả: theo tỷ lệ so
-- với kết quả cao nhất. Chưa có kết quả thì chưa tính. Phần điểm khi đạt đúng chỉ tiêu và số chữ số thập phân là quy tắc
-- chấm điểm của năm. Chỉ tiêu càng thấp càng tốt không tính theo công thức này.
-- $cluster: mã cụm, khối
-- $year: năm, NULL là năm gần nhất có tiêu chí định lượng
-- en
-- Question: What would quantitative criteria score by the formula against targets, beside the points that were given?
-- Grain: one unit, one quantitative criterion of the same name as an indicator.
-- Method: Below the target half of the maximum times the part achieved; at the target half of the maximum; above it the
-- other half in proportion to the over-achievement, the highest getting the full maximum; without a target a result
-- counts in proportion to the best. Without a result nothing is computed. The part for reaching the target and the
-- decimals are the year's rules of scoring. Indicators of which less is better are left out.
-- $cluster: id of the cluster
-- $year: the year, NULL is the newest with quantitative criteria
with quantitative as (
    select criterion.*, year || '' as period_id
    from criterion
    join indicator using (indicator_id)
    where cluster_id = $cluster and criterion.kind = 'quantitative' and max_score is not null
        and indicator.direction is distinct from 'lower'
),
asked as (
    select coalesce($year::integer, max(year)) as year from quantitative
),
rule as (
    select
        arg_max(value, valid_from) filter (rule_id = 'up_to_target_share')::double as up_to_target_share,
        arg_max(value, valid_from) filter (rule_id = 'decimals')::integer as decimals
    from scoring_rule, asked
    where make_date(asked.year, 12, 31) between valid_from and valid_to
),
achieved as (
    select
        unit_id, period_id, indicator_id, value as actual, fact_id
    from best_result
    where cluster_id = $cluster and unit_id is not null and value is not null
),
pledged as (
    select unit_id, period_id, indicator_id, value as plan, fact_id
    from target
    where cluster_id = $cluster and unit_id is not null and value is not null
        and coalesce(comparator, '=') not in ('<', '<=')
),
given as (
    select unit_id, period_id, criterion_id, points, fact_id
    from best_part
    where cluster_id = $cluster
),
known as (
    select unit_id, period_id, indicator_id from achieved
    union
    select unit_id, period_id, indicator_id from pledged
)
select
    cluster.name as cluster, quantitative.year, known.unit_id, unit.name as unit, quantitative.criterion_id,
    quantitative.name as criterion, quantitative.ordinal, quantitative.max_score, pledged.plan, achieved.actual,
    given.points, rule.up_to_target_share, rule.decimals,
    (select bool_or(illustrative) from visible_fact where fact_id in (achieved.fact_id, pledged.fact_id, given.fact_id))
        as illustrative,
    list_filter([pledged.fact_id, achieved.fact_id, given.fact_id], fact -> fact is not null) as facts
from quantitative
join asked using (year)
cross join rule
join known using (period_id, indicator_id)
left join achieved using (unit_id, period_id, indicator_id)
left join pledged using (unit_id, period_id, indicator_id)
left join given using (unit_id, period_id, criterion_id)
join unit on unit.unit_id = known.unit_id
join cluster on cluster.cluster_id = $cluster
left join member_order
    on member_order.unit_id = known.unit_id and member_order.year = quantitative.year and member_order.cluster_id = $cluster
order by quantitative.ordinal, member_order.ordinal nulls last, unit.name collate vi
