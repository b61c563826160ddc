-- Responsible physician (patientansvarig läkare, fast läkarkontakt): who carries a patient, transfer to another unit and back, absence.
create schema responsible_physician;
grant usage on schema responsible_physician to hemlank_app;

-- A period in which a unit, and mostly a named physician there, carries the patient. Where none holds it is the listed centre.
create table responsible_physician.term (
  county            text        not null,
  id                uuid        not null,
  patient_id        uuid        not null,
  owner_provider_id uuid        not null references organisation.provider (id) on delete restrict,
  owner_unit_id     uuid        not null default platform.acting_unit() references organisation.unit (id) on delete restrict,
  carrier           text        not null check (carrier in ('listed-clinic', 'named-physician', 'home-care-physician', 'mobile-unit', 'remote-physician')),
  performer         text        not null,
  unit_id           uuid        not null references organisation.unit (id) on delete restrict,
  staff_id          uuid        references organisation.staff (id) on delete restrict,
  model_hash        text        not null references agreement.model_version (hash) on delete restrict,
  clause            text        not null,
  transfer_id       uuid,
  named_by          uuid        not null references organisation.staff (id) on delete restrict,
  valid_from        timestamptz not null,
  valid_to          timestamptz,
  primary key (county, id),
  foreign key (county, patient_id) references patient.patient (county, id) on delete restrict,
  exclude using gist (county with =, patient_id with =, tstzrange(valid_from, valid_to) with &&)
);
create index term_patient on responsible_physician.term (county, patient_id, valid_from desc);
create index term_unit on responsible_physician.term (unit_id, county) where valid_to is null;
create index term_of_unit on responsible_physician.term (unit_id);
create index term_staff on responsible_physician.term (staff_id);
create index term_owner on responsible_physician.term (owner_provider_id);
create index term_owner_unit on responsible_physician.term (owner_unit_id);
create index term_named_by on responsible_physician.term (named_by);
create index term_model on responsible_physician.term (model_hash);

-- Responsibility is asked to move, or to go back; nothing moves before the other unit has accepted.
create table responsible_physician.transfer (
  county            text        not null,
  id                uuid        not null,
  patient_id        uuid        not null,
  owner_provider_id uuid        not null references organisation.provider (id) on delete restrict,
  owner_unit_id     uuid        not null default platform.acting_unit() references organisation.unit (id) on delete restrict,
  direction         text        not null check (direction in ('to', 'back')),
  state             text        not null check (state in ('asked', 'accepted', 'declined', 'withdrawn')),
  from_unit_id      uuid        not null references organisation.unit (id) on delete restrict,
  to_unit_id        uuid        not null references organisation.unit (id) on delete restrict,
  carrier           text        not null check (carrier in ('listed-clinic', 'named-physician', 'home-care-physician', 'mobile-unit', 'remote-physician')),
  performer         text        not null,
  model_hash        text        not null references agreement.model_version (hash) on delete restrict,
  clause            text        not null,
  reason            text        not null check (length(reason) between 1 and 4000),
  asked_at          timestamptz not null,
  asked_by          uuid        not null references organisation.staff (id) on delete restrict,
  due_at            timestamptz,
  answered_at       timestamptz,
  answered_by       uuid        references organisation.staff (id) on delete restrict,
  answer_reason     text        check (length(answer_reason) between 1 and 4000),
  acknowledged_at   timestamptz,
  acknowledged_by   uuid        references organisation.staff (id) on delete restrict,
  version           integer     not null default 1 check (version > 0),
  primary key (county, id),
  foreign key (county, patient_id) references patient.patient (county, id) on delete restrict,
  check ((state = 'asked') = (answered_at is null)),
  check ((acknowledged_at is null) = (acknowledged_by is null)),
  check (from_unit_id <> to_unit_id)
);
create unique index transfer_open on responsible_physician.transfer (county, patient_id) where state = 'asked';
create index transfer_patient on responsible_physician.transfer (county, patient_id, asked_at desc);
create index transfer_to on responsible_physician.transfer (to_unit_id);
create index transfer_from on responsible_physician.transfer (from_unit_id);
create index transfer_owner on responsible_physician.transfer (owner_provider_id);
create index transfer_owner_unit on responsible_physician.transfer (owner_unit_id);
create index transfer_asked_by on responsible_physician.transfer (asked_by);
create index transfer_answered_by on responsible_physician.transfer (answered_by);
create index transfer_acknowledged_by on responsible_physician.transfer (acknowledged_by);
create index transfer_model on responsible_physician.transfer (model_hash);

