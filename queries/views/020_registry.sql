-- Units, clusters and the like that are in use: made by an import not undone, or still named by a current fact.

-- Spellings of units as they are known now: one whose newest row holds no spelling has been forgotten.
create or replace view unit_spelling as
select * exclude (is_newest)
from (
    select
        unit_alias.*,
        row_number() over (partition by unit_id, folded order by live_batch.data_version desc) = 1 as is_newest
    from stored.unit_alias as unit_alias
    join live_batch using (batch_id)
)
where is_newest and alias is not null;

-- What imports since undone had made and a current fact still names: units, clusters, movements, persons, indicators.
-- Only facts that name such a thing are looked at; mostly there are none.
create or replace view still_named as
with made as materialized (
    select 'unit' as kind, unit_id as id from stored.unit anti join live_batch using (batch_id)
    union all select 'cluster', cluster_id from stored.cluster anti join live_batch using (batch_id)
    union all select 'movement', movement_id from stored.movement anti join live_batch using (batch_id)
    union all select 'person', person_id from stored.person anti join live_batch using (batch_id)
    union all select 'indicator', indicator_id from stored.indicator anti join live_batch using (batch_id)
),
named as materialized (
    select kind, id, fact_id
    from (
        select 'unit' as kind, unit_id as id, fact_id from stored.fact
        union all select 'unit', place_id, fact_id from stored.fact
        union all select 'unit', to_unit_id, fact_id from stored.unit_lineage
        union all select 'cluster', cluster_id, fact_id from stored.fact
        union all select 'movement', movement_id, fact_id from stored.award
        union all select 'movement', movement_id, fact_id from stored.exemplar
        union all select 'movement', movement_id, fact_id from stored.launch
        union all select 'person', person_id, fact_id from stored.rating
        union all select 'person', person_id, fact_id from stored.award
        union all select 'person', person_id, fact_id from stored.discipline
        union all select 'person', person_id, fact_id from stored.initiative
        union all select 'indicator', indicator_id, fact_id from stored.target
        union all select 'indicator', indicator_id, fact_id from stored.result
    )
    semi join made using (kind, id)
)
select distinct kind, id from named semi join current_fact using (fact_id);

-- Units made by an import not undone, named by a current fact in any role, or holding such a unit or cluster.
create or replace view used_unit as
with recursive used as (
    select unit_id from stored.unit where batch_id in (select batch_id from live_batch)
    union
    select id from still_named where kind = 'unit'
    union
    select unit.place_id from used join stored.unit as unit using (unit_id) where unit.place_id is not null
)
select distinct unit_id from used;

-- An official code learnt after a unit was first named stands among its spellings.
create or replace view unit as
select unit.* replace (coalesce(unit.code, learnt.code) as code)
from stored.unit as unit
left join (
    select unit_id, min(alias) as code from unit_spelling where regexp_full_match(alias, '\d{2,5}') group by unit_id
) as learnt using (unit_id)
where unit.unit_id in (select unit_id from used_unit);

create or replace view unit_name as
select unit_id, name, folded from unit
union
select unit_id, alias, folded from unit_spelling where unit_id in (select unit_id from unit);

create or replace view cluster as
select cluster.*
from stored.cluster as cluster
where cluster.batch_id in (select batch_id from live_batch)
    or cluster.cluster_id in (select id from still_named where kind = 'cluster');

create or replace view period as
select * from stored.period;

create or replace view movement as
select movement.*
from stored.movement as movement
where movement.batch_id in (select batch_id from live_batch)
    or movement.movement_id in (select id from still_named where kind = 'movement');

create or replace view person as
select person.*
from stored.person as person
where person.batch_id in (select batch_id from live_batch)
    or person.person_id in (select id from still_named where kind = 'person');

create or replace view indicator as
select indicator_id, name_vi as name, name_en, field, unit_of_measure, direction
from catalogue.indicator
union all by name
select indicator_id, name, name as name_en, field, unit_of_measure, direction
from stored.indicator
where batch_id in (select batch_id from live_batch)
    or indicator_id in (select id from still_named where kind = 'indicator')
qualify row_number() over (partition by indicator_id order by batch_id desc) = 1;

-- A criterion as the newest imports not undone have it. A scheme says what it is part of, its kind and its indicator; a
-- score sheet only its maximum. Where a cluster's scheme of the year is stored, its newest import lists the criteria
-- (`is_listed`); what only a score sheet names stands beside them.
create or replace view criterion as
with stated as (
    select
        criterion.*, scheme.cluster_id, scheme.year, live_batch.data_version,
        source.form = 'schemes' and live_batch.data_version
            = max(live_batch.data_version) filter (source.form = 'schemes') over (partition by scheme_id) as is_scheme
    from stored.criterion as criterion
    join (select distinct scheme_id, cluster_id, year from stored.scheme) as scheme using (scheme_id)
    join live_batch on live_batch.batch_id = criterion.batch_id
    join stored.source as source using (source_id)
)
select
    criterion_id, scheme_id, cluster_id, year,
    arg_max(name, data_version) as name,
    coalesce(any_value(max_score) filter (is_scheme), arg_max(max_score, data_version)) as max_score,
    any_value(parent_id) filter (is_scheme) as parent_id,
    coalesce(any_value(kind) filter (is_scheme), arg_max(kind, data_version)) as kind,
    any_value(indicator_id) filter (is_scheme) as indicator_id,
    coalesce(any_value(ordinal) filter (is_scheme), arg_max(ordinal, data_version)) as ordinal,
    coalesce(bool_or(is_scheme), false)
        or not coalesce(bool_or(bool_or(is_scheme)) over (partition by scheme_id), false) as is_listed
from stated
group by criterion_id, scheme_id, cluster_id, year;
