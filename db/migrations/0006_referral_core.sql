-- Referral (vårdbegäran): one unit asks another to take over or perform care.
create schema referral;
grant usage on schema referral to hemlank_app;

create sequence referral.case_number_seq;
grant usage on sequence referral.case_number_seq to hemlank_app;

create table referral.referral (
  county            text        not null,
  id                uuid        not null,
  case_number       text        not null,
  kind              text        not null check (kind in ('enrol', 'single-visit', 'rehabilitation', 'assistive-device', 'acute', 'back-to-health-centre')),
  state             text        not null check (state in ('draft', 'sent', 'completion-asked', 'under-assessment', 'accepted', 'accepted-in-part',
                      'declined', 'withdrawn', 'closed')),
  patient_id        uuid        not null,
  owner_provider_id uuid        not null references organisation.provider (id) on delete restrict,
  from_unit_id      uuid        not null references organisation.unit (id) on delete restrict,
  from_staff_id     uuid        not null references organisation.staff (id) on delete restrict,
  to_unit_id        uuid        references organisation.unit (id) on delete restrict,
  model_hash        text        references agreement.model_version (hash) on delete restrict,
  facts             jsonb       not null,
  facts_version     integer     not null default 0 check (facts_version >= 0),
  opened_at         timestamptz not null,
  sent_at           timestamptz,
  received_at       timestamptz,
  received_by       uuid        references organisation.staff (id) on delete restrict,
  confirmed_at      timestamptz,
  confirmed_by      uuid        references organisation.staff (id) on delete restrict,
  decided_at        timestamptz,
  decided_by        uuid        references organisation.staff (id) on delete restrict,
  decision          jsonb,
  withdrawn_reason  text,
  closed_at         timestamptz,
  updated_at        timestamptz not null,
  version           integer     not null default 1 check (version > 0),
  primary key (county, id),
  foreign key (county, patient_id) references patient.patient (county, id) on delete restrict,
  check (state = 'draft' or (to_unit_id is not null and sent_at is not null and model_hash is not null)),
  check ((decided_at is null) = (decision is null)),
  check (state not in ('accepted', 'accepted-in-part', 'declined') or decided_at is not null),
  check ((state = 'withdrawn') = (withdrawn_reason is not null))
);
create unique index referral_case_number on referral.referral (county, case_number);
create index referral_patient on referral.referral (county, patient_id);
create index referral_from on referral.referral (county, from_unit_id, updated_at desc);
create index referral_to on referral.referral (county, to_unit_id, updated_at desc) where state <> 'draft';
create index referral_from_unit on referral.referral (from_unit_id);
create index referral_to_unit on referral.referral (to_unit_id);
create index referral_from_staff on referral.referral (from_staff_id);
create index referral_received_by on referral.referral (received_by);
create index referral_confirmed_by on referral.referral (confirmed_by);
create index referral_decided_by on referral.referral (decided_by);
create index referral_owner on referral.referral (owner_provider_id);
create index referral_model on referral.referral (model_hash);

-- The facts as sent, each time they were sent or completed.
create table referral.facts_version (
  county            text        not null,
  referral_id       uuid        not null,
  number            integer     not null check (number > 0),
  patient_id        uuid        not null,
  owner_provider_id uuid        not null references organisation.provider (id) on delete restrict,
  facts             jsonb       not null,
  recorded_at       timestamptz not null,
  recorded_by       uuid        not null references organisation.staff (id) on delete restrict,
  primary key (county, referral_id, number),
  foreign key (county, referral_id) references referral.referral (county, id) on delete restrict,
  foreign key (county, patient_id) references patient.patient (county, id) on delete restrict
);
create index facts_version_patient on referral.facts_version (county, patient_id);
create index facts_version_owner on referral.facts_version (owner_provider_id);
create index facts_version_recorded_by on referral.facts_version (recorded_by);

