-- Absent physician support (uteblivet läkarstöd): what was asked for and never came, notice to the region, time to correct, a physician
-- whom the municipality engages, and the claim, all by the agreement in force when the case was opened.
create table physician_support.absence (
  county             text        not null,
  id                 uuid        not null,
  request_id         uuid        not null,
  patient_id         uuid        not null,
  owner_provider_id  uuid        not null references organisation.provider (id) on delete restrict,
  owner_unit_id      uuid        not null default platform.acting_unit() references organisation.unit (id) on delete restrict,
  -- The unit that asked, and the one that is to be told: the last that did not answer.
  from_unit_id       uuid        not null references organisation.unit (id) on delete restrict,
  to_unit_id         uuid        not null references organisation.unit (id) on delete restrict,
  state              text        not null check (state in ('noted', 'notified', 'corrected', 'engaged', 'claimed', 'accepted', 'contested', 'closed')),
  model_hash         text        not null references agreement.model_version (hash) on delete restrict,
  clause             text        not null,
  opened_at          timestamptz not null,
  notice_due_at      timestamptz not null,
  notified_at        timestamptz,
  notified_by        uuid        references organisation.staff (id) on delete restrict,
  notice             text        check (length(notice) between 1 and 4000),
  correction_due_at  timestamptz,
  correction         text        check (length(correction) between 1 and 4000),
  corrected_at       timestamptz,
  engaged_at         timestamptz,
  engaged            text        check (length(engaged) between 1 and 1000),
  claimed_at         timestamptz,
  -- In öre.
  claim_amount       bigint      check (claim_amount between 1 and 100000000),
  claim_evidence     text        check (length(claim_evidence) between 1 and 4000),
  answered_at        timestamptz,
  answer             text        check (length(answer) between 1 and 4000),
  closed_at          timestamptz,
  version            integer     not null default 1 check (version > 0),
  primary key (county, id),
  unique (county, request_id),
  foreign key (county, request_id) references physician_support.request (county, id) on delete restrict,
  foreign key (county, patient_id) references patient.patient (county, id) on delete restrict,
  check ((notified_at is null) = (notice is null)),
  check (state = 'noted' or notified_at is not null or state = 'closed'),
  check ((claimed_at is null) = (claim_amount is null)),
  check (state not in ('claimed', 'accepted', 'contested') or claimed_at is not null)
);
create index absence_patient on physician_support.absence (county, patient_id);
create index absence_from on physician_support.absence (county, from_unit_id, opened_at desc);
create index absence_to on physician_support.absence (county, to_unit_id, opened_at desc);
create index absence_from_unit on physician_support.absence (from_unit_id);
create index absence_to_unit on physician_support.absence (to_unit_id);
create index absence_owner on physician_support.absence (owner_provider_id);
create index absence_owner_unit on physician_support.absence (owner_unit_id);
create index absence_model on physician_support.absence (model_hash);
create index absence_notified_by on physician_support.absence (notified_by);

grant select, insert, update on physician_support.absence to hemlank_app;
alter table physician_support.absence enable row level security;
-- The region's side sees it from the notice on: before that it is the municipality's own note.
create policy absence_parties on physician_support.absence using (
  county = (select platform.acting_county())
  and ((select platform.acting_system()) or from_unit_id = (select platform.acting_unit())
    or (to_unit_id = (select platform.acting_unit()) and notified_at is not null)))
  with check (county = (select platform.acting_county()));
