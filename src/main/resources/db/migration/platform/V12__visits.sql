-- Whoever runs the installation reaches a school only while they visit it, and the school's journal says so.
create table school_visit (
  id         uuid primary key,
  session_id uuid not null,
  person_id  uuid not null,
  school_id  uuid not null,
  reason     text not null check (reason in ('HELP_ASKED', 'FAULT', 'CHECK', 'HANDOVER')),
  began_at   timestamptz not null,
  ends_at    timestamptz not null check (ends_at > began_at)
);
create index school_visit_of_session on school_visit (session_id, ends_at desc);
