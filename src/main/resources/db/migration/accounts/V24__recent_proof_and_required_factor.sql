-- When the owner last showed in this session that it is they; a session from before counts from its sign-in.
alter table session add column proven_at timestamptz;

-- Whoever has this role in this school needs a second factor to do anything there.
create table factor_rule (
  school_id uuid not null,
  role      text not null check (role <> 'PUPIL'),
  since     timestamptz not null,
  primary key (school_id, role)
);
