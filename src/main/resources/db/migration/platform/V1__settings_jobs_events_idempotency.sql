-- One row per setting of the installation (school_id null) or of a school.
create table setting (
  id         uuid primary key,
  school_id  uuid,
  key        text not null check (key ~ '^[a-z][a-z0-9.-]*$'),
  value      jsonb not null,
  changed_at timestamptz not null,
  changed_by uuid,
  unique nulls not distinct (school_id, key)
);

-- Long work that a person may leave and come back to.
create table job (
  id          uuid primary key,
  kind        text not null,
  school_id   uuid,
  asked_by    uuid,
  payload     jsonb not null,
  state       text not null check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
  done        integer not null default 0 check (done >= 0),
  total       integer check (total >= 0),
  attempts    integer not null default 0,
  created_at  timestamptz not null,
  started_at  timestamptz,
  finished_at timestamptz,
  result      jsonb,
  error_code  text,
  error_args  jsonb
);
create index job_by_asker on job (asked_by, created_at desc);
create index job_by_school on job (school_id, created_at desc);

-- db-scheduler's own table, as its documentation gives it for PostgreSQL.
create table scheduled_task (
  task_name            text not null,
  task_instance        text not null,
  task_data            bytea,
  execution_time       timestamptz not null,
  picked               boolean not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures integer,
  last_heartbeat       timestamptz,
  version              bigint not null,
  priority             smallint,
  primary key (task_name, task_instance)
);
create index scheduled_task_due on scheduled_task (execution_time);
create index scheduled_task_heartbeat on scheduled_task (last_heartbeat);

-- Spring Modulith's event registry (schema v2).
create table event_publication (
  id                     uuid primary key,
  listener_id            text not null,
  event_type             text not null,
  serialized_event       text not null,
  publication_date       timestamptz not null,
  completion_date        timestamptz,
  status                 text,
  completion_attempts    int,
  last_resubmission_date timestamptz
);
create index event_publication_serialized_event on event_publication using hash (serialized_event);
create index event_publication_by_completion_date on event_publication (completion_date);

-- The answer that a request with an Idempotency-Key was given, so that the same key is answered the same way.
create table idempotent_answer (
  person_id  uuid not null,
  key        text not null check (length(key) between 1 and 100),
  body_hash  bytea not null,
  status     integer not null,
  answer     text,
  created_at timestamptz not null,
  primary key (person_id, key)
);
create index idempotent_answer_age on idempotent_answer (created_at);

-- Up to when each calendar schedule of each school has been served.
create table schedule_run (
  name      text not null,
  school_id uuid not null,
  due_at    timestamptz not null,
  primary key (name, school_id)
);
