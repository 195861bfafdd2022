-- Yearly targets as several questions need them.

-- One row a yearly target of a unit, or of a whole cluster or place: the plan, the year's best result and the first
-- half's. A cluster's share of ratings without a stated result is taken from the ratings themselves.
create or replace view yearly_target as
with rated as (
    select
        replace(rating_class.measure, '{subject}', tally.subject_kind) || '_pct' as indicator_id,
        tally.place_id, tally.cluster_id, tally.period_id,
        coalesce(sum(n) filter (where tally.class_id = rating_class.class_id), 0) as n,
        max(total) as total, flatten(list(facts)) as facts
    from rating_tally as tally
    join rating_class on list_contains(string_split(rating_class.subject_kinds, '|'), tally.subject_kind)
    join period on period.period_id = tally.period_id and period.kind = 'year'
    group by all
    having bool_or(tally.class_id = rating_class.class_id) or sum(n) = max(total)
)
select
    target.place_id, place.name as place, target.cluster_id, cluster.name as cluster, target.unit_id,
    coalesce(target.unit_id, target.cluster_id, target.place_id) as subject_id,
    coalesce(unit.name, cluster.name, place.name) as subject, member.ordinal, period.year, period.ends as period_ends,
    target.indicator_id, indicator.name as indicator_vi, indicator.name_en as indicator_en, indicator.field,
    coalesce(target.unit_of_measure, indicator.unit_of_measure) as unit_of_measure, indicator.direction,
    target.comparator, target.plan, target.ceiling, target.plan_written, target.applicable,
    coalesce(target.actual, rated.n / rated.total) as actual,
    coalesce(target.actual_written, rated.n::bigint || '/' || rated.total::bigint) as actual_written,
    target.result_status, half.value as interim, half.as_written as interim_written, half.fact_id as interim_fact,
    target.facts || case when target.actual is null and rated.n is not null then rated.facts else [] end as facts,
    target.illustrative
from target_result as target
join period on period.period_id = target.period_id and period.kind = 'year'
join unit as place on place.unit_id = target.place_id
left join indicator using (indicator_id)
left join unit on unit.unit_id = target.unit_id
left join cluster on cluster.cluster_id = target.cluster_id
left join member_order as member
    on member.unit_id = target.unit_id and member.cluster_id = target.cluster_id and member.year = period.year
left join best_result as half
    on half.indicator_id = target.indicator_id and half.period_id = target.period_id || '-H1'
    and half.subject_id = coalesce(target.unit_id, target.cluster_id, target.place_id)
left join rated
    on target.unit_id is null and rated.indicator_id = target.indicator_id and rated.period_id = target.period_id
    and rated.place_id = target.place_id and rated.cluster_id is not distinct from target.cluster_id;

-- One row a unit and each unit it was before under another name; a merger or a split starts anew.
create or replace view former_name as
with recursive renamed as (
    select to_unit_id as unit_id, from_unit_id as former_id from unit_change where change_kind = 'rename'
    union
    select renamed.unit_id, unit_change.from_unit_id
    from renamed
    join unit_change on unit_change.to_unit_id = renamed.former_id and unit_change.change_kind = 'rename'
)
from renamed where unit_id <> former_id;
