-- What was said to a text about a person's data: yes or no, never changed. The last word counts.
create table consent (
  ordinal       bigint generated always as identity primary key,
  school_id     uuid not null,
  person_id     uuid not null references person,   -- whom it is about
  purpose       text not null check (purpose in ('PHOTO', 'MESSAGES')),
  given         boolean not null,
  text_version  smallint not null check (text_version > 0),
  text_language text not null check (text_language in ('fr', 'en')),
  text_hash     bytea not null check (length(text_hash) = 32),   -- SHA-256 of the text as it was shown
  channel       text not null check (channel in ('PAGE', 'API', 'PAPER')),
  said_by       uuid,                              -- accounts.person; null for a guardian who has no account
  guardian_id   uuid,                              -- school.guardian, where one answered on paper
  noted_by      uuid,                              -- before whom: who holds the signed paper
  said_at       timestamptz not null,
  check (said_by is not null or guardian_id is not null),
  check ((channel = 'PAPER') = (noted_by is not null))
);
create index consent_last_word on consent (school_id, person_id, purpose, ordinal desc);
create index consent_by_person on consent (person_id);
