-- A code that the school prints for a pupil's parent: whoever types it in is linked to the pupil. Only a keyed hash is kept.
create table guardian_code (
  id           uuid primary key,
  school_id    uuid not null references institution,
  student_id   uuid not null references student on delete cascade,
  code_hash    bytea not null unique,
  made_by      uuid,
  made_at      timestamptz not null,
  expires_at   timestamptz not null,
  used_at      timestamptz,
  used_by      uuid,
  withdrawn_at timestamptz
);
create index guardian_code_by_student on guardian_code (student_id);

-- Somebody proved to know a pupil's number and birth date: evidence for whoever decides, nothing more.
create table number_check (
  person_id  uuid not null,
  school_id  uuid not null references institution,
  student_id uuid not null references student on delete cascade,
  checked_at timestamptz not null,
  primary key (person_id, school_id)
);
create index number_check_by_student on number_check (student_id);

-- Tries of codes and numbers, counted before they are looked at.
create table claim_try (
  kind    text not null check (kind in ('CODE', 'NUMBER', 'PUPIL')),
  subject text not null,
  tries   integer not null check (tries > 0),
  since   timestamptz not null,
  primary key (kind, subject)
);
create index claim_try_age on claim_try (since);
