-- A session that somebody opened with their own name has no code; what bounds it besides its time stands here.
alter table seat_session
  alter column code_key drop not null,
  alter column code_box drop not null,
  add column must_end_at     timestamptz,                                        -- closing, a class, a reservation
  add column must_end_for    text check (must_end_for in ('CLOSING', 'CLASS', 'LESSON', 'RESERVED')),
  add column booked_time_id  uuid references booked_time on delete set null,     -- of a pupil whose class has the room
  add column reserved_from   timestamptz,
  add column reserved_until  timestamptz,
  add column overruled_at    timestamptz,                                        -- hours and bookings don't count for it
  add column overruled_by    uuid,
  add column overrule_reason text check (length(overrule_reason) between 1 and 200),
  add check ((code_key is null) = (code_box is null)),
  add check ((must_end_at is null) = (must_end_for is null)),
  add check ((reserved_from is null) = (reserved_until is null)),
  add check (reserved_from is null or (workstation_id is not null and reserved_until > reserved_from)),
  add check ((overruled_at is null) = (overruled_by is null) and (overruled_at is null) = (overrule_reason is null)),
  add constraint one_reservation_of_a_seat exclude using gist
    (workstation_id extensions.gist_uuid_ops with =, tstzrange(reserved_from, reserved_until) with &&)
    where (reserved_from is not null and state in ('CREATED', 'ACTIVE', 'SUSPENDED'));
alter table seat_session drop constraint seat_session_end_reason_check;
alter table seat_session add constraint seat_session_end_reason_check check (end_reason in
  ('OPERATOR', 'SEAT', 'TIME', 'CANCELLED', 'WINDOW', 'SILENT', 'CLOSING', 'CLASS', 'LESSON', 'RESERVED'));
create index seat_session_that_must_end on seat_session (must_end_at) where state in ('ACTIVE', 'SUSPENDED');

-- The rules of a room as somebody agreed to them. A text that was ever agreed to is never changed: another one gets the next number.
create table rules_text (
  room_id   uuid not null references room on delete cascade,
  version   smallint not null check (version > 0),
  text      text not null check (length(text) between 1 and 2000),
  text_hash bytea not null check (length(text_hash) = 32),
  primary key (room_id, version),
  unique (room_id, text_hash)
);

create table rules_consent (
  id           uuid primary key,
  session_id   uuid not null references seat_session on delete cascade,
  room_id      uuid not null,
  text_version smallint not null,
  workstation_id uuid not null references workstation,                           -- where it was read
  said_at      timestamptz not null,
  foreign key (room_id, text_version) references rules_text
);
create index rules_consent_by_session on rules_consent (session_id);
