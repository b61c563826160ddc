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

-- Whose the patients with these numbers or ids are, for an import that must know whether somebody is here already. Ids and owners
-- only: the birth date so that a foreign identifier alone never makes two people one.
create function patient.known_owners(in_county text, in_numbers text[], in_ids uuid[])
  returns table (id uuid, number text, birth_date date, owner_provider_id uuid)
  language sql stable security definer set search_path = '' as $$
  select p.id, p.number, p.birth_date, p.owner_provider_id from patient.patient p
  where p.county = in_county and in_county = platform.acting_county() and (p.number = any (in_numbers) or p.id = any (in_ids))
$$;
revoke all on function patient.known_owners(text, text[], uuid[]) from public;
grant execute on function patient.known_owners(text, text[], uuid[]) to hemlank_app;
