-- A listing gives the health centre its relation; a new listing ends it, also when another unit writes the change down.
-- Only a unit that takes part in the patient's care can do so.
create function access.end_listing(in_county text, in_patient uuid, in_at timestamptz) returns void
  language plpgsql security definer set search_path = '' as $$
begin
  if in_county is distinct from platform.acting_county() or not access.cares_for(in_county, in_patient) then return; end if;
  update access.care_relation r set valid_to = greatest(in_at, r.valid_from)
  where r.county = in_county and r.patient_id = in_patient and r.ground = 'listing' and r.valid_to is null;
end $$;
revoke all on function access.end_listing(text, uuid, timestamptz) from public;
grant execute on function access.end_listing(text, uuid, timestamptz) to hemlank_app;
