-- Marks an import undone; its rows stay as they are.
update stored.batch
set undone_at = $now, undone_by = $person, undone_version = $version
where batch_id = $batch_id and undone_at is null
