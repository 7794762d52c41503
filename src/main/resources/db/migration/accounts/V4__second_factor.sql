-- The authenticator on a person's phone. Not asked for before it is confirmed.
create table totp (
  person_id    uuid primary key references person on delete cascade,
  secret       bytea not null,             -- encrypted with a key outside the database
  created_at   timestamptz not null,
  confirmed_at timestamptz,
  last_step    bigint not null default 0   -- the newest half minute whose code was taken: none is taken twice
);

-- For the day the phone is lost: each opens once. Keyed hashes only.
create table recovery_code (
  person_id  uuid not null references person on delete cascade,
  code_hash  bytea not null,
  created_at timestamptz not null,
  used_at    timestamptz,
  primary key (person_id, code_hash)
);
