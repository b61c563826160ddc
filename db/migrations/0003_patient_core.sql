-- Patient: identity, listing, where the patient stays, relatives, alerts, and what other systems have sent.
create schema patient;
grant usage on schema patient to hemlank_app;

create sequence patient.reserve_number_seq;
grant usage on sequence patient.reserve_number_seq to hemlank_app;

create table patient.patient (
  county               text not null references organisation.county (code) on delete restrict,
  id                   uuid not null,
  owner_provider_id    uuid not null references organisation.provider (id) on delete restrict,
  number_kind          text not null check (number_kind in ('personnummer', 'samordningsnummer', 'reserve')),
  number               text not null check (number ~ '^[0-9A-Z]{12}$'),
  given_name           text not null,
  family_name          text not null,
  birth_date           date not null,
  sex                  text not null check (sex in ('female', 'male', 'unknown')),
  protected_identity   text not null default 'none' check (protected_identity in ('none', 'confidentiality-mark', 'protected-registration')),
  municipality_code    text references organisation.municipality (code) on delete restrict,
  language             text not null default 'sv' check (language ~ '^[a-z]{2,3}$'),
  interpreter_language text check (interpreter_language ~ '^[a-z]{2,3}$'),
  phone                text,
  deceased_on          date,
  version              integer not null default 1 check (version > 0),
  created_at           timestamptz not null,
  primary key (county, id)
);
comment on column patient.patient.municipality_code is 'Municipality of registration (folkbokföring): decides who pays, not who cares.';
create unique index patient_number on patient.patient (county, number);
create index patient_owner on patient.patient (owner_provider_id);
create index patient_municipality on patient.patient (municipality_code);

create table patient.address (
  county            text not null,
  id                uuid not null,
  patient_id        uuid not null,
  owner_provider_id uuid not null references organisation.provider (id) on delete restrict,
  kind              text not null check (kind in ('registered', 'stay')),
  line              text not null,
  postal_code       text not null check (postal_code ~ '^\d{5}$'),
  city              text not null,
  valid_from        timestamptz not null,
  valid_to          timestamptz,
  primary key (county, id),
  foreign key (county, patient_id) references patient.patient (county, id) on delete restrict,
  exclude using gist (county with =, patient_id with =, kind with =, tstzrange(valid_from, valid_to) with &&)
);
create index address_patient on patient.address (county, patient_id);
create index address_owner on patient.address (owner_provider_id);

-- Where and in what kind of housing the patient stays: the place of stay decides which model governs.
create table patient.stay (
  county            text not null,
  id                uuid not null,
  patient_id        uuid not null,
  owner_provider_id uuid not null references organisation.provider (id) on delete restrict,
  place             text not null check (place in ('ordinary-home', 'care-home', 'short-term-place', 'lss-housing', 'lss-short-term', 'hvb', 'asylum-housing')),
  municipality_code text not null references organisation.municipality (code) on delete restrict,
  unit_id           uuid references organisation.unit (id) on delete restrict,
  valid_from        timestamptz not null,
  valid_to          timestamptz,
  primary key (county, id),
  foreign key (county, patient_id) references patient.patient (county, id) on delete restrict,
  exclude using gist (county with =, patient_id with =, tstzrange(valid_from, valid_to) with &&)
);
create index stay_patient on patient.stay (county, patient_id);
create index stay_owner on patient.stay (owner_provider_id);
create index stay_municipality on patient.stay (municipality_code);
create index stay_unit on patient.stay (unit_id);
comment on column patient.stay.unit_id is 'Which care home or other housing, where it is a unit of the directory: it is who answers there.';

-- Listning: the health centre the patient has chosen.
create table patient.listing (
  county            text not null,
  id                uuid not null,
  patient_id        uuid not null,
  owner_provider_id uuid not null references organisation.provider (id) on delete restrict,
  unit_id           uuid not null references organisation.unit (id) on delete restrict,
  physician_id      uuid references organisation.staff (id) on delete restrict,
  valid_from        timestamptz not null,
  valid_to          timestamptz,
  primary key (county, id),
  foreign key (county, patient_id) references patient.patient (county, id) on delete restrict,
  exclude using gist (county with =, patient_id with =, tstzrange(valid_from, valid_to) with &&)
);
comment on column patient.listing.physician_id is 'Named physician (fast läkarkontakt), where there is one.';
create index listing_patient on patient.listing (county, patient_id);
create index listing_unit on patient.listing (unit_id);
create index listing_physician on patient.listing (physician_id);
create index listing_owner on patient.listing (owner_provider_id);

create table patient.relative (
  county            text not null,
  id                uuid not null,
  patient_id        uuid not null,
  owner_provider_id uuid not null references organisation.provider (id) on delete restrict,
  name              text not null,
  relation          text not null,
  phone             text,
  may_be_informed   boolean not null default false,
  recorded_at       timestamptz not null,
  ended_at          timestamptz,
  primary key (county, id),
  foreign key (county, patient_id) references patient.patient (county, id) on delete restrict
);
create index relative_patient on patient.relative (county, patient_id);
create index relative_owner on patient.relative (owner_provider_id);

create table patient.alert (
  county            text not null,
  id                uuid not null,
  patient_id        uuid not null,
  owner_provider_id uuid not null references organisation.provider (id) on delete restrict,
  kind              text not null check (kind in ('allergy', 'infection', 'device', 'no-cpr', 'safety', 'other')),
  description       text not null,
  recorded_at       timestamptz not null,
  ended_at          timestamptz,
  primary key (county, id),
  foreign key (county, patient_id) references patient.patient (county, id) on delete restrict
);
create index alert_patient on patient.alert (county, patient_id);
create index alert_owner on patient.alert (owner_provider_id);

-- Conditions, medicines and encounters received from other systems, kept with their origin until a module owns them.
create table patient.received_record (
  county            text not null,
  id                uuid not null,
  patient_id        uuid not null,
  owner_provider_id uuid not null references organisation.provider (id) on delete restrict,
  kind              text not null check (kind in ('condition', 'medication', 'encounter')),
  code_system       text,
  code              text,
  display           text not null,
  status            text,
  starts_at         timestamptz,
  ends_at           timestamptz,
  origin_system     text not null,
  origin_id         text not null,
  received_at       timestamptz not null,
  content           jsonb not null,
  primary key (county, id),
  foreign key (county, patient_id) references patient.patient (county, id) on delete restrict
);
create index received_record_patient on patient.received_record (county, patient_id, kind);
create index received_record_owner on patient.received_record (owner_provider_id);

grant select, insert, update on all tables in schema patient to hemlank_app;
