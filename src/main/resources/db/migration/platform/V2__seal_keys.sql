-- The installation's keys for seals. Public keys are kept for ever: papers outlive the keys that signed them.
create table seal_key (
  id             integer primary key,               -- the first four bytes of SHA-256(open)
  open           bytea not null check (length(open) = 32),
  secret         bytea not null,                    -- AES-256-GCM under a key derived from the master key
  signs_from     timestamptz not null,
  signs_until    timestamptz not null check (signs_until >= signs_from),
  withdrawn_at   timestamptz
);
create index seal_key_newest on seal_key (signs_from desc);
