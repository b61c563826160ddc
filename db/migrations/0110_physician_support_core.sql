-- Physician support (läkarstöd): a nurse asks for a physician, exactly one unit has it to answer, and what is not answered goes on.
create schema physician_support;
grant usage on schema physician_support to hemlank_app;

-- Avrop: what is asked for, in the form situation - background - assessment - recommendation, and who has it now.
create table physician_support.request (
  county               text        not null,
  id                   uuid        not null,
  patient_id           uuid        not null,
  owner_provider_id    uuid        not null references organisation.provider (id) on delete restrict,
  owner_unit_id        uuid        not null default platform.acting_unit() references organisation.unit (id) on delete restrict,
  from_unit_id         uuid        not null references organisation.unit (id) on delete restrict,
  from_staff_id        uuid        not null references organisation.staff (id) on delete restrict,
  from_role            text        not null,
  to_unit_id           uuid        not null references organisation.unit (id) on delete restrict,
  -- Everybody who takes part in the matter and may read it: asker, each receiver so far, and the units responsible for the patient.
  participant_unit_ids uuid[]      not null,
  state                text        not null check (state in ('sent', 'received', 'answered', 'closed', 'withdrawn')),
  need                 text        not null,
  urgency              text        not null,
  cause                text,
  situation            text        not null check (length(situation) between 1 and 4000),
  background           text        not null check (length(background) <= 4000),
  assessment           text        not null check (length(assessment) <= 4000),
  recommendation       text        not null check (length(recommendation) <= 4000),
  measurements         jsonb       not null default '[]',
  sent_at              timestamptz not null,
  -- The delivery that counts now, and by when its unit is to answer.
  delivery             integer     not null default 1 check (delivery > 0),
  answer_due_at        timestamptz,
  received_at          timestamptz,
  received_by          uuid        references organisation.staff (id) on delete restrict,
  answered_at          timestamptz,
  -- Since when there has been no further way to try.
  exhausted_at         timestamptz,
  ended_at             timestamptz,
  ended_by             uuid        references organisation.staff (id) on delete restrict,
  ended_reason         text        check (length(ended_reason) between 1 and 1000),
  version              integer     not null default 1 check (version > 0),
  primary key (county, id),
  foreign key (county, patient_id) references patient.patient (county, id) on delete restrict,
  check ((received_at is null) = (received_by is null)),
  check ((ended_at is null) = (state not in ('closed', 'withdrawn'))),
  check (state not in ('answered', 'closed') or answered_at is not null)
);
create index request_patient on physician_support.request (county, patient_id, sent_at desc);
create index request_to on physician_support.request (county, to_unit_id, sent_at desc);
create index request_from on physician_support.request (county, from_unit_id, sent_at desc);
create index request_due on physician_support.request (county, answer_due_at) where state in ('sent', 'received') and exhausted_at is null;
create index request_to_unit on physician_support.request (to_unit_id);
create index request_from_unit on physician_support.request (from_unit_id);
create index request_from_staff on physician_support.request (from_staff_id);
create index request_received_by on physician_support.request (received_by);
create index request_ended_by on physician_support.request (ended_by);
create index request_owner_unit on physician_support.request (owner_unit_id);
create index request_owner on physician_support.request (owner_provider_id);

