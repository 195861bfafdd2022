-- One row a unit: its name with the places it lies in, the nearest first, as people write it; the country is left out.
create or replace view unit_full_name as
with recursive chain as (
    select unit_id, name as full_name, place_id, 0 as depth from stored.unit
    union all
    select chain.unit_id, chain.full_name || ', ' || place.name, place.place_id, chain.depth + 1
    from chain
    join stored.unit as place on place.unit_id = chain.place_id
    where place.folded <> 'viet nam' and chain.depth < 5
)
select unit_id, arg_max(full_name, depth) as full_name from chain group by unit_id;
