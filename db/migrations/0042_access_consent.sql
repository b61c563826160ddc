-- Access: consents, attitudes, blocks, openings in steps, and requests to lift a block.

-- The patient's consent to one controller's reading of others' data, per purpose. Only its end is ever written to a row.
create table access.consent (
  county            text        not null,
  id                uuid        not null,
  patient_id        uuid        not null,
  owner_provider_id uuid        not null references organisation.provider (id) on delete restrict,
  owner_side        text        not null check (owner_side in ('health-care', 'social-service')),
  owner_unit_id     uuid        not null references organisation.unit (id) on delete restrict,
  purpose           text        not null check (purpose in ('coherent-documentation', 'coordinated-plan')),
  asked_by          uuid        not null references organisation.staff (id) on delete restrict,
  how               text        not null check (how in ('oral', 'written', 'digital')),
  note              text        check (length(note) between 1 and 2000),
  given_at          timestamptz not null,
  recorded_at       timestamptz not null,
  withdrawn_at      timestamptz,
  withdrawn_by      uuid        references organisation.staff (id) on delete restrict,
  withdrawn_how     text        check (withdrawn_how in ('oral', 'written', 'digital')),
  withdrawn_note    text        check (length(withdrawn_note) between 1 and 2000),
  version           integer     not null default 1 check (version > 0),
  primary key (county, id),
  foreign key (county, patient_id) references patient.patient (county, id) on delete restrict,
  check (given_at <= recorded_at),
  check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_how is null))
);
create unique index consent_once on access.consent (county, patient_id, purpose, owner_provider_id, owner_side) where withdrawn_at is null;
create index consent_patient on access.consent (county, patient_id, recorded_at desc);
create index consent_owner on access.consent (owner_provider_id);
create index consent_unit on access.consent (owner_unit_id);
create index consent_asked_by on access.consent (asked_by);
create index consent_withdrawn_by on access.consent (withdrawn_by);
grant select, insert, update (withdrawn_at, withdrawn_by, withdrawn_how, withdrawn_note, version) on access.consent to hemlank_app;

-- What is known of the will of somebody who cannot take a stand. A later row replaces the one before.
create table access.attitude (
  county            text        not null,
  id                uuid        not null,
  patient_id        uuid        not null,
  owner_provider_id uuid        not null references organisation.provider (id) on delete restrict,
  owner_side        text        not null check (owner_side in ('health-care', 'social-service')),
  owner_unit_id     uuid        not null references organisation.unit (id) on delete restrict,
  capacity          text        not null check (capacity in ('able', 'temporarily-without', 'lastingly-without', 'child')),
  clarified_how     text        check (length(clarified_how) between 1 and 2000),
  would_object      boolean     not null,
  note              text        check (length(note) between 1 and 2000),
  recorded_at       timestamptz not null,
  recorded_by       uuid        not null references organisation.staff (id) on delete restrict,
  replaced_at       timestamptz,
  primary key (county, id),
  foreign key (county, patient_id) references patient.patient (county, id) on delete restrict
);
create unique index attitude_once on access.attitude (county, patient_id, owner_provider_id, owner_side) where replaced_at is null;
create index attitude_patient on access.attitude (county, patient_id, recorded_at desc);
create index attitude_owner on access.attitude (owner_provider_id);
create index attitude_unit on access.attitude (owner_unit_id);
create index attitude_recorded_by on access.attitude (recorded_by);
grant select, insert, update (replaced_at) on access.attitude to hemlank_app;

