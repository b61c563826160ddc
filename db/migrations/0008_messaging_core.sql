-- Messaging: every message has a receiver, a deadline and a receipt.
create schema messaging;
grant usage on schema messaging to hemlank_app;

create table messaging.message (
  county            text        not null,
  id                uuid        not null,
  patient_id        uuid        not null,
  owner_provider_id uuid        not null references organisation.provider (id) on delete restrict,
  case_kind         text        not null check (case_kind in ('referral', 'enrolment', 'patient')),
  case_id           uuid        not null,
  kind              text        not null check (kind in ('question', 'information', 'answer')),
  state             text        not null check (state in ('sent', 'received', 'answered', 'forwarded', 'withdrawn', 'mis-sent')),
  from_unit_id      uuid        not null references organisation.unit (id) on delete restrict,
  from_staff_id     uuid        not null references organisation.staff (id) on delete restrict,
  to_unit_id        uuid        not null references organisation.unit (id) on delete restrict,
  subject           text        not null check (length(subject) between 1 and 200),
  body              text        not null check (length(body) between 1 and 8000),
  sent_at           timestamptz not null,
  receipt_due_at    timestamptz not null,
  answer_due_at     timestamptz,
  received_at       timestamptz,
  received_by       uuid        references organisation.staff (id) on delete restrict,
  ended_at          timestamptz,
  ended_by          uuid        references organisation.staff (id) on delete restrict,
  ended_reason      text,
  in_reply_to       uuid,
  forwarded_from    uuid,
  version           integer     not null default 1 check (version > 0),
  primary key (county, id),
  foreign key (county, patient_id) references patient.patient (county, id) on delete restrict,
  foreign key (county, in_reply_to) references messaging.message (county, id) on delete restrict,
  foreign key (county, forwarded_from) references messaging.message (county, id) on delete restrict,
  check ((received_at is null) = (received_by is null)),
  check (kind <> 'answer' or in_reply_to is not null)
);
create index message_patient on messaging.message (county, patient_id);
create index message_case on messaging.message (county, case_id, sent_at);
create index message_to on messaging.message (county, to_unit_id, sent_at desc);
create index message_from on messaging.message (county, from_unit_id, sent_at desc);
create index message_reply on messaging.message (county, in_reply_to);
create index message_forwarded on messaging.message (county, forwarded_from);
create index message_to_unit on messaging.message (to_unit_id);
create index message_from_unit on messaging.message (from_unit_id);
create index message_from_staff on messaging.message (from_staff_id);
create index message_received_by on messaging.message (received_by);
create index message_ended_by on messaging.message (ended_by);
create index message_owner on messaging.message (owner_provider_id);

grant select, insert, update on messaging.message to hemlank_app;

alter table messaging.message enable row level security;
create policy message_parties on messaging.message using (
  county = (select platform.acting_county())
  and ((select platform.acting_system()) or from_unit_id = (select platform.acting_unit()) or to_unit_id = (select platform.acting_unit())));
