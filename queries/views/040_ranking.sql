-- Ranks and reorganisations as several questions need them.

-- One row a unit and period: its total at the latest stage there is, and its self-score. Where a later stage scored some
-- criteria but not all, so that it has no total, partial_stage names it.
create or replace view best_total as
select
    * exclude (begun, begun_order), case when begun_order < stage_order then begun end as partial_stage,
    max(points) filter (stage = 'self') over unit as self_points,
    flatten(list(facts) filter (stage = 'self') over unit) as self_facts
from (
    select
        *, min(stage_order) filter (points is null) over stages as begun_order,
        arg_min(stage, stage_order) filter (points is null) over stages as begun
    from score_total
    join score_stage using (stage)
    window stages as (partition by unit_id, period_id)
)
where points is not null
window unit as (partition by unit_id, period_id)
qualify row_number() over (partition by unit_id, period_id order by stage_order) = 1;

-- One row a unit and period with total points at its latest stage: the competition rank among the units of its cluster
-- in that period (1, 1, 3; rounded to four decimals so that errors of addition break no tie), the rank as printed, and
-- the self-score. Units with equal points stay tied unless recorded decisions part them: whoever no decision, nor a
-- chain of them, parts from the others stays with them; decisions that contradict each other part nobody. Who may see
-- one unit's figures only is shown the printed rank: the others cannot be counted.
create or replace view ranked_score as
with recursive total as materialized (
    select
        *, round(points, 4) as compared, concat_ws('|', place_id, cluster_id, period_id) as field,
        list_has_any(getvariable('caller_scope')::varchar[], ['*', place_id, cluster_id]) as sees_all
    from best_total
),
decision as (
    select
        above.field, above.compared, above.unit_id as above_id, below.unit_id as below_id, tie_break.decision,
        tie_break.fact_id
    from tie_break
    join total as above on above.unit_id = tie_break.unit_id and above.period_id = tie_break.period_id
    join total as below
        on below.unit_id = tie_break.below_unit_id and below.field = above.field and below.compared = above.compared
),
stands_before as (
    select field, compared, above_id, below_id from decision
    union
    select stands_before.field, stands_before.compared, stands_before.above_id, decision.below_id
    from stands_before
    join decision
        on decision.field = stands_before.field and decision.above_id = stands_before.below_id
),
parted as (
    from stands_before
    where (field, below_id, above_id) not in (select (field, above_id, below_id) from stands_before)
),
-- The first and the last place a unit may have among its equals.
span as (
    select
        unit_id, field, compared,
        (select count(*) from parted where parted.field = total.field and below_id = total.unit_id) as earliest,
        count(*) over (partition by field, compared) - 1
            - (select count(*) from parted where parted.field = total.field and above_id = total.unit_id) as latest
    from total
    where (field, compared) in (select (field, compared) from parted)
),
-- Places at which those before are parted from those after.
cut as (
    select field, compared, earliest as place
    from span
    where earliest = (
        select count(*) from span as other
        where other.field = span.field and other.compared = span.compared and other.latest < span.earliest
    )
    group by all
),
placed as (
    select span.unit_id, span.field, max(cut.place) as place
    from span
    join cut on cut.field = span.field and cut.compared = span.compared and cut.place <= span.earliest
    group by all
),
named as (
    select field, unit_id, string_agg(distinct decision, '; ') as decision, list(fact_id) as facts
    from (
        select field, above_id as unit_id, decision, fact_id from decision
        union all
        select field, below_id, decision, fact_id from decision
    )
    where (field, unit_id) in (select (field, above_id) from parted union select (field, below_id) from parted)
    group by all
),
ranked as (
    select
        total.*, rank() over best_first + coalesce(placed.place, 0) as own_rank,
        count(*) over everyone as units, named.unit_id is not null as is_parted, named.decision as tie_decision,
        named.facts as tie_facts
    from total
    left join placed on placed.unit_id = total.unit_id and placed.field = total.field
    left join named on named.unit_id = total.unit_id and named.field = total.field
    window
        best_first as (partition by total.field order by total.compared desc),
        everyone as (partition by total.field)
)
select
    ranked.unit_id, ranked.place_id, ranked.cluster_id, ranked.period_id, period.kind as period_kind, period.year,
    month(period.starts) as first_month, ranked.points, ranked.stage, ranked.partial_stage, ranked.self_points,
    ranked.full_max, ranked.applicable_max, ranked.scale, ranked.scheme_id,
    ranked.printed_rank::integer as printed_rank,
    case when sees_all then ranked.own_rank else ranked.printed_rank end::integer as rank,
    case when sees_all then ranked.units end as of_units,
    sees_all and count(*) over (partition by ranked.field, ranked.own_rank) > 1 as is_tied,
    sees_all and ranked.is_parted as is_parted,
    case when sees_all then ranked.tie_decision end as tie_decision,
    ranked.illustrative,
    flatten([ranked.facts, [ranked.rank_fact], ranked.self_facts, case when sees_all then ranked.tie_facts end]) as facts
from ranked
join period using (period_id);

-- One row a unit that went into another, or into itself under another name: the year it took effect, else was stated for.
create or replace view unit_change as
select
    unit_lineage.unit_id as from_unit_id, unit_lineage.to_unit_id, unit_lineage.change_kind, unit_lineage.word,
    unit_lineage.effective_on, coalesce(year(unit_lineage.effective_on), period.year) as year, unit_lineage.decision,
    unit_lineage.share, unit_lineage.fact_id, unit_lineage.illustrative
from unit_lineage
left join period using (period_id);
