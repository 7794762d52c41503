-- A text withdrawn: the one before counts again; its number is never given twice.
alter table consent_text add column withdrawn_at timestamptz;
alter table consent_text add column withdrawn_by uuid;
alter table consent_text add constraint consent_text_withdrawn check ((withdrawn_at is null) = (withdrawn_by is null));

-- Whether an address is one where people of the installation are at home: asked while many guess from everywhere.
create index session_by_address on session (address, created_at);

create index consent_by_sayer on consent (said_by) where said_by is not null;
