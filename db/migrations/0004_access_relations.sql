-- Access: which unit has a relation to which patient, on what ground, and when. Modules write through this module's door.
create schema access;
grant usage on schema access to hemlank_app;

create table access.care_relation (
  county            text not null,
  id                uuid not null,
  patient_id        uuid not null,
  unit_id           uuid not null references organisation.unit (id) on delete restrict,
  owner_provider_id uuid not null references organisation.provider (id) on delete restrict,
  scope             text not null check (scope in ('care', 'process')),
  ground            text not null check (ground in ('own-patient', 'listing', 'referral', 'enrolment', 'end-proposal', 'message', 'home-service')),
  case_kind         text not null,
  case_id           uuid not null,
  valid_from        timestamptz not null,
  valid_to          timestamptz,
  primary key (county, id),
  foreign key (county, patient_id) references patient.patient (county, id) on delete restrict,
  check (valid_to is null or valid_to >= valid_from)
);
comment on column access.care_relation.scope is
  'care: takes part in the care, may see the unit''s own record of the patient; process: takes part in one matter and sees that matter.';
create unique index care_relation_once on access.care_relation (county, patient_id, unit_id, scope, ground, case_id) where valid_to is null;
create index care_relation_patient on access.care_relation (county, patient_id);
create index care_relation_unit on access.care_relation (county, unit_id, patient_id);
create index care_relation_unit_only on access.care_relation (unit_id);
create index care_relation_owner on access.care_relation (owner_provider_id);
create index care_relation_case on access.care_relation (county, case_id);

grant select, insert, update on access.care_relation to hemlank_app;

-- True if the acting unit has any relation (care or process) to the patient now.
create function access.takes_part(in_county text, in_patient uuid) returns boolean language sql stable as $$
  select platform.acting_system() or exists (
    select 1 from access.care_relation r
    where r.county = in_county and r.patient_id = in_patient and r.unit_id = platform.acting_unit()
      and r.valid_from <= platform.acting_now() and (r.valid_to is null or r.valid_to > platform.acting_now()))
$$;
-- True if the acting unit takes part in the patient's care now.
create function access.cares_for(in_county text, in_patient uuid) returns boolean language sql stable as $$
  select platform.acting_system() or exists (
    select 1 from access.care_relation r
    where r.county = in_county and r.patient_id = in_patient and r.unit_id = platform.acting_unit() and r.scope = 'care'
      and r.valid_from <= platform.acting_now() and (r.valid_to is null or r.valid_to > platform.acting_now()))
$$;

alter table access.care_relation enable row level security;
create policy care_relation_read on access.care_relation for select using (
  county = (select platform.acting_county()) and ((select platform.acting_system()) or unit_id = (select platform.acting_unit())));
-- A unit gives the units it works with a relation (the receiver of a referral); it can end those of its own matters.
create policy care_relation_write on access.care_relation for insert with check (county = (select platform.acting_county()));
create policy care_relation_end on access.care_relation for update using (county = (select platform.acting_county()));

-- Identity: any relation. Everything else about the patient: a care relation.
alter table patient.patient enable row level security;
create policy patient_read on patient.patient for select using (county = (select platform.acting_county()) and access.takes_part(county, id));
create policy patient_write on patient.patient for insert with check (county = (select platform.acting_county()));
create policy patient_change on patient.patient for update using (county = (select platform.acting_county()) and access.cares_for(county, id));

do $$
declare t text;
begin
  foreach t in array array['address', 'stay', 'listing', 'relative', 'alert'] loop
    execute format('alter table patient.%I enable row level security', t);
    execute format('create policy %I on patient.%I for select using (county = (select platform.acting_county()) and access.takes_part(county, patient_id))', t || '_read', t);
    execute format('create policy %I on patient.%I for insert with check (county = (select platform.acting_county()))', t || '_write', t);
    execute format('create policy %I on patient.%I for update using (county = (select platform.acting_county()) and access.cares_for(county, patient_id))', t || '_change', t);
  end loop;
end $$;

alter table patient.received_record enable row level security;
create policy received_record_read on patient.received_record for select using (
  county = (select platform.acting_county()) and access.cares_for(county, patient_id)
  and ((select platform.acting_system()) or owner_provider_id = (select platform.acting_provider())));
create policy received_record_write on patient.received_record for insert with check (county = (select platform.acting_county()));
create policy received_record_change on patient.received_record for update using (
  county = (select platform.acting_county()) and (select platform.acting_system()));

-- The journal of one's own provider about patients one's unit cares for.
create policy journal_own_provider on platform.journal for select using (
  county = (select platform.acting_county()) and patient_id is not null
  and provider_id = (select platform.acting_provider()) and access.cares_for(county, patient_id));

-- Identity by complete number, for starting a matter about a patient the unit has no relation to yet. Gives identity only;
-- the caller logs the look. Not a search: the whole number must be known.
create function patient.find_by_number(in_county text, in_number text)
  returns table (id uuid, given_name text, family_name text, birth_date date, protected_identity text)
  language sql stable security definer set search_path = '' as $$
  select p.id, p.given_name, p.family_name, p.birth_date, p.protected_identity
  from patient.patient p where p.county = in_county and p.number = in_number
$$;
revoke all on function patient.find_by_number(text, text) from public;
grant execute on function patient.find_by_number(text, text) to hemlank_app;

-- Ends the relations that a matter gave, also those of the other units in it (whose rows the acting unit cannot see).
-- Only for a matter that the acting unit itself has a relation through.
create function access.end_relations(in_county text, in_case uuid, in_unit uuid, in_at timestamptz) returns integer
  language plpgsql security definer set search_path = '' as $$
declare ended integer;
begin
  if in_county is distinct from platform.acting_county() then return 0; end if;
  if not platform.acting_system() and not exists (
    select 1 from access.care_relation r
    where r.county = in_county and r.case_id = in_case and r.unit_id = platform.acting_unit()) then return 0; end if;
  update access.care_relation r set valid_to = greatest(in_at, r.valid_from)
  where r.county = in_county and r.case_id = in_case and r.scope = 'care' and r.valid_to is null
    and (in_unit is null or r.unit_id = in_unit);
  get diagnostics ended = row_count;
  return ended;
end $$;
revoke all on function access.end_relations(text, uuid, uuid, timestamptz) from public;
grant execute on function access.end_relations(text, uuid, uuid, timestamptz) to hemlank_app;
