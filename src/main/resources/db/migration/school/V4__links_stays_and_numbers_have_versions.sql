alter table guardianship add column version integer not null default 1;
alter table enrolment add column version integer not null default 1;
alter table identifier add column version integer not null default 1;
