-- Marks every import of sample data undone.
update stored.batch
set undone_at = $now, undone_by = $person, undone_version = $version
where sample and undone_at is null
