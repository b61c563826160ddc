-- Bookable times: each row is one time with one physician. Made from the model's hours and capacity when somebody first books that day.
create table physician_support.slot_day (
  county     text        not null,
  unit_id    uuid        not null references organisation.unit (id) on delete restrict,
  route_id   text        not null,
  -- The opening that the times lie in. Its row is locked by whoever books, so that of many at once each sees what the last one took.
  opens_at   timestamptz not null,
  touched_at timestamptz not null,
  primary key (county, unit_id, route_id, opens_at)
);
create index slot_day_unit on physician_support.slot_day (unit_id);

create table physician_support.slot (
  county    text        not null,
  id        uuid        not null,
  unit_id   uuid        not null references organisation.unit (id) on delete restrict,
  route_id  text        not null,
  opens_at  timestamptz not null,
  starts_at timestamptz not null,
  ends_at   timestamptz not null check (ends_at > starts_at),
  place     integer     not null check (place > 0),
  state     text        not null default 'free' check (state in ('free', 'taken', 'closed')),
  primary key (county, id),
  unique (county, unit_id, route_id, starts_at, place),
  foreign key (county, unit_id, route_id, opens_at) references physician_support.slot_day (county, unit_id, route_id, opens_at) on delete restrict
);
create index slot_day_of on physician_support.slot (county, unit_id, route_id, opens_at, starts_at, place);
create index slot_unit on physician_support.slot (unit_id);

-- What a request has booked, or waits for.
create table physician_support.booking (
  county            text        not null,
  id                uuid        not null,
  request_id        uuid        not null,
  patient_id        uuid        not null,
  owner_provider_id uuid        not null references organisation.provider (id) on delete restrict,
  owner_unit_id     uuid        not null default platform.acting_unit() references organisation.unit (id) on delete restrict,
  unit_id           uuid        not null references organisation.unit (id) on delete restrict,
  route_id          text        not null,
  opens_at          timestamptz not null,
  slot_id           uuid,
  state             text        not null check (state in ('booked', 'waiting', 'cancelled')),
  booked_at         timestamptz not null,
  ended_at          timestamptz,
  primary key (county, id),
  foreign key (county, request_id) references physician_support.request (county, id) on delete restrict,
  foreign key (county, patient_id) references patient.patient (county, id) on delete restrict,
  foreign key (county, slot_id) references physician_support.slot (county, id) on delete restrict,
  check ((state = 'booked') <= (slot_id is not null)),
  check ((state = 'cancelled') = (ended_at is not null))
);
-- A time is booked once, and a request has one time, whatever happens at once.
create unique index booking_slot_once on physician_support.booking (county, slot_id) where state = 'booked';
create unique index booking_request_once on physician_support.booking (county, request_id) where state <> 'cancelled';
create index booking_slot on physician_support.booking (county, slot_id);
create index booking_request on physician_support.booking (county, request_id);
create index booking_waiting on physician_support.booking (county, unit_id, route_id, opens_at, booked_at) where state = 'waiting';
create index booking_patient on physician_support.booking (county, patient_id);
create index booking_unit on physician_support.booking (unit_id);
create index booking_owner on physician_support.booking (owner_provider_id);
create index booking_owner_unit on physician_support.booking (owner_unit_id);

-- A secret address from which a unit's own calendar fetches its times. Only the digest of the secret is kept.
create table physician_support.calendar_feed (
  county     text        not null,
  id         uuid        not null,
  unit_id    uuid        not null references organisation.unit (id) on delete restrict,
  digest     bytea       not null unique check (length(digest) = 32),
  with_names boolean     not null,
  made_by    uuid        not null references organisation.staff (id) on delete restrict,
  made_at    timestamptz not null,
  ended_at   timestamptz,
  primary key (county, id)
);
create index calendar_feed_unit on physician_support.calendar_feed (unit_id);
create index calendar_feed_made_by on physician_support.calendar_feed (made_by);

grant select, insert, update on physician_support.slot_day, physician_support.slot, physician_support.booking,
  physician_support.calendar_feed to hemlank_app;

alter table physician_support.booking enable row level security;
create policy booking_read on physician_support.booking for select using (
  county = (select platform.acting_county()) and physician_support.participates(county, request_id));
create policy booking_change on physician_support.booking for update using (
  county = (select platform.acting_county()) and physician_support.participates(county, request_id));
create policy booking_write on physician_support.booking for insert with check (county = (select platform.acting_county()));
alter table physician_support.calendar_feed enable row level security;
create policy calendar_feed_own on physician_support.calendar_feed using (
  county = (select platform.acting_county())
  and ((select platform.acting_system()) or unit_id = (select platform.acting_unit())));
-- Which county a secret address belongs to, before anybody acts: the digest of a secret that nobody can guess.
create function physician_support.feed_of(in_digest bytea) returns table (county text, id uuid, unit_id uuid, with_names boolean)
  language sql stable security definer set search_path = '' as $$
  select f.county, f.id, f.unit_id, f.with_names from physician_support.calendar_feed f
  where f.digest = in_digest and f.ended_at is null
$$;
revoke all on function physician_support.feed_of(bytea) from public;
grant execute on function physician_support.feed_of(bytea) to hemlank_app;
