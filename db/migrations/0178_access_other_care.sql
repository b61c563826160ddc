-- Whoever gives the patient palliative care takes part in the care.
alter table access.care_relation drop constraint care_relation_ground_check;
alter table access.care_relation add constraint care_relation_ground_check check (ground in
  ('own-patient', 'listing', 'referral', 'enrolment', 'end-proposal', 'message', 'home-service', 'emergency', 'support-request',
   'responsible-physician', 'other-care'));

-- Ended by whoever cares for the patient and knows that it is given no longer, as a listing is.
create function access.end_other_care(in_county text, in_patient uuid, in_case uuid, in_at timestamptz) returns void
  language plpgsql security definer set search_path = '' as $$
begin
  if in_county is distinct from platform.acting_county() or not access.cares_for(in_county, in_patient) then return; end if;
  update access.care_relation r set valid_to = greatest(in_at, r.valid_from)
  where r.county = in_county and r.patient_id = in_patient and r.case_id = in_case and r.ground = 'other-care' and r.valid_to is null;
end $$;
revoke all on function access.end_other_care(text, uuid, uuid, timestamptz) from public;
grant execute on function access.end_other_care(text, uuid, uuid, timestamptz) to hemlank_app;
