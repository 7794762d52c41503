-- A key that a person's device or password manager holds; here lies its public half.
create table passkey (
  id              uuid primary key,
  person_id       uuid not null references person on delete cascade,
  credential_id   bytea not null unique check (length(credential_id) between 1 and 1023),
  public_key      bytea not null,                  -- COSE
  aaguid          uuid not null,                   -- which kind of authenticator; all zeros where it does not say
  sign_count      bigint not null check (sign_count >= 0),   -- 0 where the authenticator does not count
  backup_eligible boolean not null,                -- may it be copied to the owner's other devices?
  backed_up       boolean not null,
  transports      text not null default '',        -- as the browser said, separated by blanks
  label           text not null check (length(label) between 1 and 60),
  created_at      timestamptz not null,
  last_used_at    timestamptz
);
create index passkey_by_person on passkey (person_id, created_at);

-- What a passkey keeps in the place of a name: tells nobody who it is.
create table passkey_owner (
  person_id uuid primary key references person on delete cascade,
  handle    bytea not null unique
);

-- What a device was asked to sign: good once, for some minutes, for one purpose.
create table passkey_challenge (
  hash       bytea primary key,
  purpose    text not null check (purpose in ('ADD', 'SIGN_IN', 'PROVE')),
  person_id  uuid references person on delete cascade,   -- null: whoever has a passkey
  expires_at timestamptz not null
);
create index passkey_challenge_expiry on passkey_challenge (expires_at);

-- Which limits there are is said by the program alone.
alter table failed_attempt drop constraint failed_attempt_kind_check;
alter table failed_attempt add constraint failed_attempt_kind_check check (kind ~ '^[A-Z][A-Z_]*$');
