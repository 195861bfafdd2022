-- vi
-- Câu hỏi: Vì sao một đơn vị xếp sau đơn vị ngay trên (hoặc đơn vị dẫn đầu xếp trước đơn vị kế tiếp), chênh nhau ở tiêu chí nào?
-- Một dòng: một tiêu chí.
-- Cách tính: So với đơn vị có hạng tốt hơn gần nhất; đơn vị dẫn đầu thì so với hạng kế tiếp; nhiều đơn vị đồng hạng thì lấy
-- đơn vị đứng trước trong quyết định. Điểm từng tiêu chí ở bước chấm sau cùng đã có; chênh lệch là điểm đơn vị kia trừ điểm
-- đơn vị này; tiêu chí không áp dụng (KP) hoặc chưa có điểm ở một bên thì không so.
-- $cluster: mã cụm, khối
-- $year: năm
-- $unit: mã đơn vị
-- en
-- Question: Why does a unit stand after the one above (or the first before the next): in which criteria do they differ?
-- Grain: one criterion.
-- Method: Compared with the nearest better rank; the first with the next rank; of several units of that rank the one that
-- comes first in the decision. Points of each criterion at the latest stage there is; the gap is the other unit's points
-- less this unit's; a criterion that does not apply (KP) or has no points yet for one of them is not compared.
-- $cluster: id of the cluster
-- $year: the year
-- $unit: id of the unit
with ranked as (
    select ranked_score.*, member_order.ordinal
    from ranked_score
    left join member_order using (unit_id, cluster_id, year)
    where ranked_score.cluster_id = $cluster and ranked_score.year = $year and ranked_score.period_kind = 'year'
        and ranked_score.of_units is not null
),
mine as (
    from ranked where unit_id = $unit
),
other as (
    select ranked.*
    from ranked, mine
    where ranked.rank <> mine.rank
    qualify row_number() over (
        order by ranked.rank < mine.rank desc, abs(ranked.rank - mine.rank), ranked.ordinal nulls last, ranked.unit_id
    ) = 1
),
part as (
    select best_part.*
    from best_part
    where best_part.cluster_id = $cluster
        and best_part.period_id = (select period_id from mine)
        and best_part.unit_id in ((select unit_id from mine), (select unit_id from other))
),
compared as (
    select
        criterion_id, any_value(criterion) as criterion, any_value(group_id) as group_id, any_value(kind) as kind,
        any_value(max_score) as max_score, any_value(ordinal) as ordinal,
        max(points) filter (unit_id = $unit) as points, max(points) filter (unit_id <> $unit) as other_points,
        coalesce(bool_or(is_left_out) filter (unit_id = $unit), false) as is_left_out,
        coalesce(bool_or(is_left_out) filter (unit_id <> $unit), false) as other_is_left_out,
        list(fact_id) as facts
    from part
    group by criterion_id
)
select
    cluster.name as cluster, mine.year, mine.unit_id, unit.name as unit, mine.rank, mine.points as total, mine.stage,
    mine.is_tied, mine.scale,
    other.unit_id as other_id, other_unit.name as other, other.rank as other_rank, other.points as other_total,
    other.stage as other_stage, other.is_tied as other_is_tied,
    case when mine.points = other.points then coalesce(mine.tie_decision, other.tie_decision) end as tie_decision,
    round(other.points - mine.points, 4) as total_gap,
    compared.criterion_id, compared.criterion, compared.group_id, node.max_score as group_max, compared.kind,
    compared.ordinal, compared.max_score, compared.points, compared.other_points, compared.is_left_out,
    compared.other_is_left_out, round(compared.other_points - compared.points, 4) as gap,
    mine.illustrative or other.illustrative as illustrative,
    list_distinct(flatten([mine.facts, other.facts, compared.facts])) as facts
from mine
cross join other
join unit on unit.unit_id = mine.unit_id
join unit as other_unit on other_unit.unit_id = other.unit_id
join cluster on cluster.cluster_id = $cluster
left join compared on true
left join criterion as node on node.criterion_id = compared.group_id and node.criterion_id <> compared.criterion_id
order by compared.ordinal, compared.criterion_id