-- Blocks: of a unit's or a matter's data within the controller (patientdatalagen 4 kap. 4 §), or across controllers (lag 2022:913 2 kap. 3 §).
create table access.block (
  county             text        not null,
  id                 uuid        not null,
  patient_id         uuid        not null,
  owner_provider_id  uuid        not null references organisation.provider (id) on delete restrict,
  owner_side         text        not null check (owner_side in ('health-care', 'social-service')),
  owner_unit_id      uuid        not null references organisation.unit (id) on delete restrict,
  kind               text        not null check (kind in ('unit', 'process', 'across')),
  source_provider_id uuid        references organisation.provider (id) on delete restrict,
  source_side        text        check (source_side in ('health-care', 'social-service')),
  source_unit_id     uuid        references organisation.unit (id) on delete restrict,
  case_kind          text,
  case_id            uuid,
  requested_by       text        not null check (requested_by in ('patient', 'guardian', 'representative')),
  how                text        not null check (how in ('oral', 'written', 'digital')),
  note               text        check (length(note) between 1 and 2000),
  recorded_by        uuid        not null references organisation.staff (id) on delete restrict,
  valid_from         timestamptz not null,
  lifted_at          timestamptz,
  lifted_by          uuid        references organisation.staff (id) on delete restrict,
  lift_ground        text        check (lift_ground in ('patient-request', 'indispensable')),
  lift_reason        text        check (length(lift_reason) between 1 and 2000),
  version            integer     not null default 1 check (version > 0),
  primary key (county, id),
  foreign key (county, patient_id) references patient.patient (county, id) on delete restrict,
  check ((source_provider_id is null) = (source_side is null)),
  check (kind = 'across' or source_unit_id is not null),
  check (source_unit_id is null or source_provider_id is not null),
  check ((kind = 'process') = (case_id is not null) and (case_id is null) = (case_kind is null)),
  check ((lifted_at is null) = (lifted_by is null) and (lifted_at is null) = (lift_ground is null) and (lifted_at is null) = (lift_reason is null))
);
comment on column access.block.source_provider_id is 'Whose data are blocked; null: everybody''s (the patient has objected to coherent documentation).';
create unique index block_once on access.block (county, patient_id, kind, coalesce(source_provider_id, '00000000-0000-0000-0000-000000000000'),
  coalesce(source_side, ''), coalesce(source_unit_id, '00000000-0000-0000-0000-000000000000'), coalesce(case_id, '00000000-0000-0000-0000-000000000000'))
  where lifted_at is null;
create index block_patient on access.block (county, patient_id, valid_from desc);
create index block_owner on access.block (owner_provider_id);
create index block_unit on access.block (owner_unit_id);
create index block_source_provider on access.block (source_provider_id);
create index block_source_unit on access.block (source_unit_id);
create index block_recorded_by on access.block (recorded_by);
create index block_lifted_by on access.block (lifted_by);
grant select, insert, update (lifted_at, lifted_by, lift_ground, lift_reason, version) on access.block to hemlank_app;

-- The steps by which somebody opens what others hold: that data exist, who holds, content. Append-only.
create table access.opening (
  county             text        not null,
  id                 uuid        not null,
  chain_id           uuid        not null,
  patient_id         uuid        not null,
  owner_provider_id  uuid        not null references organisation.provider (id) on delete restrict,
  owner_side         text        not null check (owner_side in ('health-care', 'social-service')),
  owner_unit_id      uuid        not null references organisation.unit (id) on delete restrict,
  user_id            uuid        not null references organisation.staff (id) on delete restrict,
  among              text        not null check (among in ('own-controller', 'other-controllers')),
  step               text        not null check (step in ('existence', 'source', 'content')),
  follows            uuid,
  source_provider_id uuid        references organisation.provider (id) on delete restrict,
  source_side        text        check (source_side in ('health-care', 'social-service')),
  source_unit_id     uuid        references organisation.unit (id) on delete restrict,
  source_blocked     boolean     not null default false,
  ground             text        not null,
  relevance          text        check (length(relevance) between 1 and 2000),
  danger             text        check (length(danger) between 1 and 2000),
  why_no_consent     text        check (length(why_no_consent) between 1 and 2000),
  necessity          text        check (length(necessity) between 1 and 2000),
  opened_at          timestamptz not null,
  valid_until        timestamptz not null,
  primary key (county, id),
  foreign key (county, patient_id) references patient.patient (county, id) on delete restrict,
  foreign key (county, chain_id) references access.opening (county, id) on delete restrict,
  foreign key (county, follows) references access.opening (county, id) on delete restrict,
  -- Each step after the one before: what is seen follows the look, what is opened follows what was seen.
  check ((step = 'existence') = (follows is null) and (step = 'existence') = (chain_id = id)),
  check ((step = 'existence') = (source_provider_id is null) and (source_provider_id is null) = (source_side is null)),
  check (step <> 'content' or relevance is not null or necessity is not null),
  check (valid_until > opened_at)
);
create index opening_chain on access.opening (county, chain_id);
create index opening_follows on access.opening (county, follows);
create index opening_patient on access.opening (county, patient_id, opened_at desc);
create index opening_open on access.opening (county, user_id, valid_until) where step = 'content';
create index opening_user on access.opening (user_id);
create index opening_owner on access.opening (owner_provider_id);
create index opening_unit on access.opening (owner_unit_id);
create index opening_source_provider on access.opening (source_provider_id);
create index opening_source_unit on access.opening (source_unit_id);
grant select, insert on access.opening to hemlank_app;
create trigger opening_append_only before update or delete on access.opening for each row execute function platform.refuse_change();

