-- The stories and seals that the caller may see: of a place or cluster in their scope.
create or replace view visible_story as
select * from stored.story
where list_contains(getvariable('caller_scope')::varchar[], '*')
    or list_has_any(getvariable('caller_scope')::varchar[], [place_id, cluster_id]);

create or replace view visible_seal as
select
    seal.*,
    lead(hash) over (
        partition by story, place_id, cluster_id, year order by data_version
    ) as superseded_by
from stored.seal as seal
where list_contains(getvariable('caller_scope')::varchar[], '*')
    or list_has_any(getvariable('caller_scope')::varchar[], [place_id, cluster_id]);
