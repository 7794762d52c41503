-- How long a sign-in lasts unused. Those that are open now get what new ones get; the API's end with their refresh tokens.
alter table session add column idle_minutes integer check (idle_minutes > 0);
update session set idle_minutes = case when expires_at - created_at > interval '1 day' then 20160 else 120 end
where kind = 'PAGE' and ended_at is null;
