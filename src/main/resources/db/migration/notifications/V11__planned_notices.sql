-- Notices for a later moment: each becomes a notice when it is due, told like any other.
create table planned_notice (
  id        uuid primary key,
  person_id uuid not null,
  school_id uuid,
  kind      text not null,
  args      jsonb not null,
  link      text,
  once_key  text not null unique,
  due_at    timestamptz not null
);
create index planned_notice_due on planned_notice (due_at);
