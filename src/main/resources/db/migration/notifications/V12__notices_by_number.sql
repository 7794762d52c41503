-- Every notice gets a number in the stream of its reader, soon after it was committed and by one writer at a time: whoever has heard up to a
-- number has missed nothing before it. Numbers by the writers themselves could appear out of order, or make them wait for each other.
alter table notice add column number bigint;
create table notice_stream (
  person_id uuid primary key,
  last      bigint not null check (last > 0)
);
with counted as (select id, row_number() over (partition by person_id order by id) as nth from notice)
update notice n set number = c.nth from counted c where c.id = n.id;
insert into notice_stream (person_id, last) select person_id, max(number) from notice group by person_id;
create index notice_to_number on notice (id) where number is null;
create unique index notice_by_number on notice (person_id, number);

-- Opens one WebSocket for a program that can't send a header with it: a hash, good for half a minute, once.
create table live_ticket (
  ticket_hash bytea primary key,
  session_id  uuid not null,
  expires_at  timestamptz not null
);
create index live_ticket_over on live_ticket (expires_at);
