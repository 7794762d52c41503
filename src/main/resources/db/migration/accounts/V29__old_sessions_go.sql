-- The successor is only a note for whoever looks into a copied token: old tokens are deleted together with it, in any order,
-- and a renewal need not look it up.
alter table refresh_token drop constraint refresh_token_successor_id_fkey;
create index session_that_goes_on on session (expires_at) where ended_at is null;
create index refresh_token_age on refresh_token (expires_at);
