-- When the link went by e-mail: whoever follows it reads the letters of that address.
alter table invitation add column mailed_at timestamptz;
create index invitation_of_person on invitation (person_id) where accepted_at is null and withdrawn_at is null;
