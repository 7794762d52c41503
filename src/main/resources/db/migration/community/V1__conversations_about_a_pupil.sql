-- People speak with each other. A conversation of a family is about one pupil, between one guardian and one of the school.
create table conversation (
  id          uuid primary key,
  school_id   uuid not null references school.institution,
  student_id  uuid not null references school.student on delete cascade,
  pair        text not null unique,                -- pupil, guardian and staff: the same three have one conversation
  last_seq    integer not null default 0,
  created_at  timestamptz not null,
  last_at     timestamptz not null,
  reported_at timestamptz,                         -- somebody in it asks the head to look
  reported_by uuid,
  report      text not null default '' check (length(report) <= 500),
  closed_at   timestamptz,                         -- nobody writes in it any more, until the head opens it again
  closed_by   uuid,
  closing     text not null default '' check (length(closing) <= 500),
  check ((reported_at is null) = (reported_by is null)),
  check ((closed_at is null) = (closed_by is null))
);
create index conversation_reported on conversation (school_id, reported_at) where reported_at is not null;
create index conversation_by_student on conversation (student_id);

create table participant (
  conversation_id uuid not null references conversation on delete cascade,
  person_id       uuid not null,                   -- accounts.person
  side            text not null check (side in ('GUARDIAN', 'STAFF')),
  read_seq        integer not null default 0,      -- the last message they have seen
  primary key (conversation_id, person_id)
);
create index participant_by_person on participant (person_id);

create table message (
  id              uuid primary key,
  conversation_id uuid not null references conversation on delete cascade,
  seq             integer not null,                -- 1 for the first
  author_id       uuid not null,
  text            text not null check (length(text) <= 2000),
  sent_at         timestamptz not null,
  erased          boolean not null default false,  -- its author was forgotten: the text is gone, that it was sent stays
  client_key      uuid,                            -- sent again with the same key, it is the same message
  unique (conversation_id, seq),
  unique (author_id, client_key)
);
create index message_by_author on message (author_id, sent_at desc);