-- A question from the receiver about missing facts, and the sender's answer.
create table referral.completion (
  county            text        not null,
  id                uuid        not null,
  referral_id       uuid        not null,
  patient_id        uuid        not null,
  owner_provider_id uuid        not null references organisation.provider (id) on delete restrict,
  question          text        not null check (length(question) between 1 and 4000),
  missing_facts     text[]      not null,
  asked_at          timestamptz not null,
  asked_by          uuid        not null references organisation.staff (id) on delete restrict,
  due_at            timestamptz not null,
  answer            text        check (length(answer) between 1 and 4000),
  answered_at       timestamptz,
  answered_by       uuid        references organisation.staff (id) on delete restrict,
  primary key (county, id),
  foreign key (county, referral_id) references referral.referral (county, id) on delete restrict,
  foreign key (county, patient_id) references patient.patient (county, id) on delete restrict,
  check ((answered_at is null) = (answered_by is null))
);
create index completion_referral on referral.completion (county, referral_id);
create unique index completion_one_open on referral.completion (county, referral_id) where answered_at is null;
create index completion_patient on referral.completion (county, patient_id);
create index completion_owner on referral.completion (owner_provider_id);
create index completion_asked_by on referral.completion (asked_by);
create index completion_answered_by on referral.completion (answered_by);

-- Attachments: who added which file; the bytes are stored once per content.
create table referral.attachment (
  county            text        not null,
  id                uuid        not null,
  referral_id       uuid        not null,
  patient_id        uuid        not null,
  owner_provider_id uuid        not null references organisation.provider (id) on delete restrict,
  sha256            text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
  name              text        not null check (length(name) between 1 and 200),
  media_type        text        not null check (media_type in ('application/pdf', 'image/jpeg', 'image/png', 'image/webp')),
  size              integer     not null check (size between 1 and 20971520),
  added_at          timestamptz not null,
  added_by          uuid        not null references organisation.staff (id) on delete restrict,
  removed_at        timestamptz,
  primary key (county, id),
  foreign key (county, referral_id) references referral.referral (county, id) on delete restrict,
  foreign key (county, patient_id) references patient.patient (county, id) on delete restrict
);
create index attachment_referral on referral.attachment (county, referral_id);
create index attachment_patient on referral.attachment (county, patient_id);
create index attachment_owner on referral.attachment (owner_provider_id);
create index attachment_added_by on referral.attachment (added_by);
create index attachment_content_key on referral.attachment (county, sha256);

create table referral.attachment_content (
  county  text  not null,
  sha256  text  not null check (sha256 ~ '^[0-9a-f]{64}$'),
  content bytea not null,
  primary key (county, sha256)
);

grant select, insert, update on all tables in schema referral to hemlank_app;

-- Participants see the matter: the sender always, the receiver once it is sent. Nobody else.
create function referral.participates(in_county text, in_referral uuid) returns boolean language sql stable as $$
  select platform.acting_system() or exists (
    select 1 from referral.referral r where r.county = in_county and r.id = in_referral)
$$;
alter table referral.referral enable row level security;
create policy referral_participants on referral.referral using (
  county = (select platform.acting_county())
  and ((select platform.acting_system()) or from_unit_id = (select platform.acting_unit())
    or (to_unit_id = (select platform.acting_unit()) and state <> 'draft')));

do $$
declare t text;
begin
  foreach t in array array['facts_version', 'completion', 'attachment'] loop
    execute format('alter table referral.%I enable row level security', t);
    execute format('create policy %I on referral.%I using (county = (select platform.acting_county()) and referral.participates(county, referral_id))', t || '_participants', t);
  end loop;
end $$;
alter table referral.attachment_content enable row level security;
create policy attachment_content_participants on referral.attachment_content for select using (
  county = (select platform.acting_county()) and exists (
    select 1 from referral.attachment a where a.county = attachment_content.county and a.sha256 = attachment_content.sha256));
create policy attachment_content_write on referral.attachment_content for insert with check (county = (select platform.acting_county()));
