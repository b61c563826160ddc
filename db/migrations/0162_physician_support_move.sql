-- A support request that was written about the wrong person goes to the right one, with all that belongs to it.
alter table correction.note drop constraint note_case_kind_check;
alter table correction.note add constraint note_case_kind_check check (case_kind in
  ('referral', 'message', 'enrolment', 'support-request', 'absent-support'));
alter table correction.note drop constraint note_object_kind_check;
alter table correction.note add constraint note_object_kind_check check (object_kind in
  ('referral', 'completion', 'message', 'end-proposal', 'enrolment', 'support-request', 'support-answer', 'support-report', 'absent-support'));

-- Whoever takes part from now on, and who carries the right patient, is said by the caller, by the model.
create function physician_support.move_request(in_county text, in_request uuid, in_to uuid, in_participants uuid[], in_physician_unit uuid,
  in_physician_staff uuid) returns void language plpgsql security definer set search_path = '' as $$
begin
  if not access.has_part_in(in_county, in_request) then return; end if;
  update physician_support.request r set patient_id = in_to, participant_unit_ids = in_participants,
    physician_unit_id = in_physician_unit, physician_staff_id = in_physician_staff, version = r.version + 1
  where r.county = in_county and r.id = in_request;
  update physician_support.delivery d set patient_id = in_to where d.county = in_county and d.request_id = in_request;
  update physician_support.answer a set patient_id = in_to where a.county = in_county and a.request_id = in_request;
  update physician_support.report o set patient_id = in_to where o.county = in_county and o.request_id = in_request;
  update physician_support.photo p set patient_id = in_to where p.county = in_county and p.request_id = in_request;
  update physician_support.booking b set patient_id = in_to where b.county = in_county and b.request_id = in_request;
  update physician_support.absence a set patient_id = in_to, version = a.version + 1 where a.county = in_county and a.request_id = in_request;
end $$;
revoke all on function physician_support.move_request(text, uuid, uuid, uuid[], uuid, uuid) from public;
grant execute on function physician_support.move_request(text, uuid, uuid, uuid[], uuid, uuid) to hemlank_app;

-- A task in a team's hands is about the patient of its request.
create function coordination.follow_request() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update coordination.task t set patient_id = new.patient_id where t.county = new.county and t.request_id = new.id;
  return null;
end $$;
revoke all on function coordination.follow_request() from public;
create trigger task_follows_request after update of patient_id on physician_support.request
  for each row when (old.patient_id is distinct from new.patient_id) execute function coordination.follow_request();
