-- Devices that notices are pushed to. The address and its keys are sealed; the hash only tells that it is the same one.
create table push_device (
  id           uuid primary key,
  person_id    uuid not null,
  session_id   uuid not null,
  kind         text not null check (kind in ('FCM', 'WEB')),
  name         text not null,
  address_hash bytea not null unique,
  sealed       bytea not null,
  created_at   timestamptz not null
);
create index push_device_by_person on push_device (person_id, created_at);
create index push_device_by_session on push_device (session_id);

-- By what push services know this installation (VAPID): made once, its secret half sealed.
create table push_key (
  id         integer primary key default 1 check (id = 1),
  open       bytea not null,
  sealed     bytea not null,
  created_at timestamptz not null
);

alter table preference drop constraint preference_channel_check;
alter table preference add constraint preference_channel_check check (channel in ('EMAIL', 'SMS', 'PUSH'));
alter table delivery add column device_id uuid references push_device on delete set null;
create index delivery_by_device on delivery (device_id) where device_id is not null;
