-- Rhythm: work that comes back under the model (rounds, meetings, reviews), and what the morning list shows.
create schema rhythm;
grant usage on schema rhythm to hemlank_app;

-- What has happened to a patient at a hospital or outside the plan, told by whoever knows, until hospital stays are kept here.
create table rhythm.hospital_event (
  county            text        not null,
  id                uuid        not null,
  patient_id        uuid        not null,
  owner_provider_id uuid        not null references organisation.provider (id) on delete restrict,
  owner_unit_id     uuid        not null default platform.acting_unit() references organisation.unit (id) on delete restrict,
  kind              text        not null check (kind in ('admitted', 'emergency', 'home-again', 'unplanned-visit')),
  place             text        not null check (length(place) between 1 and 200),
  happened_at       timestamptz not null,
  -- 'manual', or the system that told, with its own number of the event: told twice it is one.
  source            text        not null check (length(source) between 1 and 100),
  external_id       text        check (length(external_id) between 1 and 200),
  recorded_by       uuid        not null references organisation.staff (id) on delete restrict,
  recorded_at       timestamptz not null,
  primary key (county, id),
  foreign key (county, patient_id) references patient.patient (county, id) on delete restrict,
  check ((source = 'manual') = (external_id is null))
);
create unique index hospital_event_external on rhythm.hospital_event (county, owner_provider_id, source, external_id) where external_id is not null;
create index hospital_event_patient on rhythm.hospital_event (county, patient_id, happened_at desc);
create index hospital_event_owner on rhythm.hospital_event (owner_provider_id);
create index hospital_event_owner_unit on rhythm.hospital_event (owner_unit_id);
create index hospital_event_recorded_by on rhythm.hospital_event (recorded_by);

-- One time that recurring work is due at a unit. Names no patient.
create table rhythm.occasion (
  county     text        not null,
  id         uuid        not null,
  unit_id    uuid        not null references organisation.unit (id) on delete restrict,
  model_hash text        not null references agreement.model_version (hash) on delete restrict,
  item       text        not null,
  sort       text        not null,
  starts_at  timestamptz not null,
  state      text        not null default 'due' check (state in ('due', 'held', 'cancelled')),
  ended_at   timestamptz,
  ended_by   uuid        references organisation.staff (id) on delete restrict,
  note       text        check (length(note) between 1 and 2000),
  version    integer     not null default 1 check (version > 0),
  primary key (county, id),
  unique (county, unit_id, item, starts_at),
  check ((state = 'due') = (ended_at is null))
);
create index occasion_unit on rhythm.occasion (unit_id);
create index occasion_ended_by on rhythm.occasion (ended_by);
create index occasion_model on rhythm.occasion (model_hash);

grant select, insert on rhythm.hospital_event to hemlank_app;
grant select, insert, update on rhythm.occasion to hemlank_app;

alter table rhythm.hospital_event enable row level security;
create policy hospital_event_read on rhythm.hospital_event for select using (
  county = (select platform.acting_county()) and access.takes_part(county, patient_id));
create policy hospital_event_write on rhythm.hospital_event for insert with check (
  county = (select platform.acting_county()) and access.takes_part(county, patient_id));

-- Nobody writes in the name of another unit.
create policy hospital_event_in_own_name on rhythm.hospital_event as restrictive for insert with check (
  (select platform.acting_system()) or (owner_unit_id = (select platform.acting_unit()) and owner_provider_id = (select platform.acting_provider())));

alter table rhythm.occasion enable row level security;
create policy occasion_own on rhythm.occasion using (
  county = (select platform.acting_county()) and ((select platform.acting_system()) or unit_id = (select platform.acting_unit())));
