-- What the figures need to know of whom a session is for, noted when it is made: it stays when the person is forgotten, and nothing
-- that is corrected later changes a report of the past.
create table session_profile (
  session_id uuid primary key references seat_session on delete cascade,
  age_band   text not null check (age_band in ('UNDER_15', 'FROM_15', 'FROM_18', 'FROM_25', 'FROM_35', 'FROM_60', 'UNKNOWN')),
  sex        text check (sex in ('F', 'M')),
  purpose    text                                                                -- of a visitor; null for people of the school
);
insert into session_profile (session_id, age_band, sex, purpose)
  select s.id,
         case when v.born_on is null then 'UNKNOWN'
              when age(s.created_at, v.born_on) < interval '15 years' then 'UNDER_15'
              when age(s.created_at, v.born_on) < interval '18 years' then 'FROM_15'
              when age(s.created_at, v.born_on) < interval '25 years' then 'FROM_18'
              when age(s.created_at, v.born_on) < interval '35 years' then 'FROM_25'
              when age(s.created_at, v.born_on) < interval '60 years' then 'FROM_35'
              else 'FROM_60' end,
         v.sex, v.purpose
  from seat_session s join visitor v on v.id = s.visitor_id;
create index seat_session_by_start on seat_session (school_id, started_at) where started_at is not null;

-- A month's figures as they were announced: nothing in them can be traced to anybody, groups under five are hidden already.
create table monthly_report (
  school_id   uuid not null,
  month       date not null check (extract(day from month) = 1),
  figures     jsonb not null,
  prepared_at timestamptz not null,
  primary key (school_id, month)
);
