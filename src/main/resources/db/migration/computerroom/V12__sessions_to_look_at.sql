-- Every five seconds those sessions are looked at that live, or whose seat may still have a last word; the rest is history,
-- and there will be years of it.
create index seat_session_to_look_at on seat_session (id)
  where state in ('CREATED', 'ACTIVE', 'SUSPENDED') or stretch_id is not null;
