-- What a hospital's system tells by itself (lag 2017:612 2 kap. 1 §), in its provider's name.
alter table rhythm.hospital_event
  alter column recorded_by drop not null,
  add column client_id uuid references system_client.client (id) on delete restrict,
  -- Told by a person or by a system.
  add check (num_nonnulls(recorded_by, client_id) = 1),
  add check (client_id is null or external_id is not null);
create index hospital_event_client on rhythm.hospital_event (client_id);
drop index rhythm.hospital_event_external;
create unique index hospital_event_external on rhythm.hospital_event (county, owner_provider_id, source, external_id)
  where external_id is not null and client_id is null;
create unique index hospital_event_notice on rhythm.hospital_event (county, client_id, external_id, patient_id) where client_id is not null;

-- A client writes for units of its provider, as long as it may; it reads nothing back.
create policy hospital_event_told on rhythm.hospital_event for insert with check (
  county = (select platform.acting_county()) and client_id is not null and (select system_client.unit_acting_with('hospital-stays')) is not null);
drop policy hospital_event_in_own_name on rhythm.hospital_event;
create policy hospital_event_in_own_name on rhythm.hospital_event as restrictive for insert with check (
  client_id is not distinct from (select platform.acting_client())
  and ((select platform.acting_system())
    or (owner_unit_id = (select platform.acting_unit()) and owner_provider_id = (select platform.acting_provider()))
    or (client_id is not null and owner_provider_id = (select platform.acting_provider())
      and exists (select 1 from organisation.unit u where u.id = owner_unit_id and u.provider_id = owner_provider_id))));

-- A system's number of a notice, and a mark of whom it was about, whether or not the patient has care here: by these a notice told twice
-- is one, and the answer is the same for everybody. Neither tells whom it was about.
create table rhythm.notice_mark (
  county        text        not null,
  client_id     uuid        not null references system_client.client (id) on delete restrict,
  external_hash bytea       not null check (length(external_hash) = 20),
  mark          bytea       not null check (length(mark) = 20),
  told_at       timestamptz not null,
  primary key (county, client_id, external_hash)
);
create index notice_mark_client on rhythm.notice_mark (client_id);
create index notice_mark_told on rhythm.notice_mark (told_at);
grant select, insert, delete on rhythm.notice_mark to hemlank_app;
alter table rhythm.notice_mark enable row level security;
create policy notice_mark_own on rhythm.notice_mark using (
  county = (select platform.acting_county())
  and ((select platform.acting_system()) or (client_id = (select platform.acting_client())
    and (select system_client.unit_acting_with('hospital-stays')) is not null)));

-- Whom a notice is about, for a client that may give one: the id alone.
create function patient.for_notice(in_county text, in_number text) returns uuid
language sql stable security definer set search_path = '' as $$
  select p.id from patient.patient p
  where p.county = in_county and in_county = platform.acting_county() and p.number = in_number
    and system_client.unit_acting_with('hospital-stays') is not null
$$;
revoke execute on function patient.for_notice(text, text) from public;
grant execute on function patient.for_notice(text, text) to hemlank_app;

-- The units that care for a patient now: whom a notice is for. For a client that may give one.
create function access.units_caring(in_county text, in_patient uuid) returns setof uuid
language sql stable security definer set search_path = '' as $$
  select distinct r.unit_id from access.care_relation r
  where r.county = in_county and in_county = platform.acting_county() and r.patient_id = in_patient and r.scope = 'care'
    and r.valid_from <= platform.acting_now() and (r.valid_to is null or r.valid_to > platform.acting_now())
    and system_client.unit_acting_with('hospital-stays') is not null
$$;
revoke execute on function access.units_caring(text, uuid) from public;
grant execute on function access.units_caring(text, uuid) to hemlank_app;

-- The journal entry of a notice, written by the client itself, and no other.
create policy journal_write_client on platform.journal for insert with check (
  county = (select platform.acting_county()) and user_id is null and type = 'rhythm.hospital-event'
  and system_actor like 'client:' || platform.acting_client() || ':%'
  and provider_id = (select platform.acting_provider()) and unit_id = (select system_client.unit_acting_with('hospital-stays')));
