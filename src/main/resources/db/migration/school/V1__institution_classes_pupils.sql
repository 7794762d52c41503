create table institution (
  id                uuid primary key,
  name              text not null check (length(name) between 1 and 200),
  short_name        text not null check (length(short_name) between 1 and 40),
  country           text not null check (country ~ '^[A-Z]{2}$'),      -- ISO 3166-1
  preset            text not null,                                     -- which preset it was set up with
  city              text not null default '',
  address           text not null default '',
  phone             text,
  email             text,
  motto             text not null default '',
  authorities       text not null default '',                          -- lines above the school's name on paper
  authorities_en    text not null default '',                          -- the same in English, for bilingual paper
  head_title        text not null default '',
  head_name         text not null default '',
  logo              bytea,
  logo_type         text,
  logo_sha256       text,
  time_zone         text not null,
  currency          text not null check (currency ~ '^[A-Z]{3}$'),     -- ISO 4217
  languages         text not null default 'fr',                        -- 'fr', 'en' or 'fr,en' (bilingual paper)
  matricule_pattern text not null,
  matricule_next    integer not null default 1,
  roster_version    bigint not null default 0,                         -- grows with every change of the roster
  created_at        timestamptz not null,
  version           integer not null default 1
);

create table school_year (
  id        uuid primary key,
  school_id uuid not null references institution,
  name      text not null check (length(name) between 1 and 40),
  starts_on date not null,
  ends_on   date not null check (ends_on > starts_on),
  active    boolean not null default false,
  unique (school_id, name)
);
create unique index school_year_one_active on school_year (school_id) where active;

-- Terms, semesters, and sequences inside them; the year itself is a period too, so that cards exist at each level.
create table period (
  id        uuid primary key,
  school_id uuid not null references institution,
  year_id   uuid not null references school_year,
  parent_id uuid references period,
  kind      text not null check (kind in ('YEAR', 'TERM', 'SEMESTER', 'SEQUENCE')),
  ordinal   smallint not null check (ordinal > 0),
  name      text not null check (length(name) between 1 and 60),
  name_en   text not null default '',
  starts_on date not null,
  ends_on   date not null check (ends_on >= starts_on),
  unique (year_id, kind, ordinal)
);
create index period_by_year on period (year_id, starts_on);

create table level (
  id        uuid primary key,
  school_id uuid not null references institution,
  code      text not null check (length(code) between 1 and 20),
  name      text not null check (length(name) between 1 and 60),
  ordinal   smallint not null,
  unique (school_id, code)
);

create table track (
  id        uuid primary key,
  school_id uuid not null references institution,
  code      text not null check (length(code) between 1 and 20),
  name      text not null check (length(name) between 1 and 100),
  unique (school_id, code)
);

create table class_group (
  id              uuid primary key,
  school_id       uuid not null references institution,
  year_id         uuid not null references school_year,
  level_id        uuid not null references level,
  track_id        uuid references track,
  name            text not null check (length(name) between 1 and 40),
  name_key        text not null,                    -- '6ème 1' and '6e 1' have one key
  head_teacher_id uuid,
  ordinal         smallint not null default 0,
  version         integer not null default 1,
  unique (year_id, name_key)
);
create index class_group_by_school on class_group (school_id, year_id);

create table subject_group (
  id        uuid primary key,
  school_id uuid not null references institution,
  name      text not null check (length(name) between 1 and 60),
  name_en   text not null default '',
  ordinal   smallint not null,
  unique (school_id, name)
);

create table subject (
  id        uuid primary key,
  school_id uuid not null references institution,
  code      text not null check (length(code) between 1 and 20),
  name      text not null check (length(name) between 1 and 100),
  name_en   text not null default '',
  ordinal   smallint not null default 0,
  version   integer not null default 1,
  unique (school_id, code)
);

-- What was said: a coefficient for a level, narrowed by a track or a single class. The most precise row wins.
create table coefficient (
  id          uuid primary key,
  school_id   uuid not null references institution,
  year_id     uuid not null references school_year,
  subject_id  uuid not null references subject,
  group_id    uuid references subject_group,
  level_id    uuid references level,
  track_id    uuid references track,
  class_id    uuid references class_group,
  coefficient numeric(6,2) not null check (coefficient > 0),
  mode        text not null default 'NORMAL' check (mode in ('NORMAL', 'BONUS', 'ONLY_ABOVE')),
  check (level_id is not null or class_id is not null),
  unique nulls not distinct (year_id, subject_id, level_id, track_id, class_id)
);

-- What follows from it: the subjects of each class. Rebuilt from coefficient; everything that computes reads this.
create table class_subject (
  class_id    uuid not null references class_group on delete cascade,
  subject_id  uuid not null references subject,
  school_id   uuid not null references institution,
  group_id    uuid references subject_group,
  coefficient numeric(6,2) not null check (coefficient > 0),
  mode        text not null default 'NORMAL' check (mode in ('NORMAL', 'BONUS', 'ONLY_ABOVE')),
  ordinal     smallint not null default 0,
  primary key (class_id, subject_id)
);

create table staff (
  id          uuid primary key,
  school_id   uuid not null references institution,
  person_id   uuid not null,                        -- accounts.person
  number      text,                                 -- the school's staff number
  number_key  text,
  family_name text not null,
  given_names text not null default '',
  name_key    text not null,
  sex         text check (sex in ('M', 'F')),
  phone       text,
  left_on     date,
  version     integer not null default 1,
  unique (school_id, person_id)
);
create unique index staff_number_once on staff (school_id, number_key) where number_key is not null;
create index staff_by_name on staff (school_id, name_key, id);

