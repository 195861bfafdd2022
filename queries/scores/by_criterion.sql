-- vi
-- Câu hỏi: Trong một năm, từng đơn vị của cụm, khối được bao nhiêu điểm ở từng tiêu chí?
-- Một dòng: một đơn vị, một tiêu chí.
-- Cách tính: Điểm ở bước chấm sau cùng đã có của từng tiêu chí (chính thức, thẩm định sau giải trình, thẩm định, chấm
-- chéo, tự chấm). Tiêu chí có chia nhỏ thì lấy phần nhỏ nhất đã chấm. Điểm trừ ghi số âm. KP là không áp dụng, không phải
-- không điểm; ô trống là chưa có điểm.
-- $cluster: mã cụm, khối
-- $year: năm, NULL là năm gần nhất có điểm
-- en
-- Question: In one year, how many points has each unit of a cluster for each criterion?
-- Grain: one unit, one criterion.
-- Method: Points at the latest stage there is for the criterion (final, appraised after explanation, appraised, cross,
-- self). Where a criterion has parts, the finest that was scored. Penalties are below zero. KP does not apply and is not
-- zero; where nothing is written there are no points yet.
-- $cluster: id of the cluster
-- $year: the year, NULL is the newest with points
with part as (
    select best_part.*, period.year
    from best_part
    join period using (period_id)
    where best_part.cluster_id = $cluster and period.kind = 'year'
),
asked as (
    select coalesce($year::integer, max(year)) as year from part
),
of_year as (
    from part join asked using (year)
),
unit_of_year as (
    select distinct of_year.unit_id, of_year.year, member_order.ordinal as unit_ordinal
    from of_year
    left join member_order using (unit_id, cluster_id, year)
),
of_scheme as (
    select criterion_id, criterion, group_id, kind, max_score, min(ordinal) as ordinal from of_year group by all
)
select
    cluster.name as cluster, unit_of_year.year, unit_of_year.unit_id, unit.name as unit, unit_of_year.unit_ordinal,
    of_scheme.criterion_id, of_scheme.criterion, node.name as "group", of_scheme.ordinal, of_scheme.kind,
    of_scheme.max_score, of_year.points, coalesce(of_year.is_left_out, false) as is_left_out, of_year.stage,
    of_year.points / of_scheme.max_score as share, of_year.illustrative,
    case when of_year.fact_id is null then [] else [of_year.fact_id] end as facts
from unit_of_year
cross join of_scheme
left join of_year using (unit_id, criterion_id)
left join criterion as node on node.criterion_id = of_scheme.group_id and node.criterion_id <> of_scheme.criterion_id
join unit on unit.unit_id = unit_of_year.unit_id
join cluster on cluster.cluster_id = $cluster
order by unit_of_year.unit_ordinal nulls last, unit.name collate vi, of_scheme.ordinal, of_scheme.criterion_id
