-- True if a matter is no longer about a patient: its last entry is in another patient's record. Not which patient.
create function platform.case_left(in_county text, in_case uuid, in_patient uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select in_county = platform.acting_county() and in_patient is distinct from (
    select j.patient_id from platform.journal j
    where j.county = in_county and j.case_id = in_case and j.patient_id is not null order by j.sequence desc limit 1)
$$;
revoke all on function platform.case_left(text, uuid, uuid) from public;
grant execute on function platform.case_left(text, uuid, uuid) to hemlank_app;

create or replace function platform.case_is_known(in_county text, in_case uuid, in_patient uuid) returns boolean language sql stable as $$
  select exists (select 1 from platform.journal j where j.county = in_county and j.case_id = in_case and j.patient_id = in_patient)
    and not platform.case_left(in_county, in_case, in_patient)
$$;

-- A deadline that begins anew after its matter was moved belongs to the patient that the matter is now about.
create or replace function platform.apply_deadlines(in_county text, in_entries jsonb) returns void
  language plpgsql security definer set search_path = '' as $$
declare entry jsonb; change jsonb;
begin
  if session_user = 'hemlank_app' and in_county is distinct from platform.acting_county() then
    raise exception 'another county' using errcode = '42501';
  end if;
  for entry in select * from jsonb_array_elements(in_entries) loop
    for change in select * from jsonb_array_elements(entry -> 'work') loop
      if change ->> 'op' = 'open' and change ->> 'dueAt' is not null and not coalesce((change ->> 'waits')::boolean, false) then
        insert into platform.deadline as d (county, unit_id, case_kind, case_id, action, patient_id, provider_id, subject_kind, subject_id,
          started_by, started_at, due_at, warn_at, clause)
        values (in_county, (change ->> 'unit')::uuid, entry ->> 'caseKind', (entry ->> 'caseId')::uuid, change ->> 'action',
          (entry ->> 'patientId')::uuid, (entry ->> 'providerId')::uuid, entry ->> 'subjectKind', (entry ->> 'subjectId')::uuid,
          (entry ->> 'id')::uuid, (entry ->> 'recordedAt')::timestamptz, (change ->> 'dueAt')::timestamptz,
          (change ->> 'warnAt')::timestamptz, change ->> 'clause')
        on conflict (county, unit_id, case_id, action) do update set
          patient_id = excluded.patient_id, provider_id = excluded.provider_id, subject_kind = excluded.subject_kind,
          subject_id = excluded.subject_id, started_by = excluded.started_by,
          started_at = excluded.started_at, due_at = excluded.due_at, warn_at = excluded.warn_at,
          clause = excluded.clause, warned_at = null, passed_at = null, stopped_at = null, stopped_by = null;
      elsif change ->> 'op' = 'close' then
        update platform.deadline d set stopped_at = (entry ->> 'recordedAt')::timestamptz, stopped_by = (entry ->> 'id')::uuid
        where d.county = in_county and d.case_id = (entry ->> 'caseId')::uuid and d.stopped_at is null
          and (change ->> 'action' is null or d.action = change ->> 'action')
          and (change ->> 'unit' is null or d.unit_id = (change ->> 'unit')::uuid);
      end if;
    end loop;
  end loop;
end $$;
