-- A file of marks between its preview and its import; only who brought it sees it.
create table mark_sheet (
  id          uuid primary key,
  school_id   uuid not null,
  period_id   uuid not null,                        -- for marks that carry no date
  file_name   text not null check (length(file_name) <= 200),
  content     bytea not null,
  created_by  uuid not null,
  created_at  timestamptz not null,
  imported_at timestamptz
);
create index mark_sheet_age on mark_sheet (created_at);
