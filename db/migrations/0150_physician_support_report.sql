-- Who carried the physician's responsibility when it was asked: where another has answered, that physician gets a report and acknowledges it.
alter table physician_support.request
  add column physician_unit_id  uuid references organisation.unit (id) on delete restrict,
  add column physician_staff_id uuid references organisation.staff (id) on delete restrict;
create index request_physician_unit on physician_support.request (physician_unit_id);
create index request_physician_staff on physician_support.request (physician_staff_id);

-- When somebody was with the patient: a clock that runs until the visit stops there.
alter table physician_support.delivery add column arrived_at timestamptz;

create table physician_support.report (
  county            text        not null,
  id                uuid        not null,
  request_id        uuid        not null,
  patient_id        uuid        not null,
  owner_provider_id uuid        not null references organisation.provider (id) on delete restrict,
  owner_unit_id     uuid        not null references organisation.unit (id) on delete restrict,
  to_unit_id        uuid        not null references organisation.unit (id) on delete restrict,
  to_staff_id       uuid        references organisation.staff (id) on delete restrict,
  body              text        not null check (length(body) between 1 and 4000),
  written_by        uuid        not null references organisation.staff (id) on delete restrict,
  written_at        timestamptz not null,
  due_at            timestamptz not null,
  acknowledged_at   timestamptz,
  acknowledged_by   uuid        references organisation.staff (id) on delete restrict,
  primary key (county, id),
  foreign key (county, request_id) references physician_support.request (county, id) on delete restrict,
  foreign key (county, patient_id) references patient.patient (county, id) on delete restrict,
  check ((acknowledged_at is null) = (acknowledged_by is null))
);
create index report_request on physician_support.report (county, request_id, written_at);
create index report_patient on physician_support.report (county, patient_id);
create index report_owner on physician_support.report (owner_provider_id);
create index report_owner_unit on physician_support.report (owner_unit_id);
create index report_to_unit on physician_support.report (to_unit_id);
create index report_to_staff on physician_support.report (to_staff_id);
create index report_written_by on physician_support.report (written_by);
create index report_acknowledged_by on physician_support.report (acknowledged_by);

grant select, insert on physician_support.report to hemlank_app;
grant update (acknowledged_at, acknowledged_by) on physician_support.report to hemlank_app;
alter table physician_support.report enable row level security;
create policy report_read on physician_support.report for select using (
  county = (select platform.acting_county()) and physician_support.participates(county, request_id));
create policy report_acknowledge on physician_support.report for update using (
  county = (select platform.acting_county()) and to_unit_id = (select platform.acting_unit()));
create policy report_write on physician_support.report for insert with check (
  county = (select platform.acting_county()) and owner_unit_id = (select platform.acting_unit())
  and owner_provider_id = (select platform.acting_provider()));