-- Each unit that a request has been with: by which way, under which clause, and how it ended there.
create table physician_support.delivery (
  county            text        not null,
  request_id        uuid        not null,
  number            integer     not null check (number > 0),
  patient_id        uuid        not null,
  owner_provider_id uuid        not null references organisation.provider (id) on delete restrict,
  owner_unit_id     uuid        not null default platform.acting_unit() references organisation.unit (id) on delete restrict,
  to_unit_id        uuid        not null references organisation.unit (id) on delete restrict,
  -- The way in the model and what sort it is; the model in force when it was chosen and the clause that gives the way.
  route_id          text        not null,
  route_sort        text        not null,
  model_hash        text        not null references agreement.model_version (hash) on delete restrict,
  clause            text        not null,
  sent_at           timestamptz not null,
  answer_due_at     timestamptz,
  received_at       timestamptz,
  received_by       uuid        references organisation.staff (id) on delete restrict,
  ended_at          timestamptz,
  end_kind          text        check (end_kind in ('answered', 'target-passed', 'referred-on', 'withdrawn')),
  end_reason        text        check (length(end_reason) between 1 and 1000),
  primary key (county, request_id, number),
  foreign key (county, request_id) references physician_support.request (county, id) on delete restrict,
  foreign key (county, patient_id) references patient.patient (county, id) on delete restrict,
  check ((ended_at is null) = (end_kind is null))
);
create index delivery_patient on physician_support.delivery (county, patient_id);
create index delivery_to_unit on physician_support.delivery (to_unit_id);
create index delivery_received_by on physician_support.delivery (received_by);
create index delivery_owner_unit on physician_support.delivery (owner_unit_id);
create index delivery_owner on physician_support.delivery (owner_provider_id);
create index delivery_model on physician_support.delivery (model_hash);

-- What the receiver answered; the asker confirms receipt of each.
create table physician_support.answer (
  county            text        not null,
  id                uuid        not null,
  request_id        uuid        not null,
  patient_id        uuid        not null,
  owner_provider_id uuid        not null references organisation.provider (id) on delete restrict,
  owner_unit_id     uuid        not null default platform.acting_unit() references organisation.unit (id) on delete restrict,
  kind              text        not null check (kind in ('advice', 'prescription', 'home-visit', 'video', 'image-review',
                      'direct-admission', 'ambulance')),
  body              text        not null check (length(body) between 1 and 4000),
  -- What the kind says more: time of a visit, link of a video meeting, changes of prescriptions, where the patient is admitted.
  details           jsonb       not null default '{}',
  unit_id           uuid        not null references organisation.unit (id) on delete restrict,
  staff_id          uuid        not null references organisation.staff (id) on delete restrict,
  answered_at       timestamptz not null,
  receipt_due_at    timestamptz not null,
  received_at       timestamptz,
  received_by       uuid        references organisation.staff (id) on delete restrict,
  primary key (county, id),
  foreign key (county, request_id) references physician_support.request (county, id) on delete restrict,
  foreign key (county, patient_id) references patient.patient (county, id) on delete restrict,
  check ((received_at is null) = (received_by is null))
);
create index answer_request on physician_support.answer (county, request_id, answered_at);
create index answer_patient on physician_support.answer (county, patient_id);
create index answer_unit on physician_support.answer (unit_id);
create index answer_staff on physician_support.answer (staff_id, answered_at);
create index answer_received_by on physician_support.answer (received_by);
create index answer_owner_unit on physician_support.answer (owner_unit_id);
create index answer_owner on physician_support.answer (owner_provider_id);

-- Photographs: taken before the request is sent, then they belong to it. Bytes once per content, stripped of where and by what it was taken.
create table physician_support.photo (
  county            text        not null,
  id                uuid        not null,
  request_id        uuid,
  patient_id        uuid        not null,
  owner_provider_id uuid        not null references organisation.provider (id) on delete restrict,
  owner_unit_id     uuid        not null default platform.acting_unit() references organisation.unit (id) on delete restrict,
  sha256            text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
  media_type        text        not null check (media_type in ('image/jpeg', 'image/png', 'image/webp')),
  size              integer     not null check (size between 1 and 8388608),
  added_at          timestamptz not null,
  added_by          uuid        not null references organisation.staff (id) on delete restrict,
  primary key (county, id),
  foreign key (county, request_id) references physician_support.request (county, id) on delete restrict,
  foreign key (county, patient_id) references patient.patient (county, id) on delete restrict
);
create index photo_request on physician_support.photo (county, request_id);
create index photo_patient on physician_support.photo (county, patient_id);
create index photo_owner_unit on physician_support.photo (owner_unit_id);
create index photo_owner on physician_support.photo (owner_provider_id);
create index photo_added_by on physician_support.photo (added_by);
create index photo_content_key on physician_support.photo (county, sha256);

