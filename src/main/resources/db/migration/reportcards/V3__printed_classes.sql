-- The last paper of a class: what its job made, for whoever asked to fetch it. A new print takes its place.
create table printed_class (
  class_id   uuid not null,
  period_id  uuid not null,
  school_id  uuid not null,
  job_id     uuid not null,
  cards      integer not null check (cards > 0),
  content    bytea not null,
  printed_at timestamptz not null,
  printed_by uuid,
  primary key (class_id, period_id)
);
