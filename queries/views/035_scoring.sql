-- Points by the tree of criteria: what each criterion adds to a total, and totals added up anew.

-- One row a rule of scoring with the days it holds for.
create or replace view scoring_rule as
select
    rule_id, value, name_vi, name_en, source,
    coalesce(valid_from::date, date '0001-01-01') as valid_from, coalesce(valid_to::date, date '9999-12-31') as valid_to
from catalogue.scoring_rule;

-- One row a criterion: those above it, itself first (`above_ids`; at most five levels: joins are many times as fast as
-- recursion), the group it counts in, how many criteria without parts must be scored under it (`leaves`), and `whole`,
-- its own maximum or else theirs together. Bonus and penalty need not be scored and are no part of a scheme's maximum.
create or replace view criterion_node as
with own as (
    select *, coalesce(kind, '') in ('bonus', 'penalty') as is_extra from criterion
),
placed as (
    select
        own.*,
        list_filter(
            [own.criterion_id, first.criterion_id, second.criterion_id, third.criterion_id, fourth.criterion_id],
            above_id -> above_id is not null
        ) as above_ids
    from own
    left join own as first on first.criterion_id = own.parent_id
    left join own as second on second.criterion_id = first.parent_id
    left join own as third on third.criterion_id = second.parent_id
    left join own as fourth on fourth.criterion_id = third.parent_id
),
leaf as (
    select criterion_id, max_score, above_ids, is_listed and not is_extra as must_be_scored
    from placed
    where criterion_id not in (select parent_id from own where parent_id is not null)
),
below as (
    select criterion_id, count(*) filter (must_be_scored) as leaves, sum(max_score) as leaf_max
    from (select unnest(above_ids) as criterion_id, max_score, must_be_scored from leaf)
    group by criterion_id
)
select
    placed.*, placed.above_ids[-1] as group_id, below.leaves, below.leaf_max,
    coalesce(placed.max_score, below.leaf_max) as whole
from placed
join below using (criterion_id);

-- One row a scheme: its maximum, and how many of its criteria must be scored.
create or replace view scheme_maximum as
select scheme_id, sum(whole) as full_max, sum(leaves) as leaves
from criterion_node
where criterion_id = group_id and is_listed and not is_extra
group by scheme_id;

-- One row a unit, period, stage and figure of its score sheet that counts: the total and rank as printed (criterion_id
-- NULL), and of its criteria the finest that were scored. A penalty counts below zero however it was written.
create or replace view score_line as
with line as (
    select
        score.fact_id, score.place_id, score.cluster_id, score.unit_id, score.period_id, score.stage, score.scheme_id,
        score.criterion_id, score.measure, score.value, score.illustrative,
        coalesce(score.not_applicable, false) as is_left_out, node.name as criterion, node.group_id, node.above_ids,
        node.ordinal, node.kind, node.max_score, node.whole, node.leaves, node.is_listed
    from score
    left join criterion_node as node using (criterion_id)
    where unit_id is not null and (value is not null or not_applicable)
),
has_part as (
    select distinct unnest(above_ids[2:]) as criterion_id, unit_id, period_id, stage from line
)
select *, case when kind = 'penalty' then -abs(value) else value end as points
from line
anti join has_part using (criterion_id, unit_id, period_id, stage);

-- One row a unit, period, stage and criterion that adds to the total.
create or replace view score_part as
from score_line where criterion_id is not null;

