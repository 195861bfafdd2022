-- The notes in force that the caller may see: of a place, cluster or unit in their scope.
create or replace view visible_note as
select * from stored.note
where list_contains(getvariable('caller_scope')::varchar[], '*')
    or list_has_any(getvariable('caller_scope')::varchar[], [place_id, cluster_id, unit_id])
qualify row_number() over (
    partition by exhibit, place_id, cluster_id, unit_id, year order by data_version desc
) = 1;
