create table person (
  id                 uuid primary key,
  family_name        text not null check (length(family_name) between 1 and 100),
  given_names        text not null default '' check (length(given_names) <= 100),
  name_key           text not null,               -- lower case without accents: for search and order
  email              text,
  email_confirmed_at timestamptz,
  phone              text check (phone ~ '^\+[0-9]{6,15}$'),
  phone_confirmed_at timestamptz,
  sex                text check (sex in ('M', 'F')),
  language           text not null default 'fr' check (language in ('fr', 'en')),
  platform_admin     boolean not null default false,
  active             boolean not null default true,
  created_at         timestamptz not null,
  version            integer not null default 1
);
create index person_by_name on person (name_key, id);

-- Every word a person may type to sign in. E-mails and usernames are unique; a phone may belong to two persons
-- (father and mother), a matricule to one person per school.
create table sign_in_name (
  id        uuid primary key,
  person_id uuid not null references person on delete cascade,
  kind      text not null check (kind in ('EMAIL', 'USERNAME', 'PHONE', 'MATRICULE')),
  value_key text not null check (value_key <> ''),
  school_id uuid,
  check ((kind = 'MATRICULE') = (school_id is not null))
);
create unique index sign_in_name_once on sign_in_name (kind, value_key) where kind in ('EMAIL', 'USERNAME');
create unique index sign_in_matricule_once on sign_in_name (school_id, value_key) where kind = 'MATRICULE';
create unique index sign_in_phone_once on sign_in_name (person_id, value_key) where kind = 'PHONE';
create index sign_in_name_by_value on sign_in_name (value_key);
create index sign_in_name_by_person on sign_in_name (person_id);

-- Password (anyone) or PIN (pupils only); only the Argon2id hash is kept.
create table credential (
  person_id  uuid not null references person on delete cascade,
  kind       text not null check (kind in ('PASSWORD', 'PIN')),
  hash       text not null check (hash like '$argon2id$%'),
  created_at timestamptz not null,
  primary key (person_id, kind)
);

-- A role in one school. Ended, never deleted.
create table role_grant (
  id         uuid primary key,
  person_id  uuid not null references person on delete cascade,
  school_id  uuid not null,
  role       text not null check (role in ('PUPIL', 'TEACHER', 'GUARDIAN', 'HEAD', 'MANAGER', 'BURSAR', 'LIBRARIAN', 'OPERATOR', 'MODERATOR')),
  granted_by uuid,
  granted_at timestamptz not null,
  ended_at   timestamptz check (ended_at >= granted_at)
);
create unique index role_grant_once on role_grant (person_id, school_id, role) where ended_at is null;
create index role_grant_by_school on role_grant (school_id, role) where ended_at is null;

-- A sign-in on one device: the page's cookie and the API's token family are both this.
create table session (
  id              uuid primary key,
  person_id       uuid not null references person on delete cascade,
  kind            text not null check (kind in ('PAGE', 'API')),
  cookie_hash     bytea unique,
  school_id       uuid,                           -- the school the person works in now
  device          text not null default '',
  address         text not null default '',
  created_at      timestamptz not null,
  last_used_at    timestamptz not null,
  expires_at      timestamptz not null,
  ended_at        timestamptz,
  ended_reason    text
);
create index session_by_person on session (person_id) where ended_at is null;

-- Refresh tokens of a family: each is spent once; spending a spent one ends the session.
create table refresh_token (
  id           uuid primary key,
  session_id   uuid not null references session on delete cascade,
  token_hash   bytea not null unique,
  created_at   timestamptz not null,
  expires_at   timestamptz not null,
  spent_at     timestamptz,
  successor_id uuid references refresh_token
);
create index refresh_token_by_session on refresh_token (session_id);

-- Failed sign-ins, counted per account, per address and per secret tried (a keyed fingerprint, never the secret).
create table failed_attempt (
  kind        text not null check (kind in ('ACCOUNT', 'ADDRESS', 'SECRET')),
  subject     bytea not null,
  failures    integer not null check (failures > 0),
  first_at    timestamptz not null,
  last_at     timestamptz not null,
  blocked_until timestamptz,
  primary key (kind, subject)
);
create index failed_attempt_age on failed_attempt (last_at);

create table invitation (
  id          uuid primary key,
  code_hash   bytea not null unique,
  school_id   uuid not null,
  person_id   uuid references person on delete cascade,   -- already known (a teacher imported, a guardian confirmed)
  role        text not null check (role in ('TEACHER', 'GUARDIAN', 'HEAD', 'MANAGER', 'BURSAR', 'LIBRARIAN', 'OPERATOR', 'MODERATOR')),
  email       text,
  phone       text,
  family_name text,
  given_names text,
  invited_by  uuid not null,
  created_at  timestamptz not null,
  expires_at  timestamptz not null,
  accepted_at timestamptz,
  accepted_by uuid references person,
  withdrawn_at timestamptz
);
create index invitation_by_school on invitation (school_id, created_at desc);

-- Somebody registered by themselves asks to belong to a school; no role until someone there accepts.
create table membership_request (
  id         uuid primary key,
  person_id  uuid not null references person on delete cascade,
  school_id  uuid not null,
  role       text not null check (role in ('PUPIL', 'TEACHER', 'GUARDIAN')),
  message    text not null default '',
  created_at timestamptz not null,
  decided_at timestamptz,
  decided_by uuid,
  accepted   boolean
);
create unique index membership_request_once on membership_request (person_id, school_id, role) where decided_at is null;
