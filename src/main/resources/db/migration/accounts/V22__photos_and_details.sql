-- A person's picture, always one that this program drew itself: two sizes, no metadata. Goes with the person.
create table photo (
  person_id uuid primary key references person on delete cascade,
  small     bytea not null,
  large     bytea not null,
  sha256    text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  kept_by   uuid not null,
  kept_at   timestamptz not null
);

-- What people say about themselves. Goes with the person.
create table person_detail (
  person_id uuid primary key references person on delete cascade,
  education text not null default '' check (length(education) <= 200),
  interests text not null default '' check (length(interests) <= 200),
  about     text not null default '' check (length(about) <= 500),
  version   integer not null default 1
);
