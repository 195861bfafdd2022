-- The office's own form of a shipped story for a meeting, and the figures sealed for it. Both are only ever added to.

-- One row a saving; the newest of a story, place, cluster and year counts. `content` is the whole list of items as JSON;
-- without it the story is again as shipped.
create table stored.story (
    story varchar, place_id varchar, cluster_id varchar, year integer, content varchar,
    person varchar, saved_at timestamp, data_version bigint
);
-- One row a seal: `content` is canonical JSON, `hash` its SHA-256. The newest of a meeting supersedes those before it.
create table stored.seal (
    seal_id varchar, story varchar, place_id varchar, cluster_id varchar, year integer, title varchar,
    content varchar, hash varchar, person varchar, sealed_at timestamp, data_version bigint
);
