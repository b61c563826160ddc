-- Palliative care, specialised psychiatry and home service beside the home care: what the cooperation models ask of a patient. At most
-- one of each at a time; the two levels of palliative care are one.
create table patient.other_care (
  county text not null,
  id uuid not null,
  patient_id uuid not null,
  owner_provider_id uuid not null,
  owner_unit_id uuid not null default platform.acting_unit(),
  kind text not null,
  unit_id uuid,
  valid_from timestamptz not null,
  valid_to timestamptz,
  primary key (county, id),
  constraint other_care_kind_check check (kind in ('palliative-specialised', 'palliative-general', 'psychiatric', 'home-service')),
  constraint other_care_period_check check (valid_to >= valid_from),
  constraint other_care_one_of_each exclude using gist (county with =, patient_id with =,
    (case when kind in ('palliative-specialised', 'palliative-general') then 'palliative' else kind end) with =,
    tstzrange(valid_from, valid_to) with &&),
  foreign key (county, patient_id) references patient.patient (county, id) on delete restrict,
  foreign key (owner_provider_id) references organisation.provider (id) on delete restrict,
  foreign key (owner_unit_id) references organisation.unit (id) on delete restrict,
  foreign key (unit_id) references organisation.unit (id) on delete restrict
);
comment on table patient.other_care is 'Care and service beside the home care that decides who is responsible and which ways to a physician are open.';
comment on column patient.other_care.unit_id is 'Who gives it, where it is a unit of the directory.';
create index other_care_patient on patient.other_care (county, patient_id);
create index other_care_owner on patient.other_care (owner_provider_id);
create index other_care_owner_unit on patient.other_care (owner_unit_id);
create index other_care_unit on patient.other_care (unit_id);

alter table patient.other_care enable row level security;
create policy other_care_read on patient.other_care for select
  using (county = (select platform.acting_county()) and access.takes_part(county, patient_id));
create policy other_care_write on patient.other_care for insert
  with check (county = (select platform.acting_county()) and access.may_describe(county, patient_id));
create policy other_care_change on patient.other_care for update
  using (county = (select platform.acting_county()) and access.cares_for(county, patient_id));
create policy other_care_in_own_name on patient.other_care as restrictive for insert
  with check ((select platform.acting_system())
    or (owner_unit_id = (select platform.acting_unit()) and owner_provider_id = (select platform.acting_provider())));
grant select, insert, update on patient.other_care to hemlank_app;
