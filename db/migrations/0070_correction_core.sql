-- Correction (rättelse): what is added beside a text that somebody has written. The text itself stays as it was written.
create schema correction;
grant usage on schema correction to hemlank_app;

create table correction.note (
  county            text        not null,
  id                uuid        not null,
  kind              text        not null check (kind in ('correction', 'objection', 'move')),
  patient_id        uuid        not null,
  owner_provider_id uuid        not null references organisation.provider (id) on delete restrict,
  unit_id           uuid        not null references organisation.unit (id) on delete restrict,
  case_kind         text        not null check (case_kind in ('referral', 'message', 'enrolment')),
  case_id           uuid        not null,
  object_kind       text        not null check (object_kind in ('referral', 'completion', 'message', 'end-proposal', 'enrolment')),
  object_id         uuid        not null,
  field             text        not null check (field ~ '^[a-zA-Z.-]{1,80}$'),
  number            integer     not null check (number > 0),
  old_text          text        check (length(old_text) between 1 and 8000),
  new_text          text        check (length(new_text) between 1 and 8000),
  reason            text        not null check (length(reason) between 1 and 2000),
  recorded_at       timestamptz not null,
  recorded_by       uuid        not null references organisation.staff (id) on delete restrict,
  participants      uuid[]      not null,
  primary key (county, id),
  foreign key (county, patient_id) references patient.patient (county, id) on delete restrict,
  check ((kind = 'correction') = (new_text is not null)),
  check ((kind = 'move') = (old_text is null)),
  check (new_text is distinct from old_text or kind = 'move')
);
comment on table correction.note is
  'correction: how a text should read, and why; objection: the patient considers it wrong or misleading (patientdatalagen 3 kap. 8 §); move: the matter was written about the wrong person.';
comment on column correction.note.number is 'Of two who correct the same text at once, the second one meets this and is told.';
create unique index note_number on correction.note (county, object_id, field, number);
create index note_case on correction.note (county, case_id);
create index note_patient on correction.note (county, patient_id);
create index note_owner on correction.note (owner_provider_id);
create index note_unit on correction.note (unit_id);
create index note_recorded_by on correction.note (recorded_by);

-- Added, never changed.
grant select, insert on correction.note to hemlank_app;

alter table correction.note enable row level security;
create policy note_read on correction.note for select using (
  county = (select platform.acting_county())
  and ((select platform.acting_system()) or (select platform.acting_unit()) = any (participants)));
create policy note_write on correction.note for insert with check (
  county = (select platform.acting_county()) and unit_id = (select platform.acting_unit()));
