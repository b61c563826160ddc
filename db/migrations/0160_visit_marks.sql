-- How far a visit is: begun, and done. What nobody has noted is taken to follow the plan. Apart from the plan, which is stored anew
-- whenever it changes.
create table visit.mark (
  county            text        not null,
  -- The visit.
  id                uuid        not null,
  patient_id        uuid        not null,
  owner_provider_id uuid        not null references organisation.provider (id) on delete restrict,
  owner_unit_id     uuid        not null references organisation.unit (id) on delete restrict,
  day               date        not null,
  begun_at          timestamptz not null,
  begun_by          uuid        not null references organisation.staff (id) on delete restrict,
  done_at           timestamptz check (done_at >= begun_at),
  done_by           uuid        references organisation.staff (id) on delete restrict,
  primary key (county, id),
  foreign key (county, patient_id) references patient.patient (county, id) on delete restrict,
  check ((done_at is null) = (done_by is null))
);
create index mark_patient on visit.mark (county, patient_id);
create index mark_unit_day on visit.mark (owner_unit_id, day);
create index mark_owner on visit.mark (owner_provider_id);
create index mark_begun_by on visit.mark (begun_by);
create index mark_done_by on visit.mark (done_by);

grant select, insert, update, delete on visit.mark to hemlank_app;

alter table visit.mark enable row level security;
create policy mark_own on visit.mark using (county = (select platform.acting_county())
  and ((select platform.acting_system()) or owner_unit_id = (select platform.acting_unit())));
create policy mark_in_own_name on visit.mark as restrictive for insert with check ((select platform.acting_system())
  or (owner_unit_id = (select platform.acting_unit()) and owner_provider_id = (select platform.acting_provider())));
