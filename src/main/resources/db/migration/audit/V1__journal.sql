-- The journal: written in the transaction of the act, never changed (the application's role has INSERT and SELECT only).
create table entry (
  id          bigint generated always as identity primary key,
  at          timestamptz not null,
  school_id   uuid,
  actor_id    uuid,
  act         text not null check (act ~ '^[a-z][a-z-]*\.[a-z][a-z-]*$'),
  object_kind text not null,
  object_id   text not null,
  before      jsonb,
  after       jsonb,
  request_id  text,
  address     text
);
create index entry_by_school on entry (school_id, id desc);
create index entry_by_object on entry (object_kind, object_id, id desc);
create index entry_by_actor on entry (actor_id, id desc);
