-- Every entry carries the hash of what it says, computed here whoever writes it, in the transaction of the act. The input,
-- byte by byte: docs/decisions/0010-a-journal-nobody-can-rewrite.md. EntryHash computes the same in Java.
create function framed(part text) returns bytea
  language sql stable
  return case when part is null then '\xffffffff'::bytea
              else int4send(octet_length(part)) || convert_to(part, 'UTF8') end;

alter table entry add column hash bytea;

create function entry_hash(e entry) returns bytea
  language sql stable
  return sha256(
    audit.framed('kalanso-journal-1')
    || audit.framed((e).id::text)
    || audit.framed((extract(epoch from (e).at) * 1000000)::bigint::text)
    || audit.framed((e).school_id::text)
    || audit.framed((e).actor_id::text)
    || audit.framed((e).act)
    || audit.framed((e).object_kind)
    || audit.framed((e).object_id)
    || audit.framed((e).before::text)
    || audit.framed((e).after::text)
    || audit.framed((e).request_id)
    || audit.framed((e).address));

update entry e set hash = entry_hash(e);
alter table entry alter column hash set not null;

create function hash_entry() returns trigger language plpgsql as $$
begin
  new.hash := audit.entry_hash(new);
  return new;
end $$;
create trigger hash_entry before insert on entry for each row execute function hash_entry();

-- The chain of each school (the zero id: acts that belong to no school). No foreign key to entry: its check would write into
-- every entry's row once more, and what a missing entry means is said by the verification, not by the database.
create table link (
  school_id uuid not null,
  position  bigint not null check (position > 0),
  entry_id  bigint not null unique,
  mac       bytea not null check (length(mac) = 32),
  primary key (school_id, position)
);

-- Where each chain stood on a day: printed, so that paper remembers what a disk could forget.
create table anchor (
  school_id uuid not null,
  taken_on  date not null,
  position  bigint not null,
  mac       bytea not null,
  taken_at  timestamptz not null,
  primary key (school_id, taken_on)
);

-- The one way out of the journal: its oldest part, never what is younger than two years, never the whole.
create function clean_up(school uuid, up_to bigint) returns bigint
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  removed bigint;
begin
  if not exists (select from audit.link l where l.school_id = school and l.position > up_to)
     or exists (select from audit.link l join audit.entry e on e.id = l.entry_id
                where l.school_id = school and l.position <= up_to and e.at > now() - interval '2 years') then
    raise exception 'the journal keeps its last two years' using errcode = 'insufficient_privilege';
  end if;
  delete from audit.entry e using audit.link l
    where l.school_id = school and l.position <= up_to and e.id = l.entry_id;
  get diagnostics removed = row_count;
  delete from audit.link l where l.school_id = school and l.position <= up_to;
  return removed;
end $$;
revoke all on function clean_up from public;
grant execute on function clean_up to ${app};
