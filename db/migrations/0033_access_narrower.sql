-- A function with the owner's rights answers for the county that acts, whatever county it is asked about.
create or replace function patient.find_by_number(in_county text, in_number text)
  returns table (id uuid, given_name text, family_name text, birth_date date, protected_identity text)
  language sql stable security definer set search_path = '' as $$
  select p.id, p.given_name, p.family_name, p.birth_date, p.protected_identity
  from patient.patient p where p.county = in_county and in_county = platform.acting_county() and p.number = in_number
$$;

-- That others hold entries is told to a unit that cares for the patient; taking part in one matter is no licence to know even that.
create or replace function platform.journal_elsewhere(in_county text, in_patient uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select in_county = platform.acting_county() and access.cares_for(in_county, in_patient) and exists (
    select 1 from platform.journal j
    where j.county = in_county and j.patient_id = in_patient
      and j.provider_id is distinct from platform.acting_provider()
      and not (platform.acting_unit() = any (j.participants)))
$$;

-- A health centre that took a patient over from home care answers as long as the patient is there: a new listing ends that relation
-- as it ends the one that the old listing gave. Otherwise it would never end.
create or replace function access.end_listing(in_county text, in_patient uuid, in_at timestamptz) returns void
  language plpgsql security definer set search_path = '' as $$
begin
  if in_county is distinct from platform.acting_county() or not access.cares_for(in_county, in_patient) then return; end if;
  update access.care_relation r set valid_to = greatest(in_at, r.valid_from)
  where r.county = in_county and r.patient_id = in_patient and r.scope = 'care' and r.ground in ('listing', 'end-proposal')
    and r.valid_to is null;
end $$;
