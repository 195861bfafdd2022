-- Ranks and reorganisations as several questions need them.

-- One row a unit and period with total points at its latest stage: the competition rank among the units of its cluster
-- in that period (1, 1, 3; rounded to four decimals so that errors of addition break no tie), the rank as printed, and
-- the self-score. Who may see one unit's figures only is shown the printed rank: the others cannot be counted.
create or replace view ranked_score as
with total as (
    select *, list_has_any(getvariable('caller_scope')::varchar[], ['*', place_id, cluster_id]) as sees_all
    from best_score
    where criterion_id is null and value is not null and unit_id is not null
)
select
    total.unit_id, total.place_id, total.cluster_id, total.period_id, period.kind as period_kind, period.year,
    month(period.starts) as first_month, total.value as points, total.stage, self.value as self_points,
    printed.value::integer as printed_rank,
    case when sees_all then rank() over best_first else printed.value end::integer as rank,
    case when sees_all then count(*) over everyone end as of_units,
    sees_all and count(*) over equals > 1 as is_tied,
    total.illustrative, [total.fact_id, printed.fact_id, self.fact_id] as facts
from total
join period using (period_id)
left join score as printed
    on printed.unit_id = total.unit_id and printed.period_id = total.period_id and printed.stage = total.stage
    and printed.criterion_id is null and printed.measure = 'rank'
left join score as self
    on self.unit_id = total.unit_id and self.period_id = total.period_id and self.stage = 'self'
    and self.criterion_id is null and self.measure = 'points'
window
    best_first as (partition by total.place_id, total.cluster_id, total.period_id order by round(total.value, 4) desc),
    everyone as (partition by total.place_id, total.cluster_id, total.period_id),
    equals as (partition by total.place_id, total.cluster_id, total.period_id, round(total.value, 4));

-- One row a unit that went into another, or into itself under another name: the year it took effect, else was stated for.
create or replace view unit_change as
select
    unit_lineage.unit_id as from_unit_id, unit_lineage.to_unit_id, unit_lineage.change_kind, unit_lineage.word,
    unit_lineage.effective_on, coalesce(year(unit_lineage.effective_on), period.year) as year, unit_lineage.decision,
    unit_lineage.fact_id, unit_lineage.illustrative
from unit_lineage
left join period using (period_id);
