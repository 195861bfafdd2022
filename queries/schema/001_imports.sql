-- Who brought which number, when and from which cell: versions, imports, sheets, facts, audit.
create schema if not exists stored;

create table stored.data_version (version bigint);
insert into stored.data_version values (0);

create table stored.setting (name varchar, value varchar);

-- One row an import (or one saving of the entry grid). Undo only marks it.
create table stored.batch (
    batch_id varchar, data_version bigint, committed_at timestamp, person varchar, kind varchar,
    sample boolean, file_name varchar, file_hash varchar, file_size bigint,
    document_number varchar, document_date date, document_signer varchar, replaces varchar,
    undone_at timestamp, undone_by varchar, undone_version bigint
);

-- One row a sheet of an import; scope_key is form × cluster × period × stage, which a re-import may replace.
create table stored.source (
    source_id varchar, batch_id varchar, sheet varchar, form varchar, scope_key varchar,
    place_id varchar, cluster_id varchar, period_id varchar, stage varchar,
    title varchar, illustrative boolean
);

-- One row a value taken from one cell; what kind of fact it is stands in the table named by `kind`.
-- `business_key` names what is stated, `content` all that is stated of it besides; a tombstone states that it is gone.
-- `part_of` is the business key of the figure this one is "trong đó" of.
create table stored.fact (
    fact_id varchar, kind varchar, batch_id varchar, source_id varchar, cell varchar,
    business_key varchar, content varchar, tombstone boolean, part_of varchar,
    place_id varchar, cluster_id varchar, unit_id varchar, period_id varchar,
    value double, of_value double, as_written varchar, unit_of_measure varchar, note varchar
);

-- Append-only: each row's hash covers the one before, so that tampering shows.
create table stored.audit (
    audit_id varchar, happened_at timestamp, person varchar, act varchar, detail varchar,
    data_version bigint, previous_hash varchar, hash varchar
);