create table teaching_assignment (
  id         uuid primary key,
  school_id  uuid not null references institution,
  class_id   uuid not null references class_group on delete cascade,
  subject_id uuid not null references subject,
  person_id  uuid not null,
  from_on    date not null,
  until_on   date check (until_on >= from_on)
);
create unique index teaching_assignment_once on teaching_assignment (class_id, subject_id, person_id) where until_on is null;
create index teaching_assignment_by_person on teaching_assignment (person_id) where until_on is null;

create table student (
  id              uuid primary key,
  school_id       uuid not null references institution,
  person_id       uuid not null,                    -- accounts.person
  matricule       text,                             -- as printed; the register of identifiers holds the key
  family_name     text not null check (length(family_name) between 1 and 100),
  given_names     text not null default '',
  name_key        text not null,
  sex             text check (sex in ('M', 'F')),
  born_on         date,
  born_year       smallint check (born_year between 1900 and 2200),   -- "vers 2012": the year is all that is known
  born_at         text not null default '',
  admitted_on     date,
  emergency_name  text not null default '',
  emergency_phone text not null default '',
  emergency_relation text not null default '',
  version         integer not null default 1,
  check (born_on is null or born_year is null or born_year = extract(year from born_on)),
  unique (school_id, person_id)
);
create index student_by_name on student (school_id, name_key, id);
create index student_by_words on student using gin (name_key extensions.gin_trgm_ops);   -- search by any part of a name

-- School matricule, national number …: unique per issuer inside a school's register.
create table identifier (
  id         uuid primary key,
  school_id  uuid not null references institution,
  student_id uuid not null references student on delete cascade,
  issuer     text not null check (length(issuer) between 1 and 60),    -- 'SCHOOL' for the school's own matricule
  value      text not null check (length(value) between 1 and 60),
  value_key  text not null,
  valid_from date,
  valid_until date,
  unique (school_id, issuer, value_key)
);
create index identifier_by_student on identifier (student_id);

create table enrolment (
  id         uuid primary key,
  school_id  uuid not null references institution,
  student_id uuid not null references student on delete cascade,
  class_id   uuid not null references class_group,
  year_id    uuid not null references school_year,
  roll       smallint,                              -- number on roll
  repeater   boolean not null default false,
  state      text not null default 'ACTIVE' check (state in ('ACTIVE', 'TRANSFERRED', 'LEFT')),
  from_on    date not null,
  until_on   date check (until_on >= from_on),
  check ((state = 'ACTIVE') = (until_on is null))
);
create unique index enrolment_one_active on enrolment (student_id, year_id) where state = 'ACTIVE';
create index enrolment_by_class on enrolment (class_id) where state = 'ACTIVE';

create table guardian (
  id          uuid primary key,
  school_id   uuid not null references institution,
  person_id   uuid,                                 -- once the school has confirmed who it is
  name        text not null,                        -- as the school keeps it, one field
  name_key    text not null,
  phone       text,                                 -- the first valid one, E.164; with the name it identifies
  email       text,
  version     integer not null default 1
);
create unique index guardian_once on guardian (school_id, name_key, phone) where phone is not null;
create index guardian_by_name on guardian (school_id, name_key, id);
create index guardian_by_person on guardian (person_id) where person_id is not null;

create table guardian_phone (
  guardian_id uuid not null references guardian on delete cascade,
  ordinal     smallint not null,
  value       text not null,                        -- E.164 where verified in form, else as typed
  valid       boolean not null,
  primary key (guardian_id, ordinal)
);

create table guardianship (
  id           uuid primary key,
  school_id    uuid not null references institution,
  student_id   uuid not null references student on delete cascade,
  guardian_id  uuid not null references guardian on delete cascade,
  relation     text not null default 'GUARDIAN' check (relation in ('FATHER', 'MOTHER', 'GUARDIAN')),
  may_see      boolean not null default true,
  may_collect  boolean not null default true,
  pays         boolean not null default false,
  confirmed_at timestamptz,                         -- the school said: yes, this is the person; before that nothing is shown
  ended_at     timestamptz
);
create unique index guardianship_once on guardianship (student_id, guardian_id) where ended_at is null;
create index guardianship_by_guardian on guardianship (guardian_id) where ended_at is null;

create table roster_import (
  id             uuid primary key,
  school_id      uuid not null references institution,
  kind           text not null check (kind in ('PUPILS', 'TEACHERS', 'SUBJECTS', 'MARKS')),
  file_name      text not null,
  sha256         bytea not null,
  content        bytea,                             -- kept until imported or a day old
  mapping        jsonb not null default '{}',
  roster_version bigint not null,                   -- of the roster the preview was made against
  state          text not null check (state in ('PREVIEW', 'RUNNING', 'DONE', 'FAILED')),
  preview        jsonb not null,
  result         jsonb,
  job_id         uuid,
  created_by     uuid not null,
  created_at     timestamptz not null
);
create index roster_import_by_school on roster_import (school_id, created_at desc);

-- A row of a list that named a pupil without a matricule: the same row again is the same pupil, not another of that name.
create table roster_row (
  school_id   uuid not null references institution,
  fingerprint text not null,
  student_id  uuid not null references student on delete cascade,
  primary key (school_id, fingerprint)
);
create index roster_row_by_student on roster_row (student_id);
