-- Platform: how a structured fact read before it was corrected, by whom, when and why (patientdatalagen 3 kap. 14 §). The fact's own row
-- holds what is right; what was wrong stays here, added to only. Texts have notes of their own (correction.note).
create table platform.fact_correction (
  county            text        not null,
  id                uuid        not null,
  patient_id        uuid        not null,
  owner_provider_id uuid        not null default platform.acting_provider() references organisation.provider (id) on delete restrict,
  owner_unit_id     uuid        not null default platform.acting_unit() references organisation.unit (id) on delete restrict,
  object_kind       text        not null check (object_kind in ('relative', 'alert', 'address', 'consent', 'referral-facts')),
  object_id         uuid        not null,
  before            jsonb       not null,
  after             jsonb       not null,
  reason            text        not null check (length(reason) between 1 and 2000),
  participants      uuid[]      not null,
  recorded_at       timestamptz not null,
  recorded_by       uuid        not null references organisation.staff (id) on delete restrict,
  primary key (county, id),
  foreign key (county, patient_id) references patient.patient (county, id) on delete restrict,
  check (before <> after)
);
comment on column platform.fact_correction.participants is
  'Units of the matter that the fact is of; empty for what is the patient''s own, which everybody who takes part may see.';
create index fact_correction_patient on platform.fact_correction (county, patient_id);
create index fact_correction_object on platform.fact_correction (county, object_id);
create index fact_correction_owner on platform.fact_correction (owner_provider_id);
create index fact_correction_unit on platform.fact_correction (owner_unit_id);
create index fact_correction_by on platform.fact_correction (recorded_by);
create trigger fact_correction_append_only before update or delete on platform.fact_correction
  for each row execute function platform.refuse_change();
grant select, insert on platform.fact_correction to hemlank_app;

alter table platform.fact_correction enable row level security;
-- A consent is to one controller, and is its own; a matter's facts are its units'; the rest is beside the patient.
create policy fact_correction_read on platform.fact_correction for select using (
  county = (select platform.acting_county())
  and ((select platform.acting_system())
    or (select platform.acting_unit()) = any (participants)
    or (participants = '{}' and access.takes_part(county, patient_id)
      and (object_kind <> 'consent' or (owner_provider_id = (select platform.acting_provider())
        and organisation.side_of(owner_unit_id) = (select access.acting_side()))))));
create policy fact_correction_write on platform.fact_correction for insert with check (
  county = (select platform.acting_county()) and owner_unit_id = (select platform.acting_unit())
  and owner_provider_id = (select platform.acting_provider()) and recorded_by = (select platform.acting_user())
  and access.takes_part(county, patient_id));
