-- Why an office changed a row of a catalogue.
alter table stored.catalogue_change add column reason varchar;
