-- Every logo that ever stood on a card: a frozen card names it by its hash and is printed again years later.
create table logo (
  school_id uuid not null references institution,
  sha256    text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  content   bytea not null,
  type      text not null check (type in ('image/png', 'image/jpeg')),
  primary key (school_id, sha256)
);
alter table institution drop column logo, drop column logo_type;

-- A closed period takes no more marks until somebody opens it again.
alter table period add column closed_at timestamptz, add column version integer not null default 1;
alter table school_year add column version integer not null default 1;
alter table level add column version integer not null default 1;
alter table track add column version integer not null default 1, add column ordinal smallint not null default 0;
alter table subject_group add column version integer not null default 1;
