-- A passed deadline opens 'deadline.escalate' for the units that wait; it goes away with the work whose time had passed.
create or replace function worklist.apply(in_county text, in_entries jsonb) returns void
  language plpgsql security definer set search_path = '' as $$
declare entry jsonb; change jsonb;
begin
  for entry in select * from jsonb_array_elements(in_entries) loop
    for change in select * from jsonb_array_elements(entry -> 'work') loop
      if change ->> 'op' = 'open' then
        insert into worklist.item as i (county, unit_id, case_kind, case_id, action, patient_id, provider_id, sentence, params, waits,
          waits_for_unit_id, due_at, warn_at, clause, holder_id, opened_at, case_opened_at, opened_by)
        values (in_county, (change ->> 'unit')::uuid, entry ->> 'caseKind', (entry ->> 'caseId')::uuid, change ->> 'action',
          (entry ->> 'patientId')::uuid, (entry ->> 'providerId')::uuid, change ->> 'action',
          coalesce(change -> 'params', entry -> 'params'), coalesce((change ->> 'waits')::boolean, false), (change ->> 'waitsFor')::uuid,
          (change ->> 'dueAt')::timestamptz, (change ->> 'warnAt')::timestamptz, change ->> 'clause', (change ->> 'holder')::uuid,
          (entry ->> 'recordedAt')::timestamptz,
          coalesce((change ->> 'caseOpenedAt')::timestamptz, (entry ->> 'recordedAt')::timestamptz), (entry ->> 'id')::uuid)
        on conflict (county, unit_id, case_id, action) do update set
          params = excluded.params, waits = excluded.waits, waits_for_unit_id = excluded.waits_for_unit_id, due_at = excluded.due_at,
          warn_at = excluded.warn_at, clause = excluded.clause, opened_at = excluded.opened_at, opened_by = excluded.opened_by;
      elsif change ->> 'op' = 'close' then
        delete from worklist.item i
        where i.county = in_county and i.case_id = (entry ->> 'caseId')::uuid
          and case when i.action = 'deadline.escalate' then
              (change ->> 'action' is null or i.params ->> 'action' = change ->> 'action')
              and (change ->> 'unit' is null or i.waits_for_unit_id = (change ->> 'unit')::uuid)
            else
              (change ->> 'action' is null or i.action = change ->> 'action')
              and (change ->> 'unit' is null or i.unit_id = (change ->> 'unit')::uuid)
            end;
      elsif change ->> 'op' = 'assign' then
        update worklist.item i set holder_id = (change ->> 'holder')::uuid
        where i.county = in_county and i.case_id = (entry ->> 'caseId')::uuid and i.unit_id = (change ->> 'unit')::uuid
          and i.action = change ->> 'action';
      end if;
    end loop;
  end loop;
end $$;
