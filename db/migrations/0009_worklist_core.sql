-- Worklist (Att göra): a projection of the journal. Can be thrown away and rebuilt.
create schema worklist;
grant usage on schema worklist to hemlank_app;

create table worklist.item (
  county            text        not null,
  unit_id           uuid        not null,
  case_kind         text        not null,
  case_id           uuid        not null,
  action            text        not null check (action ~ '^[a-z-]+\.[a-z-]+$'),
  patient_id        uuid,
  provider_id       uuid,
  sentence          text        not null,
  params            jsonb       not null,
  waits             boolean     not null,
  waits_for_unit_id uuid,
  due_at            timestamptz,
  warn_at           timestamptz,
  clause            text,
  holder_id         uuid,
  opened_at         timestamptz not null,
  case_opened_at    timestamptz not null,
  opened_by         uuid        not null,
  primary key (county, unit_id, case_id, action)
);
create index item_case on worklist.item (county, case_id);
create index item_patient on worklist.item (county, patient_id) where patient_id is not null;
create index item_unit_due on worklist.item (county, unit_id, due_at);
create index item_holder on worklist.item (county, holder_id) where holder_id is not null;

-- Which chips a person has chosen, kept per person and unit.
create table worklist.filter_choice (
  staff_id   uuid        not null references organisation.staff (id) on delete restrict,
  unit_id    uuid        not null references organisation.unit (id) on delete restrict,
  filters    jsonb       not null,
  updated_at timestamptz not null,
  primary key (staff_id, unit_id)
);
create index filter_choice_unit on worklist.filter_choice (unit_id);

grant select on worklist.item to hemlank_app;
grant select, insert, update on worklist.filter_choice to hemlank_app;

-- Each unit reads its own list. A command in one unit opens and closes work for other units, so writing goes through apply() alone.
alter table worklist.item enable row level security;
create policy item_read on worklist.item for select using (
  county = (select platform.acting_county())
  and ((select platform.acting_system()) or unit_id = (select platform.acting_unit())));

-- The projector: applies the work of journal entries, in journal order. The rebuild runs the same function over the whole journal.
-- entries: [{ id, caseKind, caseId, patientId, providerId, params, recordedAt,
--   work: [{ op: open|close|assign, unit, action, waits, waitsFor, dueAt, warnAt, clause, holder, params }] }]
create function worklist.apply(in_county text, in_entries jsonb) returns void
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
          and (change ->> 'action' is null or i.action = change ->> 'action')
          and (change ->> 'unit' is null or i.unit_id = (change ->> 'unit')::uuid);
      elsif change ->> 'op' = 'assign' then
        update worklist.item i set holder_id = (change ->> 'holder')::uuid
        where i.county = in_county and i.case_id = (entry ->> 'caseId')::uuid and i.unit_id = (change ->> 'unit')::uuid
          and i.action = change ->> 'action';
      end if;
    end loop;
  end loop;
end $$;
revoke all on function worklist.apply(text, jsonb) from public;
grant execute on function worklist.apply(text, jsonb) to hemlank_app;
