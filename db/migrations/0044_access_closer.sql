-- Row-level security follows the decision closer, and no longer trusts what a caller says.

-- The journal: matters that the unit takes part in, its own entries about patients it cares for, and what is open to it right now.
-- Other units of the same provider are others too: inner secrecy asks for an active choice (patientdatalagen 4 kap. 1 och 4 §§).
drop policy journal_own_provider on platform.journal;
create policy journal_own_unit on platform.journal for select using (
  county = (select platform.acting_county()) and patient_id is not null
  and unit_id = (select platform.acting_unit()) and access.cares_for(county, patient_id));
create policy journal_opened on platform.journal for select using (
  county = (select platform.acting_county()) and patient_id is not null and (select access.anything_open())
  and split_part(type, '.', 1) not in ('access', 'worklist', 'deadline', 'import', 'log-review')
  and access.opened_now(county, patient_id, provider_id, unit_id, case_id));

-- Received records belong to the controller that received them; what one of its units has had blocked stays with that unit.
create function access.open_within(in_county text, in_patient uuid, in_unit uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select in_unit is null or in_unit = platform.acting_unit()
    or (organisation.side_of(in_unit) = access.acting_side() and not access.blocked_within(in_county, in_patient, in_unit, null))
$$;
revoke all on function access.open_within(text, uuid, uuid) from public;
grant execute on function access.open_within(text, uuid, uuid) to hemlank_app;
drop policy received_record_read on patient.received_record;
create policy received_record_read on patient.received_record for select using (
  county = (select platform.acting_county()) and ((select platform.acting_system())
    or (owner_provider_id = (select platform.acting_provider()) and access.cares_for(county, patient_id)
      and access.open_within(county, patient_id, owner_unit_id))
    or ((select access.anything_open()) and access.opened_now(county, patient_id, owner_provider_id, owner_unit_id, null))));

-- That others hold entries: not of those who have opted out, and not to the social side's home service (decided before this is asked).
create or replace function platform.journal_elsewhere(in_county text, in_patient uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select in_county = platform.acting_county() and access.cares_for(in_county, in_patient) and exists (
    select 1 from platform.journal j
    where j.county = in_county and j.patient_id = in_patient
      and j.provider_id is distinct from platform.acting_provider()
      and not (platform.acting_unit() = any (j.participants))
      and ((select not exists (select 1 from access.block b where b.county = in_county and b.patient_id = in_patient
          and b.kind = 'across' and b.lifted_at is null))
        or not access.blocked_across(in_county, in_patient, j.provider_id, coalesce(organisation.side_of(j.unit_id), 'health-care'), j.unit_id)))
$$;

-- Relations are given and ended by functions alone. A unit gives others a part in what it takes part in itself; the first relation is
-- its own, and begins with a matter of its own or in an emergency.
create function access.relate(in_county text, in_relations jsonb) returns void
  language plpgsql security definer set search_path = '' as $$
declare acting uuid := platform.acting_unit();
begin
  if in_county is distinct from platform.acting_county() then raise exception 'another county' using errcode = '42501'; end if;
  if not platform.acting_system() and exists (
    select 1 from jsonb_to_recordset(in_relations) as n (patient_id uuid, unit_id uuid)
    where n.unit_id <> acting
      and not exists (select 1 from jsonb_to_recordset(in_relations) as o (patient_id uuid, unit_id uuid)
        where o.patient_id = n.patient_id and o.unit_id = acting)
      and not exists (select 1 from access.care_relation r where r.county = in_county and r.patient_id = n.patient_id and r.unit_id = acting)
  ) then raise exception 'the acting unit takes no part' using errcode = '42501'; end if;
  insert into access.care_relation (county, id, patient_id, unit_id, owner_provider_id, scope, ground, case_kind, case_id, valid_from, valid_to)
  select in_county, n.id, n.patient_id, n.unit_id,
    coalesce(platform.acting_provider(), (select u.provider_id from organisation.unit u where u.id = n.unit_id)),
    n.scope, n.ground, n.case_kind, n.case_id, platform.acting_now(), n.valid_to
  from jsonb_to_recordset(in_relations) as n (id uuid, patient_id uuid, unit_id uuid, scope text, ground text, case_kind text, case_id uuid,
    valid_to timestamptz)
  on conflict do nothing;
end $$;
revoke all on function access.relate(text, jsonb) from public;
grant execute on function access.relate(text, jsonb) to hemlank_app;
drop policy care_relation_write on access.care_relation;
drop policy care_relation_end on access.care_relation;
revoke insert, update on access.care_relation from hemlank_app;

-- A unit writes in the journal in its own name, about patients it has or has had a relation to.
create function access.knows(in_county text, in_patient uuid) returns boolean language sql stable as $$
  select exists (select 1 from access.care_relation r
    where r.county = in_county and r.patient_id = in_patient and r.unit_id = platform.acting_unit())
$$;
drop policy journal_write on platform.journal;
create policy journal_write on platform.journal for insert with check (
  county = (select platform.acting_county()) and ((select platform.acting_system())
    or (user_id = (select platform.acting_user()) and unit_id = (select platform.acting_unit())
      and (patient_id is null or access.knows(county, patient_id)))));

-- The projections answer for the county that acts, whatever county they are told.
create or replace function worklist.apply(in_county text, in_entries jsonb) returns void
  language plpgsql security definer set search_path = '' as $$
declare entry jsonb; change jsonb;
begin
  if session_user = 'hemlank_app' and in_county is distinct from platform.acting_county() then
    raise exception 'another county' using errcode = '42501';
  end if;
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
          started_by = excluded.started_by, started_at = excluded.started_at, due_at = excluded.due_at, warn_at = excluded.warn_at,
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
