-- Somebody registered who is not in yet: neither is their address proved nor has a school accepted them. The person is
-- inactive and has no word to sign in with, so nothing tells a stranger whether the words asked for are somebody else's.
create table registration (
  person_id  uuid primary key references person on delete cascade,
  username   text,
  email      text,
  phone      text check (phone ~ '^\+[0-9]{6,15}$'),
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index registration_expiry on registration (expires_at);

-- A link and six digits that went to somebody: who brings one back proves that they read the letters of that address, or
-- were handed the link. Used once; only hashes are kept.
create table proof (
  id         uuid primary key,
  person_id  uuid not null references person on delete cascade,
  purpose    text not null check (purpose in ('EMAIL', 'PASSWORD')),
  address    text not null default '',           -- where it was sent; empty where it was handed over
  token_hash bytea not null unique,
  code_hash  bytea not null,
  tries      integer not null default 0,         -- of the code
  created_at timestamptz not null,
  code_until timestamptz not null,
  expires_at timestamptz not null,
  used_at    timestamptz
);
create index proof_open on proof (person_id, purpose) where used_at is null;
create index proof_by_address on proof (address) where used_at is null;

-- An address or a phone that a person asked for and no letter can confirm: the school does.
create table contact_change (
  person_id uuid not null references person on delete cascade,
  kind      text not null check (kind in ('EMAIL', 'PHONE')),
  value     text not null check (value <> ''),
  asked_at  timestamptz not null,
  primary key (person_id, kind)
);

-- More is counted than failed sign-ins: registrations, letters asked for, codes tried.
alter table failed_attempt drop constraint failed_attempt_kind_check;
alter table failed_attempt add constraint failed_attempt_kind_check check (kind in ('ACCOUNT', 'ADDRESS', 'SECRET',
  'REGISTER_ADDRESS', 'REGISTER_NAME', 'LETTER_ADDRESS', 'LETTER_NAME', 'CODE', 'STEP_UP', 'OTP'));
