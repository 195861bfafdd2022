-- What an import lays beside the store to be compared with it (a frame given to `Store.rows`); empty at all other times.
create or replace view incoming_key as
select null::varchar as business_key where false;
