-- Import: which foreign object became which of ours, and what each run did.
create schema import;
grant usage on schema import to hemlank_app;

create table import.run (
  county            text        not null,
  id                uuid        not null,
  owner_provider_id uuid        not null references organisation.provider (id) on delete restrict,
  source            text        not null,
  format            text        not null check (format in ('fhir-bundle', 'csv-units', 'csv-staff')),
  file_name         text        not null,
  sha256            text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
  state             text        not null check (state in ('dry-run', 'imported', 'unchanged', 'refused')),
  counts            jsonb       not null,
  problems          jsonb       not null,
  started_at        timestamptz not null,
  user_id           uuid,
  primary key (county, id)
);
create index run_owner on import.run (owner_provider_id);
create index run_started on import.run (county, started_at desc);

create table import.external_id (
  county        text not null,
  system        text not null,
  resource_type text not null,
  external_id   text not null,
  object_kind   text not null check (object_kind in ('patient', 'staff', 'unit', 'provider', 'received-record')),
  object_id     uuid not null,
  content_hash  text not null,
  run_id        uuid not null,
  primary key (county, system, resource_type, external_id),
  foreign key (county, run_id) references import.run (county, id) on delete restrict
);
create index external_id_object on import.external_id (county, object_kind, object_id);
create index external_id_run on import.external_id (county, run_id);

grant select, insert, update on import.run, import.external_id to hemlank_app;

alter table import.run enable row level security;
create policy run_own_provider on import.run using (
  county = (select platform.acting_county())
  and ((select platform.acting_system()) or owner_provider_id = (select platform.acting_provider())));
alter table import.external_id enable row level security;
create policy external_id_all on import.external_id using (county = (select platform.acting_county()));
