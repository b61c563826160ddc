-- An external id means something only to the provider that imported it: two providers may both have a source "Journal" with a patient 1.
alter table import.external_id add column owner_provider_id uuid not null references organisation.provider (id) on delete restrict;
alter table import.external_id drop constraint external_id_pkey;
alter table import.external_id add primary key (county, owner_provider_id, system, resource_type, external_id);
create index external_id_owner on import.external_id (owner_provider_id);
drop policy external_id_all on import.external_id;
create policy external_id_own_provider on import.external_id using (
  county = (select platform.acting_county())
  and ((select platform.acting_system()) or owner_provider_id = (select platform.acting_provider())));

-- For which unit a run was made, and what was said about the file.
alter table import.run add column unit_id uuid not null references organisation.unit (id) on delete restrict;
alter table import.run add column municipality_code text references organisation.municipality (code) on delete restrict;
create index run_unit on import.run (unit_id);
create index run_municipality on import.run (municipality_code);

-- What was received is never overwritten: newer content is a new row, and the old one says since when it no longer holds.
alter table patient.received_record add column replaced_at timestamptz;
-- A note is what the source said and no column of ours can hold, such as an address abroad.
alter table patient.received_record drop constraint received_record_kind_check;
alter table patient.received_record add constraint received_record_kind_check
  check (kind in ('condition', 'medication', 'encounter', 'note'));
drop policy received_record_change on patient.received_record;
create policy received_record_change on patient.received_record for update using (
  county = (select platform.acting_county())
  and ((select platform.acting_system())
    or (owner_provider_id = (select platform.acting_provider()) and access.cares_for(county, patient_id))));
