-- Enrolment (inskrivning): threshold assessment, periods of responsibility per level, and their end.
create schema enrolment;
grant usage on schema enrolment to hemlank_app;

create table enrolment.assessment (
  county            text        not null,
  id                uuid        not null,
  patient_id        uuid        not null,
  owner_provider_id uuid        not null references organisation.provider (id) on delete restrict,
  unit_id           uuid        not null references organisation.unit (id) on delete restrict,
  referral_id       uuid        not null,
  model_hash        text        not null references agreement.model_version (hash) on delete restrict,
  facts             jsonb       not null,
  outcome           text        not null check (outcome in ('enrol', 'single-visit', 'region', 'not-home-care', 'undetermined')),
  explanation       jsonb       not null,
  assessed_at       timestamptz not null,
  assessed_by       uuid        not null references organisation.staff (id) on delete restrict,
  primary key (county, id),
  foreign key (county, patient_id) references patient.patient (county, id) on delete restrict,
  foreign key (county, referral_id) references referral.referral (county, id) on delete restrict
);
create index assessment_patient on enrolment.assessment (county, patient_id);
create index assessment_referral on enrolment.assessment (county, referral_id, assessed_at desc);
create index assessment_owner on enrolment.assessment (owner_provider_id);
create index assessment_unit on enrolment.assessment (unit_id);
create index assessment_model on enrolment.assessment (model_hash);
create index assessment_assessed_by on enrolment.assessment (assessed_by);

create table enrolment.enrolment (
  county               text        not null,
  id                   uuid        not null,
  patient_id           uuid        not null,
  owner_provider_id    uuid        not null references organisation.provider (id) on delete restrict,
  level                text        not null check (level in ('nurse', 'ot', 'pt')),
  unit_id              uuid        not null references organisation.unit (id) on delete restrict,
  responsible_staff_id uuid        references organisation.staff (id) on delete restrict,
  named_contact_id     uuid        references organisation.staff (id) on delete restrict,
  referral_id          uuid        not null,
  model_hash           text        not null references agreement.model_version (hash) on delete restrict,
  state                text        not null check (state in ('active', 'end-proposed', 'end-contested', 'ended')),
  starts_at            timestamptz not null,
  ends_at              timestamptz,
  updated_at           timestamptz not null,
  version              integer     not null default 1 check (version > 0),
  primary key (county, id),
  foreign key (county, patient_id) references patient.patient (county, id) on delete restrict,
  foreign key (county, referral_id) references referral.referral (county, id) on delete restrict,
  check ((state = 'ended') = (ends_at is not null)),
  check (ends_at is null or ends_at > starts_at),
  -- One unit at a time answers for a level: no overlap, whatever the application does.
  constraint enrolment_no_overlap exclude using gist
    (county with =, patient_id with =, level with =, tstzrange(starts_at, ends_at) with &&)
);
create index enrolment_patient on enrolment.enrolment (county, patient_id);
create index enrolment_unit on enrolment.enrolment (county, unit_id, state);
create index enrolment_unit_only on enrolment.enrolment (unit_id);
create index enrolment_referral on enrolment.enrolment (county, referral_id);
create index enrolment_owner on enrolment.enrolment (owner_provider_id);
create index enrolment_model on enrolment.enrolment (model_hash);
create index enrolment_responsible on enrolment.enrolment (responsible_staff_id);
create index enrolment_named_contact on enrolment.enrolment (named_contact_id);

-- Home care proposes that it ends and to whom the patient goes back; the receiver accepts or contests. Until accepted, nothing moves.
create table enrolment.end_proposal (
  county            text        not null,
  id                uuid        not null,
  enrolment_id      uuid        not null,
  patient_id        uuid        not null,
  owner_provider_id uuid        not null references organisation.provider (id) on delete restrict,
  from_unit_id      uuid        not null references organisation.unit (id) on delete restrict,
  to_unit_id        uuid        not null references organisation.unit (id) on delete restrict,
  state             text        not null check (state in ('proposed', 'contested', 'accepted', 'withdrawn')),
  reason            text        not null check (length(reason) between 1 and 4000),
  handover          jsonb       not null,
  proposed_end_at   timestamptz not null,
  proposed_at       timestamptz not null,
  proposed_by       uuid        not null references organisation.staff (id) on delete restrict,
  due_at            timestamptz not null,
  clause            text        not null,
  answered_at       timestamptz,
  answered_by       uuid        references organisation.staff (id) on delete restrict,
  answer_reason     text        check (length(answer_reason) between 1 and 4000),
  version           integer     not null default 1 check (version > 0),
  primary key (county, id),
  foreign key (county, enrolment_id) references enrolment.enrolment (county, id) on delete restrict,
  foreign key (county, patient_id) references patient.patient (county, id) on delete restrict,
  check (state in ('proposed', 'withdrawn') or (answered_at is not null and answered_by is not null)),
  check (state <> 'contested' or answer_reason is not null)
);
create index end_proposal_enrolment on enrolment.end_proposal (county, enrolment_id, proposed_at desc);
create unique index end_proposal_one_open on enrolment.end_proposal (county, enrolment_id) where state = 'proposed';
create index end_proposal_patient on enrolment.end_proposal (county, patient_id);
create index end_proposal_to on enrolment.end_proposal (county, to_unit_id, state);
create index end_proposal_to_unit on enrolment.end_proposal (to_unit_id);
create index end_proposal_from_unit on enrolment.end_proposal (from_unit_id);
create index end_proposal_owner on enrolment.end_proposal (owner_provider_id);
create index end_proposal_proposed_by on enrolment.end_proposal (proposed_by);
create index end_proposal_answered_by on enrolment.end_proposal (answered_by);

grant select, insert, update on all tables in schema enrolment to hemlank_app;

-- Who answers for the patient is known to every unit that takes part in the care; the assessment belongs to the referral's participants.
alter table enrolment.enrolment enable row level security;
create policy enrolment_parties on enrolment.enrolment using (
  county = (select platform.acting_county())
  and ((select platform.acting_system()) or unit_id = (select platform.acting_unit()) or access.takes_part(county, patient_id)));
alter table enrolment.assessment enable row level security;
create policy assessment_participants on enrolment.assessment using (
  county = (select platform.acting_county())
  and ((select platform.acting_system()) or unit_id = (select platform.acting_unit()) or referral.participates(county, referral_id)));
alter table enrolment.end_proposal enable row level security;
create policy end_proposal_parties on enrolment.end_proposal using (
  county = (select platform.acting_county())
  and ((select platform.acting_system()) or from_unit_id = (select platform.acting_unit()) or to_unit_id = (select platform.acting_unit())));
