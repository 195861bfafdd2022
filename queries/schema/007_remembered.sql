-- What a person decided of tables with certain headings; the newest counts, without an answer it is forgotten.
create table stored.remembered (
    fingerprint varchar, kind varchar, subject varchar, folded varchar, answer varchar,
    form varchar, headings varchar, year integer, file_name varchar,
    person varchar, remembered_at timestamp, data_version bigint, batch_id varchar
);