-- The head of the asking unit has taken note of an emergency opening.
create table access.emergency_review (
  county            text        not null,
  opening_id        uuid        not null,
  patient_id        uuid        not null,
  owner_provider_id uuid        not null references organisation.provider (id) on delete restrict,
  owner_unit_id     uuid        not null references organisation.unit (id) on delete restrict,
  reviewed_at       timestamptz not null,
  reviewed_by       uuid        not null references organisation.staff (id) on delete restrict,
  note              text        check (length(note) between 1 and 2000),
  primary key (county, opening_id),
  foreign key (county, opening_id) references access.opening (county, id) on delete restrict,
  foreign key (county, patient_id) references patient.patient (county, id) on delete restrict
);
create index emergency_review_patient on access.emergency_review (county, patient_id);
create index emergency_review_owner on access.emergency_review (owner_provider_id);
create index emergency_review_unit on access.emergency_review (owner_unit_id);
create index emergency_review_by on access.emergency_review (reviewed_by);
grant select, insert on access.emergency_review to hemlank_app;

-- Lag (2022:913) 3 kap. 5 §: in an emergency another controller is asked to lift its block. Lifted, it is so for the one who asked and
-- for the time of an emergency opening; for everybody else the patient's block stands.
create table access.block_request (
  county            text        not null,
  id                uuid        not null,
  patient_id        uuid        not null,
  owner_provider_id uuid        not null references organisation.provider (id) on delete restrict,
  owner_side        text        not null check (owner_side in ('health-care', 'social-service')),
  owner_unit_id     uuid        not null references organisation.unit (id) on delete restrict,
  asked_by          uuid        not null references organisation.staff (id) on delete restrict,
  opening_id        uuid        not null,
  source_id         uuid        not null,
  to_provider_id    uuid        not null references organisation.provider (id) on delete restrict,
  to_side           text        not null check (to_side in ('health-care', 'social-service')),
  to_unit_id        uuid        not null references organisation.unit (id) on delete restrict,
  danger            text        not null,
  why_no_consent    text        not null,
  necessity         text        not null check (length(necessity) between 1 and 2000),
  state             text        not null check (state in ('asked', 'lifted', 'refused')),
  asked_at          timestamptz not null,
  answered_at       timestamptz,
  answered_by       uuid        references organisation.staff (id) on delete restrict,
  answer_reason     text        check (length(answer_reason) between 1 and 2000),
  lifted_until      timestamptz,
  version           integer     not null default 1 check (version > 0),
  primary key (county, id),
  foreign key (county, patient_id) references patient.patient (county, id) on delete restrict,
  foreign key (county, opening_id) references access.opening (county, id) on delete restrict,
  foreign key (county, source_id) references access.opening (county, id) on delete restrict,
  check ((state = 'asked') = (answered_at is null) and (answered_at is null) = (answered_by is null)),
  check ((state = 'lifted') = (lifted_until is not null))
);
create unique index block_request_once on access.block_request (county, source_id);
create index block_request_opening on access.block_request (county, opening_id);
create index block_request_patient on access.block_request (county, patient_id);
create index block_request_owner on access.block_request (owner_provider_id);
create index block_request_unit on access.block_request (owner_unit_id);
create index block_request_asked_by on access.block_request (asked_by);
create index block_request_to_provider on access.block_request (to_provider_id);
create index block_request_to_unit on access.block_request (to_unit_id);
create index block_request_answered_by on access.block_request (answered_by);
grant select, insert, update (state, answered_at, answered_by, answer_reason, lifted_until, version) on access.block_request to hemlank_app;

-- An emergency makes the unit take part in that matter, for as long as it may read.
alter table access.care_relation drop constraint care_relation_ground_check;
alter table access.care_relation add constraint care_relation_ground_check
  check (ground in ('own-patient', 'listing', 'referral', 'enrolment', 'end-proposal', 'message', 'home-service', 'emergency'));