-- A physician is away and a colleague of the unit answers for the patients meanwhile. Says nothing about any patient.
create table responsible_physician.absence (
  county        text        not null,
  id            uuid        not null,
  unit_id       uuid        not null references organisation.unit (id) on delete restrict,
  staff_id      uuid        not null references organisation.staff (id) on delete restrict,
  substitute_id uuid        not null references organisation.staff (id) on delete restrict,
  from_on       date        not null,
  -- The first day back; null while nobody knows.
  to_on         date,
  recorded_by   uuid        not null references organisation.staff (id) on delete restrict,
  recorded_at   timestamptz not null,
  version       integer     not null default 1 check (version > 0),
  primary key (county, id),
  check (staff_id <> substitute_id),
  check (to_on is null or to_on >= from_on),
  exclude using gist (county with =, unit_id with =, staff_id with =, daterange(from_on, to_on) with &&)
);
create index absence_unit on responsible_physician.absence (unit_id);
create index absence_staff on responsible_physician.absence (staff_id);
create index absence_substitute on responsible_physician.absence (substitute_id);
create index absence_recorded_by on responsible_physician.absence (recorded_by);

grant select, insert, update on responsible_physician.term, responsible_physician.transfer, responsible_physician.absence to hemlank_app;

-- Who carries the patient is known to everybody who takes part in the care.
alter table responsible_physician.term enable row level security;
create policy term_read on responsible_physician.term for select using (
  county = (select platform.acting_county()) and access.takes_part(county, patient_id));
create policy term_end on responsible_physician.term for update using (
  county = (select platform.acting_county()) and access.takes_part(county, patient_id));
create policy term_write on responsible_physician.term for insert with check (county = (select platform.acting_county()));

alter table responsible_physician.transfer enable row level security;
create policy transfer_parties on responsible_physician.transfer using (
  county = (select platform.acting_county())
  and ((select platform.acting_system()) or from_unit_id = (select platform.acting_unit()) or to_unit_id = (select platform.acting_unit())));

-- Who stands in for whom is read by all who may need to ring; only the unit itself writes it.
alter table responsible_physician.absence enable row level security;
create policy absence_read on responsible_physician.absence for select using (county = (select platform.acting_county()));
create policy absence_write on responsible_physician.absence for insert with check (
  county = (select platform.acting_county()) and unit_id = (select platform.acting_unit()));
create policy absence_change on responsible_physician.absence for update using (
  county = (select platform.acting_county()) and unit_id = (select platform.acting_unit()));

-- How many different physicians have answered about the patient since a moment, whichever units they work at: only the number is told.
create function responsible_physician.physicians_met(in_county text, in_patient uuid, in_since timestamptz) returns integer
  language sql stable security definer set search_path = '' as $$
  select count(distinct j.user_id)::integer from platform.journal j
  join organisation.assignment a on a.id = j.assignment_id
  where j.county = in_county and j.patient_id = in_patient and j.occurred_at >= in_since and access.takes_part(in_county, in_patient)
    and j.type in ('physician-support.answered', 'coordination.visit-reported')
    and a.role in ('health-centre-physician', 'home-care-physician', 'on-call-physician', 'ward-physician')
$$;
revoke all on function responsible_physician.physicians_met(text, uuid, timestamptz) from public;
grant execute on function responsible_physician.physicians_met(text, uuid, timestamptz) to hemlank_app;

-- Carrying a patient is a ground for a care relation of its own; so is being asked to.
alter table access.care_relation drop constraint care_relation_ground_check;
alter table access.care_relation add constraint care_relation_ground_check check (ground in
  ('own-patient', 'listing', 'referral', 'enrolment', 'end-proposal', 'message', 'home-service', 'emergency', 'support-request',
   'responsible-physician'));