create table physician_support.photo_content (
  county  text  not null,
  sha256  text  not null check (sha256 ~ '^[0-9a-f]{64}$'),
  content bytea not null,
  primary key (county, sha256)
);

grant select, insert, update on physician_support.request, physician_support.delivery, physician_support.answer to hemlank_app;
grant select, insert, update, delete on physician_support.photo to hemlank_app;
grant select, insert, delete on physician_support.photo_content to hemlank_app;

-- Those who take part see the matter; nobody else.
alter table physician_support.request enable row level security;
create policy request_participants on physician_support.request using (
  county = (select platform.acting_county())
  and ((select platform.acting_system()) or (select platform.acting_unit()) = any (participant_unit_ids)));

create function physician_support.participates(in_county text, in_request uuid) returns boolean language sql stable as $$
  select platform.acting_system() or exists (
    select 1 from physician_support.request r where r.county = in_county and r.id = in_request)
$$;
-- What is written in the same statement as the request itself cannot see it yet: whoever may write in the county may add to it.
do $$
declare t text;
begin
  foreach t in array array['delivery', 'answer'] loop
    execute format('alter table physician_support.%I enable row level security', t);
    execute format('create policy %I on physician_support.%I for select using (county = (select platform.acting_county())
      and physician_support.participates(county, request_id))', t || '_read', t);
    execute format('create policy %I on physician_support.%I for update using (county = (select platform.acting_county())
      and physician_support.participates(county, request_id))', t || '_change', t);
    execute format('create policy %I on physician_support.%I for insert with check (county = (select platform.acting_county()))', t || '_write', t);
  end loop;
end $$;
-- What is not sent yet is the photographer's own; sent, it is read by those who take part.
create function physician_support.own_unsent(in_unit uuid, in_staff uuid) returns boolean language sql stable as $$
  select platform.acting_system() or (in_unit = platform.acting_unit() and in_staff = platform.acting_user())
$$;
alter table physician_support.photo enable row level security;
create policy photo_read on physician_support.photo for select using (
  county = (select platform.acting_county())
  and case when request_id is null then physician_support.own_unsent(owner_unit_id, added_by)
    else physician_support.participates(county, request_id) end);
create policy photo_write on physician_support.photo for insert with check (
  county = (select platform.acting_county()) and request_id is null and access.takes_part(county, patient_id));
create policy photo_send on physician_support.photo for update using (
  county = (select platform.acting_county()) and request_id is null and physician_support.own_unsent(owner_unit_id, added_by))
  with check (county = (select platform.acting_county()));
create policy photo_forget on physician_support.photo for delete using (
  county = (select platform.acting_county()) and request_id is null and physician_support.own_unsent(owner_unit_id, added_by));
alter table physician_support.photo_content enable row level security;
create policy photo_content_shown on physician_support.photo_content for select using (
  county = (select platform.acting_county())
  and exists (select 1 from physician_support.photo p where p.county = photo_content.county and p.sha256 = photo_content.sha256));
create policy photo_content_add on physician_support.photo_content for insert with check (county = (select platform.acting_county()));
create policy photo_content_forget on physician_support.photo_content for delete using (
  county = (select platform.acting_county()) and (select platform.acting_system()));

-- A request is a matter that gives its receiver a care relation while it is open.
alter table access.care_relation drop constraint care_relation_ground_check;
alter table access.care_relation add constraint care_relation_ground_check check (ground in
  ('own-patient', 'listing', 'referral', 'enrolment', 'end-proposal', 'message', 'home-service', 'emergency', 'support-request'));
