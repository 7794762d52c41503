-- Rules of a room about hours and bookings. Minutes.
alter table room
  add column lead_minutes smallint not null default 10 check (lead_minutes between 0 and 60),    -- before a class comes, only it may start
  add column hold_minutes smallint not null default 10 check (hold_minutes between 5 and 120),   -- how long a reserved seat waits
  add column own_sign_in  boolean not null default false,                                        -- pupils and staff without a code, within their day
  add column hours_version integer not null default 1;

-- When a room is open, by weekday (1 = Monday), in minutes of the school's day. A room without any row is always open.
create table opening_span (
  room_id uuid not null references room on delete cascade,
  weekday smallint not null check (weekday between 1 and 7),
  opens   smallint not null check (opens between 0 and 1439),
  closes  smallint not null check (closes <= 1440 and closes > opens),
  constraint spans_of_a_day_apart exclude using gist
    (room_id extensions.gist_uuid_ops with =, weekday extensions.gist_int2_ops with =, int4range(opens::int, closes::int) with &&)
);

-- A day that is not like its weekday: closed where it has no span.
create table opening_exception (
  room_id uuid not null references room on delete cascade,
  on_day  date not null,
  note    text not null default '' check (length(note) <= 80),
  primary key (room_id, on_day)
);

create table exception_span (
  room_id uuid not null,
  on_day  date not null,
  opens   smallint not null check (opens between 0 and 1439),
  closes  smallint not null check (closes <= 1440 and closes > opens),
  foreign key (room_id, on_day) references opening_exception on delete cascade,
  constraint spans_of_an_exception_apart exclude using gist
    (room_id extensions.gist_uuid_ops with =, on_day extensions.gist_date_ops with =, int4range(opens::int, closes::int) with &&)
);

-- A room for a class, once or every week; the times that come of it stand in booked_time.
create table class_booking (
  id           uuid primary key,
  school_id    uuid not null,
  room_id      uuid not null references room on delete cascade,
  class_id     uuid not null,
  class_name   text not null check (length(class_name) between 1 and 80),        -- as it was called when it was booked
  note         text not null default '' check (length(note) <= 120),
  weekly_until date,
  booked_by    uuid not null,
  booked_at    timestamptz not null
);
create index class_booking_by_class on class_booking (class_id);

create table booked_time (
  id           uuid primary key,
  booking_id   uuid not null references class_booking on delete cascade,
  room_id      uuid not null references room on delete cascade,
  on_day       date not null,                                                    -- in the school's zone, as opens and closes
  opens        smallint not null check (opens between 0 and 1439),
  closes       smallint not null check (closes <= 1440 and closes > opens),
  starts_at    timestamptz not null,
  ends_at      timestamptz not null check (ends_at > starts_at),
  cancelled_at timestamptz,
  cancelled_by uuid,
  version      integer not null default 1,
  check ((cancelled_at is null) = (cancelled_by is null)),
  -- a room has one class at a time, whoever books at the same moment
  constraint one_class_at_a_time exclude using gist
    (room_id extensions.gist_uuid_ops with =, tstzrange(starts_at, ends_at) with &&) where (cancelled_at is null)
);
create index booked_time_by_booking on booked_time (booking_id, on_day);
create index booked_time_by_day on booked_time (room_id, on_day);
