-- Timeline: law lets a unit that cares for the patient know that another provider holds entries, not what they are or how many.
create function platform.journal_elsewhere(in_county text, in_patient uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select in_county = platform.acting_county() and access.takes_part(in_county, in_patient) and exists (
    select 1 from platform.journal j
    where j.county = in_county and j.patient_id = in_patient
      and j.provider_id is distinct from platform.acting_provider()
      and not (platform.acting_unit() = any (j.participants)))
$$;
revoke all on function platform.journal_elsewhere(text, uuid) from public;
grant execute on function platform.journal_elsewhere(text, uuid) to hemlank_app;
