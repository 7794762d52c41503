-- Codes go to phones too. The words are the program's own enumerations: a pattern says enough, and no later migration has to
-- know every word of every other.
alter table proof drop constraint proof_purpose_check;
alter table proof add constraint proof_purpose_check check (purpose ~ '^[A-Z][A-Z_]*$');
alter table failed_attempt drop constraint failed_attempt_kind_check;
alter table failed_attempt add constraint failed_attempt_kind_check check (kind ~ '^[A-Z][A-Z_]*$');
create index person_by_phone on person (phone) where phone is not null;

-- What a school asks in its own words, in the place of the program's text. A version somebody answered is never edited: the
-- next one is another, and a yes to the one before no longer counts.
create table consent_text (
  id        uuid primary key,
  school_id uuid not null,
  purpose   text not null check (purpose in ('PHOTO', 'MESSAGES')),
  version   smallint not null check (version > 1),
  text_fr   text not null check (length(text_fr) between 40 and 2000),
  text_en   text not null check (length(text_en) between 40 and 2000),
  hash_fr   bytea not null check (length(hash_fr) = 32),   -- SHA-256 of the text in UTF-8
  hash_en   bytea not null check (length(hash_en) = 32),
  made_by   uuid not null,
  made_at   timestamptz not null,
  unique (school_id, purpose, version)
);
