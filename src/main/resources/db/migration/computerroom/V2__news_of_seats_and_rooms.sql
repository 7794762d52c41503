-- What seats and rooms are told, each numbered from 1 in the order in which it becomes visible: the count's row is locked until
-- the writer commits. Kept for a day; whoever comes back later reads how things stand.
create table news_count (
  stream uuid primary key,                                                       -- a seat or a room
  last   bigint not null check (last > 0)
);

create table news (
  stream uuid not null,
  seq    bigint not null check (seq > 0),
  type   text not null check (length(type) between 1 and 40),
  at     timestamptz not null,
  data   jsonb not null,
  primary key (stream, seq)
);
create index news_by_age on news (at);

-- The runs of a seat's page with the number of the last word heard of each: an older word is a replayed one.
create table seat_page (
  workstation_id uuid not null references workstation on delete cascade,
  page           uuid not null,
  last_word      bigint not null,
  heard_at       timestamptz not null,
  primary key (workstation_id, page)
);
create index seat_page_by_age on seat_page (heard_at);

-- The last warning the seat was given of this session, in minutes left; null = none, or time was added since.
alter table seat_session add column warned_minutes smallint check (warned_minutes in (10, 5, 1));
