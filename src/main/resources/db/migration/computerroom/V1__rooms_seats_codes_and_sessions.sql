-- A computer room with its rules. Times of rules are whole minutes.
create table room (
  id                 uuid primary key,
  school_id          uuid not null,
  name               text not null check (length(name) between 1 and 60),
  rules              text not null default '' check (length(rules) <= 2000),     -- read on the seat before one begins
  lease_minutes      smallint not null default 60 check (lease_minutes between 1 and 240),
  gap_minutes        smallint not null default 5 check (gap_minutes between 0 and 60),
  extend_minutes     smallint not null default 0 check (extend_minutes between 0 and 60),
  allowance_pupil    smallint check (allowance_pupil between 1 and 1440),        -- minutes a day; null = as much as one likes
  allowance_staff    smallint check (allowance_staff between 1 and 1440),
  allowance_visitor  smallint check (allowance_visitor between 1 and 1440),
  created_at         timestamptz not null,
  version            integer not null default 1,
  unique (school_id, name)
);

-- Whose rooms: an operator reaches these, a head and a manager reach all of the school.
create table room_operator (
  room_id   uuid not null references room on delete cascade,
  person_id uuid not null,
  primary key (room_id, person_id)
);
create index room_operator_by_person on room_operator (person_id);

create table workstation (
  id             uuid primary key,
  school_id      uuid not null,
  room_id        uuid not null references room,
  name           text not null check (length(name) between 1 and 40),
  plan_x         smallint not null default 0 check (plan_x between 0 and 23),    -- cells of the plan, from its upper left corner
  plan_y         smallint not null default 0 check (plan_y between 0 and 15),
  ip             text not null default '',
  mac            text not null default '' check (mac = '' or mac ~ '^([0-9A-F]{2}:){5}[0-9A-F]{2}$'),
  os             text not null default '' check (length(os) <= 60),
  service        text not null default 'IN_SERVICE' check (service in ('IN_SERVICE', 'MAINTENANCE', 'OFFLINE')),
  enrol_key      bytea,                                                          -- of the one-time code, until it is used
  enrol_until    timestamptz,
  device_hash    bytea,                                                          -- SHA-256 of the key that the seat keeps
  enrolled_at    timestamptz,
  beat_at        timestamptz,                                                    -- when the seat was last heard
  heard_online   boolean not null default false,                                 -- what the journal last said of it
  called_at      timestamptz,                                                    -- somebody at the seat wants the operator
  wants_time_at  timestamptz,
  said           text not null default '' check (length(said) <= 300),           -- the operator's last words to it
  said_at        timestamptz,
  created_at     timestamptz not null,
  version        integer not null default 1,
  unique (room_id, name)
);
create unique index workstation_by_device on workstation (device_hash) where device_hash is not null;
create unique index workstation_by_enrolment on workstation (enrol_key) where enrol_key is not null;
create index workstation_by_school on workstation (school_id);

create table tariff (
  id        uuid primary key,
  school_id uuid not null,
  name      text not null check (length(name) between 1 and 60),
  minutes   smallint not null check (minutes between 1 and 1440),
  price     numeric(12,3) not null check (price >= 0),
  currency  text not null check (currency ~ '^[A-Z]{3}$'),
  version   integer not null default 1,
  unique (school_id, name)
);

-- People who come without an account.
create table visitor (
  id                uuid primary key,
  school_id         uuid not null,
  family_name       text not null check (length(family_name) between 1 and 80),
  given_names       text not null default '' check (length(given_names) <= 80),
  name_key          text not null,
  born_on           date,
  sex               text check (sex in ('F', 'M')),
  phone             text not null default '' check (length(phone) <= 40),
  document          text not null default '' check (length(document) <= 80),     -- what was shown, such as a voter's card
  purpose           text not null check (purpose in ('JOB_SEARCH', 'STUDY', 'TRAINING', 'ADMINISTRATION', 'OTHER')),
  guardian_name     text not null default '' check (length(guardian_name) <= 160),
  guardian_phone    text not null default '' check (length(guardian_phone) <= 40),
  registered_by     uuid not null,
  registered_at     timestamptz not null,
  pseudonymised_at  timestamptz,
  version           integer not null default 1
);
create index visitor_by_name on visitor (school_id, name_key, id);

-- Every yes and no with its evidence; the last one counts. Nothing here is ever changed.
create table visitor_consent (
  id           uuid primary key,
  visitor_id   uuid not null references visitor on delete cascade,
  given        boolean not null,
  text_version smallint not null,
  language     text not null check (language in ('fr', 'en')),
  text_hash    bytea not null check (length(text_hash) = 32),
  by_guardian  boolean not null,
  before       uuid not null,                                                    -- the operator who showed the text
  said_at      timestamptz not null
);
create index visitor_consent_by_visitor on visitor_consent (visitor_id, said_at desc);

