-- The closed list of parameters of a school's averages (formula, rounding, scale, mentions …); see GradingRules.
create table grading_rules (
  school_id  uuid primary key,
  rules      jsonb not null,
  version    integer not null default 1,
  changed_at timestamptz not null,
  changed_by uuid
);

create table assessment (
  id         uuid primary key,
  school_id  uuid not null,
  class_id   uuid not null,
  subject_id uuid not null,
  period_id  uuid not null,
  kind       text not null check (kind ~ '^[A-Z][A-Z0-9_]{0,19}$'),   -- TEST, COMPO, …: a kind of the school's rules
  name       text not null check (length(name) between 1 and 60),
  held_on    date,
  out_of     numeric(6,2) not null check (out_of > 0),
  weight     numeric(6,2) not null default 1 check (weight > 0),
  ordinal    smallint not null default 0,
  created_by uuid,
  created_at timestamptz not null,
  version    integer not null default 1
);
create index assessment_by_class on assessment (class_id, period_id, subject_id);

-- Marks of a class in a subject and a period. Its row is the lock of those who write in it; change counts what they did, in the
-- order in which others can see it, so that "what is new since" is one number.
create table mark_book (
  class_id   uuid not null,
  subject_id uuid not null,
  period_id  uuid not null,
  school_id  uuid not null,
  change     bigint not null check (change > 0),
  primary key (class_id, subject_id, period_id)
);

-- No row = no mark yet (pending), never a zero. Every cell has a version of its own.
create table mark (
  assessment_id uuid not null references assessment on delete cascade,
  student_id    uuid not null,
  school_id     uuid not null,
  state         text not null check (state in ('GRADED', 'ABSENT_UNJUSTIFIED', 'ABSENT_JUSTIFIED', 'EXEMPT', 'PENDING')),
  value         numeric(6,2) check (value >= 0),
  version       integer not null check (version > 0),
  change        bigint not null,                    -- of the mark book, when this cell was last written
  changed_by    uuid not null,
  changed_at    timestamptz not null,
  primary key (assessment_id, student_id),
  check ((state = 'GRADED') = (value is not null))
);
create index mark_by_student on mark (student_id);

-- What a cell's idempotency key was answered.
create table mark_command (
  key        uuid primary key,
  person_id  uuid not null,
  asked      text not null,                         -- the cell and what was to stand in it
  answer     jsonb not null,
  created_at timestamptz not null
);
create index mark_command_age on mark_command (created_at);

-- A teacher's sentence for a pupil in a subject.
create table appreciation (
  class_id   uuid not null,
  subject_id uuid not null,
  period_id  uuid not null,
  student_id uuid not null,
  school_id  uuid not null,
  text       text not null check (length(text) <= 300),
  version    integer not null,
  changed_by uuid not null,
  changed_at timestamptz not null,
  primary key (class_id, subject_id, period_id, student_id)
);

-- One row per class and period. Writers of marks lock it FOR SHARE, freezing locks it FOR UPDATE.
create table council (
  class_id   uuid not null,
  period_id  uuid not null,
  school_id  uuid not null,
  state      text not null default 'OPEN' check (state in ('OPEN', 'FROZEN')),
  held_on    date,
  minutes    text not null default '',
  drafted_at timestamptz,                           -- the scheduled job prepared the drafts
  frozen_at  timestamptz,
  frozen_by  uuid,
  reopened_at timestamptz,
  reopened_by uuid,
  reopen_reason text,
  version    integer not null default 1,
  primary key (class_id, period_id),
  check ((state = 'FROZEN') = (frozen_at is not null))
);

create table council_decision (
  class_id    uuid not null,
  period_id   uuid not null,
  student_id  uuid not null,
  school_id   uuid not null,
  award       text,                                 -- decided by a person; null = none
  decision    text not null default '',             -- promoted, repeats … (yearly)
  appreciation text not null default '' check (length(appreciation) <= 500),
  decided_by  uuid,
  decided_at  timestamptz,
  version     integer not null default 1,
  primary key (class_id, period_id, student_id)
);

-- A frozen card is data: written once, never computed again. A correction makes the next version.
create table card (
  id           uuid primary key,
  school_id    uuid not null,
  class_id     uuid not null,
  period_id    uuid not null,
  student_id   uuid not null,
  version      smallint not null check (version > 0),
  content      text not null,                       -- JSON, exactly as it is sent and printed
  content_hash bytea not null,
  seal         text,
  issued_at    timestamptz not null,
  issued_by    uuid not null,
  published_at timestamptz,
  replaced_at  timestamptz,                         -- a newer version exists
  reason       text not null default '',            -- why this version replaced the one before
  unique (student_id, period_id, version)
);
create index card_by_class on card (class_id, period_id) where replaced_at is null;
create index card_by_student on card (student_id, issued_at desc);

create table card_print (
  card_id    uuid not null references card on delete cascade,
  number     smallint not null check (number > 0),  -- 1 = the original, 2 = "duplicata n° 2" …
  printed_at timestamptz not null,
  printed_by uuid not null,
  primary key (card_id, number)
);
