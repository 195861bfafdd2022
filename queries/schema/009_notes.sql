-- One row a saving: what the office says of an exhibit of a place, cluster or unit in a year (null: in every year). The
-- newest of exhibit, place, cluster, unit and year counts; an empty text takes the note away.
create table stored.note (
    exhibit varchar, place_id varchar, cluster_id varchar, unit_id varchar, year integer,
    text varchar, person varchar, saved_at timestamp, data_version bigint
);
