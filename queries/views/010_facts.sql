-- The current, visible facts: the newest statement of each business key among imports not undone, for the caller.

create or replace view live_batch as
select * from stored.batch where undone_at is null;

create or replace view current_fact as
select fact.*
from stored.fact as fact
join live_batch using (batch_id)
join (
    select business_key, max(data_version) as data_version
    from stored.fact
    join live_batch using (batch_id)
    group by business_key
) as newest using (business_key, data_version)
where not fact.tombstone;

-- `caller_scope` is set for every query by the store: '*' sees all, otherwise ids of places, clusters and units.
-- Unset or empty, nothing is seen.
create or replace view visible_fact as
select current_fact.*, source.illustrative
from current_fact
join stored.source as source using (source_id)
where list_contains(getvariable('caller_scope')::varchar[], '*')
    or list_has_any(
        getvariable('caller_scope')::varchar[],
        [current_fact.place_id, current_fact.cluster_id, current_fact.unit_id]
    );

create or replace view rating as
select * from visible_fact join stored.rating using (fact_id);
create or replace view award as
select * from visible_fact join stored.award using (fact_id);
create or replace view score as
select * from visible_fact join stored.score using (fact_id);
create or replace view tie_break as
select * from visible_fact join stored.tie_break using (fact_id);
create or replace view target as
select * from visible_fact join stored.target using (fact_id);
create or replace view result as
select * from visible_fact join stored.result using (fact_id);
create or replace view cluster_member as
select * from visible_fact join stored.cluster_member using (fact_id);
create or replace view unit_lineage as
select * from visible_fact join stored.unit_lineage using (fact_id);
create or replace view exemplar as
select * from visible_fact join stored.exemplar using (fact_id);
create or replace view headcount as
select * from visible_fact join stored.headcount using (fact_id);
create or replace view discipline as
select * from visible_fact join stored.discipline using (fact_id);
create or replace view initiative as
select * from visible_fact join stored.initiative using (fact_id);
create or replace view launch as
select * from visible_fact join stored.launch using (fact_id);
create or replace view pledge as
select * from visible_fact join stored.pledge using (fact_id);
create or replace view task as
select * from visible_fact join stored.task using (fact_id);
create or replace view petition as
select * from visible_fact join stored.petition using (fact_id);
create or replace view publication as
select * from visible_fact join stored.publication using (fact_id);
create or replace view submission_due as
select * from visible_fact join stored.submission_due using (fact_id);
