-- How long a school keeps its visitors, and whether a word is enough.
create table room_settings (
  school_id        uuid primary key,
  visitor_days     smallint not null default 365 check (visitor_days between 1 and 3650),  -- after the last visit
  signature_needed boolean not null default false,
  version          integer not null default 1
);

-- What visitors usually come for: where every school starts from.
create table usual_purpose (
  code    text primary key,
  name    text not null,
  name_en text not null,
  ordinal smallint not null
);
insert into usual_purpose values
  ('JOB_SEARCH', 'Recherche d’emploi', 'Looking for work', 1),
  ('STUDY', 'Études', 'Study', 2),
  ('TRAINING', 'Formation', 'Training', 3),
  ('ADMINISTRATION', 'Démarche administrative', 'Official business', 4),
  ('OTHER', 'Autre', 'Other', 5);

-- A school's own list, copied from the usual one when it is first needed. A purpose is never deleted: past figures name it.
create table visit_purpose (
  school_id uuid not null,
  code      text not null check (code ~ '^[A-Z0-9_]{1,40}$'),
  name      text not null check (length(name) between 1 and 60),
  name_en   text not null default '' check (length(name_en) <= 60),
  ordinal   smallint not null,
  offered   boolean not null default true,
  primary key (school_id, code)
);
create unique index visit_purpose_by_name on visit_purpose (school_id, lower(name));
insert into visit_purpose (school_id, code, name, name_en, ordinal)
  select s.school_id, u.code, u.name, u.name_en, u.ordinal
  from (select distinct school_id from visitor) s cross join usual_purpose u;
alter table visitor drop constraint visitor_purpose_check;
alter table visitor add foreign key (school_id, purpose) references visit_purpose (school_id, code);
create index visitor_by_purpose on visitor (school_id, purpose);
create index visitor_to_forget on visitor (school_id, registered_at) where pseudonymised_at is null;

-- A visitor's picture, always one that this program drew itself: two sizes, no metadata.
create table visitor_photo (
  visitor_id uuid primary key references visitor on delete cascade,
  small      bytea not null,
  large      bytea not null,
  sha256     text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  kept_by    uuid not null,
  kept_at    timestamptz not null
);

alter table visitor_consent add column how text not null default 'SPOKEN' check (how in ('DRAWN', 'TYPED', 'SPOKEN'));

-- The signature under a consent: the lines of a finger on 600 × 200 points, or a name that was typed. It tells who it was, so it goes
-- when the visitor is forgotten, while the yes or no with the hash of its text stays.
create table visitor_signature (
  consent_id uuid primary key references visitor_consent on delete cascade,
  path       text not null default '' check (length(path) <= 12000 and path ~ '^[ML0-9 ]*$'),
  signer     text not null default '' check (length(signer) <= 160),
  check (path <> '' or signer <> '')
);