-- One row a unit, period and stage: the total as printed and as added up from all its criteria (NULL where points of a
-- criterion are missing), the maximum of the scheme, what of it applies to the unit, and `points`, which count. A
-- group never adds more than its maximum. Where the rule of the year is to scale to the full maximum, a total that
-- leaves criteria out is multiplied by `scale`, unless the sheet has done so.
create or replace view score_total as
with line as (
    from score_line
),
in_group as (
    select
        part.place_id, part.cluster_id, part.unit_id, part.period_id, part.stage, part.scheme_id, part.group_id,
        sum(part.points) as points, sum(part.whole) filter (part.is_left_out) as left_out,
        sum(part.leaves) filter (part.is_listed) as leaves, bool_or(part.criterion_id <> part.group_id) as in_parts,
        list(part.fact_id) as facts,
        list(part.fact_id) filter (part.is_left_out) as left_out_facts, bool_or(part.illustrative) as illustrative
    from line as part
    where criterion_id is not null
    group by all
),
added as (
    select
        in_group.place_id, in_group.cluster_id, in_group.unit_id, in_group.period_id, in_group.stage,
        in_group.scheme_id,
        sum(
            case
                when in_group.points is null or node.max_score is null or not in_group.in_parts then in_group.points
                when node.kind = 'penalty' then greatest(in_group.points, -abs(node.max_score))
                else least(in_group.points, node.max_score)
            end
        ) as points,
        sum(node.whole - least(node.whole, greatest(node.whole - left_out, node.leaf_max - left_out)))
            filter (node.is_listed and not node.is_extra) as left_out,
        sum(in_group.leaves) as leaves, flatten(list(in_group.facts)) as facts,
        flatten(list(in_group.left_out_facts)) as left_out_facts, bool_or(in_group.illustrative) as illustrative
    from in_group
    join criterion_node as node on node.criterion_id = in_group.group_id
    group by all
),
printed as (
    select
        place_id, cluster_id, unit_id, period_id, stage, scheme_id,
        max(value) filter (measure = 'points') as printed, max(fact_id) filter (measure = 'points') as fact_id,
        max(value) filter (measure = 'rank') as printed_rank, max(fact_id) filter (measure = 'rank') as rank_fact,
        bool_or(illustrative) as illustrative
    from line
    where criterion_id is null and value is not null
    group by all
),
rule as (
    select period_id, arg_max(value, valid_from) as value
    from period
    join scoring_rule on make_date(period.year, 12, 31) between valid_from and valid_to
    where rule_id = 'not_applicable'
    group by period_id
),
stated as (
    select
        coalesce(printed.place_id, added.place_id) as place_id,
        coalesce(printed.cluster_id, added.cluster_id) as cluster_id, unit_id, period_id, stage, scheme_id,
        printed.printed, printed.printed_rank, printed.rank_fact, scheme.full_max, scheme.full_max - coalesce(added.left_out, 0) as applicable_max,
        greatest(scheme.leaves - coalesce(added.leaves, 0), 0)::integer as missing,
        case when coalesce(added.leaves, 0) >= scheme.leaves then round(added.points, 4) end as added_up,
        case
            when printed.fact_id is null then added.facts else list_concat([printed.fact_id], added.left_out_facts)
        end as facts,
        added.facts as part_facts,
        coalesce(printed.illustrative, false) or coalesce(added.illustrative, false) as illustrative
    from printed
    full join added using (unit_id, period_id, stage, scheme_id)
    left join scheme_maximum as scheme using (scheme_id)
),
scaled as (
    select
        stated.*,
        case
            when rule.value = 'reweighted' and applicable_max > 0 and left_out
                then round(added_up * full_max / applicable_max, 2)
            else added_up
        end as expected
    from (select *, applicable_max < full_max as left_out from stated) as stated
    left join rule using (period_id)
)
select
    * exclude (left_out),
    case when added_up <> expected then full_max / applicable_max else 1 end as scale,
    case
        when printed is null or (added_up <> expected and abs(printed - added_up) <= 0.005) then expected
        else printed
    end as points,
    case
        when abs(printed - added_up) <= 0.005 or abs(printed - expected) <= 0.005 then 0
        else round(printed - expected, 4)
    end as difference
from scaled;

-- One row a unit, period and criterion that adds to the total, at the latest stage at which it, or what it is part of,
-- or a part of it, was scored.
create or replace view best_part as
with part as (
    select *
    from score_part
    join score_stage using (stage)
    qualify row_number() over (partition by unit_id, period_id, criterion_id order by stage_order) = 1
),
above as (
    select unit_id, period_id, criterion_id, stage_order, unnest(above_ids[2:]) as above_id from part
),
replaced as (
    select above.unit_id, above.period_id, above.criterion_id
    from above
    join part as later
        on later.criterion_id = above.above_id and later.unit_id = above.unit_id and later.period_id = above.period_id
    where later.stage_order < above.stage_order
    union
    select part.unit_id, part.period_id, part.criterion_id
    from part
    join above as later
        on later.above_id = part.criterion_id and later.unit_id = part.unit_id and later.period_id = part.period_id
    where later.stage_order < part.stage_order
)
from part
anti join replaced using (unit_id, period_id, criterion_id);
