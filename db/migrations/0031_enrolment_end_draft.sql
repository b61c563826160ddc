-- What a unit has written of an end of enrolment and not yet proposed. It is the unit's own, and is removed when the end is proposed.
create table enrolment.end_draft (
  county            text        not null,
  enrolment_id      uuid        not null,
  patient_id        uuid        not null,
  owner_provider_id uuid        not null references organisation.provider (id) on delete restrict,
  unit_id           uuid        not null references organisation.unit (id) on delete restrict,
  body              jsonb       not null,
  saved_at          timestamptz not null,
  saved_by          uuid        not null references organisation.staff (id) on delete restrict,
  version           integer     not null default 1 check (version > 0),
  primary key (county, enrolment_id),
  foreign key (county, enrolment_id) references enrolment.enrolment (county, id) on delete restrict,
  foreign key (county, patient_id) references patient.patient (county, id) on delete restrict
);
create index end_draft_patient on enrolment.end_draft (county, patient_id);
create index end_draft_owner on enrolment.end_draft (owner_provider_id);
create index end_draft_unit on enrolment.end_draft (unit_id);
create index end_draft_saved_by on enrolment.end_draft (saved_by);

grant select, insert, update, delete on enrolment.end_draft to hemlank_app;

alter table enrolment.end_draft enable row level security;
create policy end_draft_unit on enrolment.end_draft using (
  county = (select platform.acting_county())
  and ((select platform.acting_system()) or unit_id = (select platform.acting_unit())));