-- A length of time with the code that opens it. Times used are whole milliseconds, never counted down.
create table seat_session (
  id             uuid primary key,
  school_id      uuid not null,
  room_id        uuid not null references room,
  workstation_id uuid references workstation,                                    -- reserved for a code, then where it is open
  person_id      uuid,
  visitor_id     uuid references visitor,
  label          text not null default '' check (length(label) <= 80),           -- of a code for nobody in particular
  category       text not null check (category in ('PUPIL', 'STAFF', 'VISITOR')),
  state          text not null check (state in ('CREATED', 'ACTIVE', 'SUSPENDED', 'ENDED', 'EXPIRED')),
  code_key       bytea not null,                                                 -- keyed hash: finds the code, tells nobody
  code_box       bytea not null,                                                 -- the code itself, hidden, for whoever made it
  valid_from     timestamptz not null,
  valid_until    timestamptz not null check (valid_until > valid_from),
  tariff_id      uuid references tariff,
  price          numeric(12,3) not null default 0 check (price >= 0),
  currency       text not null check (currency ~ '^[A-Z]{3}$'),
  paid_at        timestamptz,
  paid_to        uuid,
  granted_ms     bigint not null check (granted_ms > 0),
  used_ms        bigint not null default 0,                                      -- of stretches that are over
  suspended_for  text check (suspended_for in ('OPERATOR', 'SILENCE')),
  stretch_id     uuid,                                                           -- the one that goes on
  created_at     timestamptz not null,
  created_by     uuid not null,
  started_at     timestamptz,
  ended_at       timestamptz,
  ended_by       uuid,
  end_reason     text check (end_reason in ('OPERATOR', 'SEAT', 'TIME', 'CANCELLED', 'WINDOW', 'SILENT')),
  version        integer not null default 1,
  check (used_ms between 0 and granted_ms),
  check (person_id is null or visitor_id is null),
  check ((state in ('ENDED', 'EXPIRED')) = (ended_at is not null)),
  check (state not in ('ACTIVE', 'SUSPENDED') or (workstation_id is not null and started_at is not null)),
  check ((state = 'SUSPENDED') = (suspended_for is not null)),
  check ((paid_at is null) = (paid_to is null))
);
create unique index one_code_that_lives on seat_session (school_id, code_key) where state in ('CREATED', 'ACTIVE', 'SUSPENDED');
create unique index one_open_session_on_a_seat on seat_session (workstation_id) where state in ('ACTIVE', 'SUSPENDED');
create unique index one_open_session_of_a_person on seat_session (school_id, person_id) where state in ('ACTIVE', 'SUSPENDED');
create unique index one_open_session_of_a_visitor on seat_session (visitor_id) where state in ('ACTIVE', 'SUSPENDED');
create index seat_session_by_room on seat_session (room_id, created_at desc, id);
create index seat_session_that_lives on seat_session (state) where state in ('CREATED', 'ACTIVE', 'SUSPENDED');
create index seat_session_of_a_visitor on seat_session (visitor_id, created_at);
create index seat_session_of_a_person on seat_session (person_id, created_at);

-- Every length that was given, and by whom; null = by the room's rule.
create table time_grant (
  id          uuid primary key,
  session_id  uuid not null references seat_session on delete cascade,
  ms          bigint not null check (ms > 0),
  granted_at  timestamptz not null,
  granted_by  uuid,
  request_key text check (length(request_key) between 1 and 100),
  unique (session_id, request_key)
);

-- A stretch of time in which the seat was unlocked without a break: what the seat proved of it, or what was taken for it.
create table stretch (
  id             uuid primary key,
  session_id     uuid not null references seat_session on delete cascade,
  workstation_id uuid not null references workstation,
  page           uuid,                                                           -- the run of the seat's page; null = no seat bears witness
  opened_at      timestamptz not null,
  limit_ms       bigint not null check (limit_ms >= 0),                          -- the furthest that was ever signed
  stamped_ms     bigint not null default 0 check (stamped_ms >= 0 and stamped_ms <= limit_ms),
  closed_at      timestamptz,
  charged_ms     bigint not null default 0 check (charged_ms >= 0),
  credited_ms    bigint not null default 0 check (credited_ms >= 0),             -- unproven, and given back
  proven         boolean not null default true
);
create index stretch_by_session on stretch (session_id, opened_at);

-- Leaky buckets of wrong codes, by seat, address and room.
create table code_brake (
  kind       text not null check (kind in ('SEAT', 'ADDRESS', 'ROOM')),
  subject    text not null,
  level      double precision not null,
  counted_at timestamptz not null,
  primary key (kind, subject)
);
