-- A letter with a secret (an invitation, a new password) leaves at once and is not kept: only what kind it was and whether it
-- left stands here.
alter table delivery add column letter text;
alter table delivery add constraint delivery_of_something check (notice_id is not null or letter is not null);
create index delivery_of_letters on delivery (letter, created_at) where letter is not null;
