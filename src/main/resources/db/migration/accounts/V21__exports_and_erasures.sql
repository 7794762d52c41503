-- A person's data in one file, for the one who asked: fetched once, gone after two days.
create table data_export (
  id         uuid primary key,
  person_id  uuid not null references person,
  school_id  uuid,                                 -- only what this school keeps; null = everything
  asked_by   uuid not null references person,
  job_id     uuid not null,
  asked_at   timestamptz not null,
  content    bytea,
  expires_at timestamptz not null,
  fetched_at timestamptz
);
create index data_export_by_asker on data_export (asked_by, asked_at desc);
create unique index data_export_by_job on data_export (job_id);

-- Somebody asks to be forgotten, or a guardian asks it for a pupil; the school decides.
create table erasure (
  id         uuid primary key,
  school_id  uuid not null,
  person_id  uuid not null references person,
  asked_by   uuid not null references person,
  reason     text not null default '' check (length(reason) <= 500),
  asked_at   timestamptz not null,
  decided_at timestamptz,
  decided_by uuid,
  accepted   boolean,
  answer     text not null default '' check (length(answer) <= 500),
  check ((decided_at is null) = (accepted is null))
);
create unique index erasure_once on erasure (school_id, person_id) where decided_at is null;
create index erasure_by_asker on erasure (asked_by);

alter table person add column forgotten_at timestamptz;
