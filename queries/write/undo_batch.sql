-- Marks imports undone; their rows stay as they are.
update stored.batch
set undone_at = $now, undone_by = $person, undone_version = $version
where batch_id in (select unnest($batches::varchar[])) and undone_at is null
