-- One row a cell that a person corrected when bringing a file: what the file says, what holds instead, and why.
create table stored.correction (
    batch_id varchar, sheet varchar, cell varchar, before varchar, after varchar, reason varchar
);
