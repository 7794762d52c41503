-- Somebody who waits for a seat: a number of the day, drawn in the order in which they came.
create table queue_ticket (
  id             uuid primary key,
  school_id      uuid not null,
  room_id        uuid not null references room on delete cascade,
  day            date not null,                                                  -- in the school's zone
  number         smallint not null check (number between 1 and 9999),
  person_id      uuid,
  visitor_id     uuid references visitor,
  label          text not null default '' check (length(label) <= 80),           -- a name for today, taken away with the turn
  minutes        smallint not null check (minutes between 1 and 720),
  state          text not null check (state in ('WAITING', 'CALLED', 'TAKEN', 'GONE')),
  workstation_id uuid references workstation on delete set null,                 -- the seat it was called to
  created_at     timestamptz not null,
  created_by     uuid not null,
  called_at      timestamptz,
  closed_at      timestamptz,
  version        integer not null default 1,
  unique (room_id, day, number),
  check (person_id is null or visitor_id is null),
  check ((state in ('TAKEN', 'GONE')) = (closed_at is not null)),
  check (closed_at is null or label = '')
);
-- Who waits now; and a person or a visitor waits once.
create index queue_ticket_that_waits on queue_ticket (room_id, day, number) where closed_at is null;
create unique index one_ticket_of_a_person on queue_ticket (room_id, day, person_id) where closed_at is null;
create unique index one_ticket_of_a_visitor on queue_ticket (room_id, day, visitor_id) where closed_at is null;
create index queue_ticket_of_a_person on queue_ticket (person_id);
create index queue_ticket_of_a_visitor on queue_ticket (visitor_id);
