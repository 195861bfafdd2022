-- Reorganisations as figures are followed along them.

-- One row a reorganised unit and a unit before or after it, by however many steps, itself included.
create or replace view unit_kin as
with recursive after as (
    select from_unit_id as unit_id, to_unit_id as kin_id from unit_change
    union
    select after.unit_id, unit_change.to_unit_id
    from after
    join unit_change on unit_change.from_unit_id = after.kin_id
)
select unit_id, kin_id from after
union
select kin_id, unit_id from after
union
select unit_id, unit_id from after
union
select kin_id, kin_id from after;

-- One row a reorganised unit: every change of it and of the units before and after it, and the facts that state them.
create or replace view unit_history as
select
    kin.unit_id,
    list({
        from_unit_id: from_unit_id, from_unit: from_unit.name, to_unit_id: to_unit_id, to_unit: to_unit.name,
        change_kind: change_kind, word: word, effective_on: effective_on, year: year, share: share, decision: decision
    }) as changes,
    list(fact_id) as facts
from unit_kin as kin
join unit_change as change on change.from_unit_id = kin.kin_id
join stored.unit as from_unit on from_unit.unit_id = from_unit_id
join stored.unit as to_unit on to_unit.unit_id = to_unit_id
group by kin.unit_id;
