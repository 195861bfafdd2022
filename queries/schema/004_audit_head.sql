-- How many lines the audit has and the hash of its last: that its end was cut off shows.
alter table stored.data_version add column acts bigint;
alter table stored.data_version add column head varchar;
update stored.data_version
set acts = (select count(*) from stored.audit),
    head = (select coalesce(max_by(hash, (data_version, audit_id)), '') from stored.audit);
