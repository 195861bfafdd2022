-- Units, clusters and the like that are in use: made by an import not undone, or still named by a current fact.

create or replace view unit as
select unit.*
from stored.unit as unit
where unit.batch_id in (select batch_id from live_batch)
    or unit.unit_id in (select unit_id from current_fact)
    or unit.unit_id in (select place_id from current_fact);

create or replace view unit_name as
select unit_id, name, folded from unit
union
select unit_id, alias, folded from stored.unit_alias where unit_id in (select unit_id from unit);

create or replace view cluster as
select cluster.*
from stored.cluster as cluster
where cluster.batch_id in (select batch_id from live_batch)
    or cluster.cluster_id in (select cluster_id from current_fact);

create or replace view period as
select * from stored.period;

create or replace view movement as
select movement.*
from stored.movement as movement
where movement.batch_id in (select batch_id from live_batch)
    or movement.movement_id in (select movement_id from stored.award join current_fact using (fact_id));

create or replace view indicator as
select indicator_id, name_vi as name, name_en, field, unit_of_measure, direction
from catalogue.indicator
union all by name
select indicator_id, name, name as name_en, field, unit_of_measure, direction
from stored.indicator
where batch_id in (select batch_id from live_batch)
    or indicator_id in (select indicator_id from stored.target join current_fact using (fact_id))
    or indicator_id in (select indicator_id from stored.result join current_fact using (fact_id))
qualify row_number() over (partition by indicator_id order by batch_id desc) = 1;

-- A criterion's maximum is the one stated by the newest import not undone.
create or replace view criterion as
select criterion.*, scheme.cluster_id, scheme.year
from stored.criterion as criterion
join stored.scheme as scheme using (scheme_id)
join live_batch on live_batch.batch_id = criterion.batch_id
qualify row_number() over (partition by criterion_id order by live_batch.data_version desc) = 1;

create or replace view award_type as
select
    award_id, name_vi, name_en, kind, recipient_kinds, level, ladder::integer as ladder, authority, valid_from, valid_to, source
from catalogue.award;

create or replace view rating_class as
select
    scale_id, class_id, name_vi, name_en, ordinal::integer as ordinal, part_of, tone, valid_from, valid_to, source
from catalogue.rating_class;
