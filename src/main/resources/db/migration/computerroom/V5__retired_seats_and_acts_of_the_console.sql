-- A seat that was used stays in the figures when it is taken away: its row stays, its key goes, its name is free again.
alter table workstation add column retired_at timestamptz;
alter table workstation add constraint retired_without_a_key check (retired_at is null or device_hash is null);
alter table workstation drop constraint workstation_room_id_name_key;
create unique index workstation_by_name on workstation (room_id, name) where retired_at is null;

-- The same for a tariff by which something was sold.
alter table tariff add column retired_at timestamptz;
alter table tariff drop constraint tariff_school_id_name_key;
create unique index tariff_by_name on tariff (school_id, name) where retired_at is null;

-- What a button of the console did: the same request again is answered the same and does nothing.
create table console_act (
  id          uuid primary key,
  room_id     uuid not null references room on delete cascade,
  request_key text not null check (length(request_key) between 1 and 100),
  what        text not null check (length(what) = 64),                           -- SHA-256 of the act with its seats and words
  act         text not null,
  done_by     uuid not null,
  done_at     timestamptz not null,
  unique (room_id, request_key, what)
);
create index console_act_by_time on console_act (done_at);

create table console_outcome (
  act_id         uuid not null references console_act on delete cascade,
  workstation_id uuid not null references workstation on delete cascade,
  refusal        text,                                                           -- code of why not; null = done
  primary key (act_id, workstation_id)
);
create index console_outcome_by_seat on console_outcome (workstation_id);

-- A sale at the counter, by the key of the page it was made on: sent twice, it registers and sells once.
create table sale (
  room_id     uuid not null references room on delete cascade,
  request_key text not null check (length(request_key) between 1 and 100),
  session_id  uuid not null references seat_session on delete cascade,
  primary key (room_id, request_key)
);
create index sale_by_session on sale (session_id);
