-- What a person wants by which channel; what isn't said is the usual: e-mail yes, text messages no.
create table preference (
  person_id uuid not null,
  kind      text not null check (kind ~ '^[a-z-]+\.[a-z-]+$'),
  channel   text not null check (channel in ('EMAIL', 'SMS')),
  wanted    boolean not null,
  primary key (person_id, kind, channel)
);

-- When a person is left in peace, and whether e-mails are gathered. Times are of the clock in the zone.
create table rhythm (
  person_id   uuid primary key,
  zone        text not null,
  quiet_from  time,
  quiet_until time,
  digest_at   time,
  check ((quiet_from is null) = (quiet_until is null)),
  check (quiet_from <> quiet_until)
);

-- Not before this moment; gathered with the others of the same person that wait for it.
alter table delivery add column due_at timestamptz;
update delivery set due_at = created_at;
alter table delivery alter column due_at set not null;
alter table delivery add column gathered boolean not null default false;
-- What it cost, in text messages paid for, and the company's number for it.
alter table delivery add column segments integer not null default 0;
alter table delivery add column provider_number text;
create index delivery_due on delivery (due_at) where state = 'WAITING';
create index delivery_newest on delivery (id desc);

create table sms_spent (
  day      date not null,
  prefix   text not null,
  segments integer not null check (segments >= 0),
  primary key (day, prefix)
);
