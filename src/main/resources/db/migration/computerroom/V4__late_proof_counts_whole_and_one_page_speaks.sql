-- What stretches were proven to be stands in used_ms whole, also where it is more than was given: proof can come of time that
-- had been given back and used again meanwhile. What is charged never exceeds what was given; the account sees to that.
alter table seat_session drop constraint seat_session_check1;
alter table seat_session add constraint used_is_never_negative check (used_ms >= 0);

-- The run of a seat's page that began last: it speaks for the seat, older ones are not listened to.
alter table workstation add column page uuid;
