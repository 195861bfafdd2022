-- vi
-- Câu hỏi: Thứ hạng của các đơn vị trong cụm, khối có vững không nếu trọng số các tiêu chí thay đổi?
-- Một dòng: một đơn vị được xếp hạng, một tiêu chí.
-- Cách tính: Trọng số của từng tiêu chí cùng lúc tăng hoặc giảm ngẫu nhiên trong mức của quy tắc chấm điểm (mặc định ±20%), lấy
-- mẫu siêu khối Latinh với mầm cố định (mặc định 1.000 phương án), nên lần nào tính cũng ra một kết quả. Mỗi phương án cộng
-- lại tổng điểm và xếp hạng lại; tỷ lệ giữ hạng là số phương án đơn vị giữ nguyên thứ hạng. Điểm thưởng, điểm trừ không đổi.
-- Chỉ tính khi mọi đơn vị được xếp hạng có đủ điểm từng tiêu chí. Để cơ quan thường trực tham khảo, không để công bố.
-- $cluster: mã cụm, khối
-- $year: năm, NULL là năm gần nhất có điểm
-- en
-- Question: How robust are the ranks of a cluster's units when the weights of criteria change?
-- Grain: one ranked unit, one criterion.
-- Method: The weights of all criteria vary at random together within what the rules of scoring say (by default ±20%), as
-- a Latin hypercube with a fixed seed (by default 1,000 scenarios), so that every run gives the same. Each scenario adds
-- up totals and ranks anew; the share is how many scenarios leave the unit its rank. Bonus and penalty do not vary. Only
-- where every ranked unit has points for each criterion. For the standing office's own eyes, not for publication.
-- $cluster: id of the cluster
-- $year: the year, NULL is the newest with points
with ranked as (
    select ranked_score.*, member_order.ordinal as unit_ordinal
    from ranked_score
    left join member_order using (unit_id, cluster_id, year)
    where ranked_score.cluster_id = $cluster and period_kind = 'year' and of_units is not null
),
asked as (
    select coalesce($year::integer, max(year)) as year from ranked
),
rule as (
    select
        arg_max(value, valid_from) filter (rule_id = 'weight_shift')::double as weight_shift,
        arg_max(value, valid_from) filter (rule_id = 'weight_scenarios')::integer as weight_scenarios
    from scoring_rule, asked
    where make_date(asked.year, 12, 31) between valid_from and valid_to
),
part as (
    from best_part where cluster_id = $cluster
),
covered as (
    select unit_id, period_id, sum(leaves) as leaves from part where is_listed group by all
)
select
    cluster.name as cluster, ranked.year, ranked.unit_id, unit.name as unit, ranked.unit_ordinal, ranked.rank,
    ranked.of_units, ranked.points as total, part.criterion_id, part.criterion, part.max_score,
    part.points * ranked.scale as points,
    part.criterion_id is not null and not part.is_left_out and coalesce(part.kind, '') not in ('bonus', 'penalty')
        as is_weighted,
    coalesce(covered.leaves, 0) >= coalesce(scheme.leaves, 1) as is_complete,
    rule.weight_shift, rule.weight_scenarios, ranked.illustrative,
    list_filter(list_concat(ranked.facts, [part.fact_id]), fact -> fact is not null) as facts
from ranked
join asked using (year)
cross join rule
left join part using (unit_id, period_id)
left join covered using (unit_id, period_id)
left join scheme_maximum as scheme on scheme.scheme_id = ranked.scheme_id
join unit on unit.unit_id = ranked.unit_id
join cluster on cluster.cluster_id = $cluster
order by ranked.rank, ranked.unit_ordinal nulls last, unit.name collate vi, part.ordinal, part.criterion_id
