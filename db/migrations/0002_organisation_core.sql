-- Organisation: reference tables that span counties.
create schema organisation;
grant usage on schema organisation to hemlank_app;

create table organisation.county (
  code text primary key check (code ~ '^\d{2}$'),
  name text not null
);

create table organisation.municipality (
  code        text primary key check (code ~ '^\d{4}$'),
  county_code text not null references organisation.county (code) on delete restrict,
  name        text not null
);
create index municipality_county on organisation.municipality (county_code);

-- Huvudman: the region or municipality with the legal responsibility.
create table organisation.principal (
  id                  uuid primary key,
  kind                text not null check (kind in ('region', 'municipality', 'joint')),
  name                text not null,
  organisation_number text,
  county_code         text not null references organisation.county (code) on delete restrict,
  municipality_code   text references organisation.municipality (code) on delete restrict,
  check ((kind = 'municipality') = (municipality_code is not null))
);
create index principal_county on organisation.principal (county_code);
create index principal_municipality on organisation.principal (municipality_code);

-- Utförare: public or private organisation working for a principal; the controller of what its units record.
create table organisation.provider (
  id                  uuid primary key,
  principal_id        uuid not null references organisation.principal (id) on delete restrict,
  name                text not null,
  organisation_number text,
  ownership           text not null check (ownership in ('public', 'private'))
);
create index provider_principal on organisation.provider (principal_id);

create table organisation.unit (
  id                uuid primary key,
  county            text not null references organisation.county (code) on delete restrict,
  provider_id       uuid not null references organisation.provider (id) on delete restrict,
  kind              text not null check (kind in ('health-centre', 'home-care', 'ward', 'home-service', 'care-home', 'rehab',
                      'mobile-team', 'on-call', 'care-management', 'palliative-team', 'emergency-department', 'ambulance', 'administration')),
  name              text not null check (length(name) between 2 and 120),
  hsa_id            text not null unique check (hsa_id ~ '^SE[0-9]{10}-[A-Z0-9]{1,20}$'),
  municipality_code text references organisation.municipality (code) on delete restrict,
  address           text,
  last_confirmed_on date,
  active_from       date not null,
  active_to         date,
  version           integer not null default 1 check (version > 0),
  check (active_to is null or active_to >= active_from)
);
create index unit_county on organisation.unit (county, kind);
create index unit_provider on organisation.unit (provider_id);
create index unit_municipality on organisation.unit (municipality_code, kind);

-- Direct numbers: who may call which.
create table organisation.unit_number (
  id       uuid primary key,
  unit_id  uuid not null references organisation.unit (id) on delete restrict,
  audience text not null check (audience in ('staff', 'physicians', 'patients')),
  label    text not null,
  phone    text not null check (phone ~ '^\+?[0-9 -]{5,20}$'),
  position integer not null default 0
);
create index unit_number_unit on organisation.unit_number (unit_id);

-- Opening hours per weekday (1 Monday … 7 Sunday, 8 public holiday). closes_at '24:00' is midnight; a night is two rows.
create table organisation.unit_hours (
  id        uuid primary key,
  unit_id   uuid not null references organisation.unit (id) on delete restrict,
  weekday   integer not null check (weekday between 1 and 8),
  opens_at  text not null check (opens_at ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  closes_at text not null check (closes_at ~ '^(([01]\d|2[0-3]):[0-5]\d|24:00)$'),
  check (closes_at > opens_at)
);
create index unit_hours_unit on organisation.unit_hours (unit_id);

create table organisation.district (
  id                uuid primary key,
  municipality_code text not null references organisation.municipality (code) on delete restrict,
  name              text not null
);
create index district_municipality on organisation.district (municipality_code);

create table organisation.district_postal_code (
  postal_code text not null check (postal_code ~ '^\d{5}$'),
  district_id uuid not null references organisation.district (id) on delete restrict,
  primary key (postal_code, district_id)
);
create index district_postal_code_district on organisation.district_postal_code (district_id);

-- Which unit serves a district, per level of care.
create table organisation.unit_district (
  unit_id     uuid not null references organisation.unit (id) on delete restrict,
  district_id uuid not null references organisation.district (id) on delete restrict,
  level       text not null check (level in ('nurse', 'ot', 'pt', 'home-service')),
  primary key (district_id, level, unit_id)
);
create index unit_district_unit on organisation.unit_district (unit_id);

create table organisation.staff (
  id          uuid primary key,
  hsa_id      text not null unique check (hsa_id ~ '^SE[0-9]{10}-[A-Z0-9]{1,20}$'),
  given_name  text not null,
  family_name text not null,
  title       text not null,
  phone       text check (phone ~ '^\+?[0-9 -]{5,20}$'),
  active      boolean not null default true,
  version     integer not null default 1 check (version > 0)
);
create index staff_name on organisation.staff (family_name, given_name);

-- Medarbetaruppdrag: unit + role + purpose, for a period.
create table organisation.assignment (
  id         uuid primary key,
  staff_id   uuid not null references organisation.staff (id) on delete restrict,
  unit_id    uuid not null references organisation.unit (id) on delete restrict,
  role       text not null check (role in ('home-care-nurse', 'receiver', 'occupational-therapist', 'physiotherapist', 'dietitian',
               'health-centre-nurse', 'health-centre-physician', 'home-care-physician', 'ward-nurse', 'ward-physician', 'mobile-team-nurse',
               'coordinator', 'on-call-physician', 'ambulance-nurse', 'care-manager', 'home-service-staff', 'care-home-nurse', 'mas', 'mar',
               'agreement-owner', 'head-of-unit', 'analyst', 'unit-administrator', 'system-administrator')),
  purpose    text not null check (purpose in ('care', 'quality', 'administration')),
  valid_from date not null,
  valid_to   date,
  version    integer not null default 1 check (version > 0),
  check (valid_to is null or valid_to >= valid_from)
);
create index assignment_staff on organisation.assignment (staff_id);
create index assignment_unit on organisation.assignment (unit_id);

grant select on all tables in schema organisation to hemlank_app;
grant insert, update on organisation.unit, organisation.staff, organisation.assignment, organisation.unit_number, organisation.unit_hours,
  organisation.provider, organisation.district, organisation.district_postal_code, organisation.unit_district to hemlank_app;
grant delete on organisation.unit_number, organisation.unit_hours, organisation.unit_district to hemlank_app;
