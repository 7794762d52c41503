create table notice (
  id         uuid primary key,
  person_id  uuid not null,
  school_id  uuid,
  kind       text not null,
  args       jsonb not null default '{}',
  link       text,
  created_at timestamptz not null,
  read_at    timestamptz,
  -- the same happening told twice (a listener that is retried) makes one notice
  once_key   text unique
);
create index notice_by_person on notice (person_id, id desc);
create index notice_unread on notice (person_id) where read_at is null;

create table delivery (
  id          uuid primary key,
  notice_id   uuid references notice on delete cascade,
  channel     text not null check (channel in ('EMAIL', 'SMS', 'PUSH')),
  state       text not null check (state in ('WAITING', 'SENT', 'FAILED', 'NO_CHANNEL')),
  attempts    integer not null default 0,
  created_at  timestamptz not null,
  sent_at     timestamptz,
  error       text
);
create index delivery_by_notice on delivery (notice_id);
