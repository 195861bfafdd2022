-- What facts are about: units and their lineage, clusters, periods, persons, movements, schemes, indicators, meetings.
create table stored.unit (
    unit_id varchar, code varchar, name varchar, folded varchar, short_name varchar, kind varchar, system varchar,
    place_id varchar, valid_from date, valid_to date, batch_id varchar
);
create table stored.unit_alias (
    unit_id varchar, alias varchar, folded varchar, seen_in varchar, confirmed_by varchar, batch_id varchar
);
create table stored.cluster (
    cluster_id varchar, name varchar, folded varchar, kind varchar, place_id varchar,
    valid_from date, valid_to date, batch_id varchar
);
create table stored.period (
    period_id varchar, kind varchar, year integer, starts date, ends date
);
-- A person is one of one unit and name; `mark` tells those of one name apart: a code, a date of birth (told_by), or a
-- running number that holds within a single table only (namesake); empty where nothing does (name).
create table stored.person (
    person_id varchar, name varchar, folded varchar, mark varchar, told_by varchar, unit_id varchar, place_id varchar,
    batch_id varchar
);
create table stored.movement (
    movement_id varchar, name varchar, folded varchar, place_id varchar, batch_id varchar
);
create table stored.indicator (
    indicator_id varchar, name varchar, folded varchar, field varchar, unit_of_measure varchar, direction varchar,
    batch_id varchar
);
create table stored.scheme (
    scheme_id varchar, cluster_id varchar, year integer, batch_id varchar
);
create table stored.criterion (
    criterion_id varchar, scheme_id varchar, parent_id varchar, ordinal integer, name varchar, max_score double,
    kind varchar, indicator_id varchar, cell varchar, source_id varchar, batch_id varchar
);
create table stored.meeting (
    meeting_id varchar, kind varchar, cluster_id varchar, place_id varchar, held_on date, title varchar,
    batch_id varchar
);

-- What this office states of a row of a shipped catalogue, by the row's key; the newest counts. `content` is the whole row
-- as JSON; without it the row is gone (`removed`) or again as it was shipped.
create table stored.catalogue_change (
    catalogue varchar, key varchar, content varchar, removed boolean,
    person varchar, changed_at timestamp, data_version bigint, batch_id varchar
);
