-- A forwarded message goes from the unit that asked to the unit it was passed on to; the unit that passed it on is kept and sees it.
alter table messaging.message add column forwarded_by_unit_id uuid references organisation.unit (id) on delete restrict;
alter table messaging.message add column receipt_clause text;
create index message_forwarded_by on messaging.message (forwarded_by_unit_id);

drop policy message_parties on messaging.message;
create policy message_parties on messaging.message using (
  county = (select platform.acting_county())
  and ((select platform.acting_system()) or from_unit_id = (select platform.acting_unit()) or to_unit_id = (select platform.acting_unit())
    or forwarded_by_unit_id = (select platform.acting_unit())));

-- True if the matter is known to the acting unit through the journal (row-level security decides), and is about that patient.
create function platform.case_is_known(in_county text, in_case uuid, in_patient uuid) returns boolean language sql stable as $$
  select exists (select 1 from platform.journal j where j.county = in_county and j.case_id = in_case and j.patient_id = in_patient)
$$;
