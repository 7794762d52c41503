alter table coefficient add column version integer not null default 1;
