-- Work that comes back for each patient (medication review, follow-up of the plan): one row for each time, from when it is known that it
-- will come until it is held, called off or needed no longer. A patient has one ahead of each sort of work.
create table rhythm.review (
  county            text        not null,
  id                uuid        not null,
  patient_id        uuid        not null,
  owner_provider_id uuid        not null references organisation.provider (id) on delete restrict,
  -- The unit that leads it and has it on its list. When another is to lead it, this row lapses and the other unit gets its own.
  owner_unit_id     uuid        not null references organisation.unit (id) on delete restrict,
  model_hash        text        not null references agreement.model_version (hash) on delete restrict,
  item              text        not null,
  sort              text        not null,
  counted_by        text        not null check (counted_by in ('enrolment', 'held', 'cancelled')),
  counted_from      timestamptz not null,
  -- As the model sets it, and as it is after somebody has moved it to another day.
  set_for           timestamptz not null,
  due_at            timestamptz not null,
  opens_at          timestamptz not null,
  state             text        not null check (state in ('coming', 'due', 'held', 'cancelled', 'lapsed')),
  held_at           timestamptz,
  ended_at          timestamptz,
  ended_by          uuid        references organisation.staff (id) on delete restrict,
  note              text        check (length(note) between 1 and 2000),
  moved_reason      text        check (length(moved_reason) between 1 and 2000),
  lapsed_because    text        check (lapsed_because in ('enrolment-ended', 'died', 'moved-away', 'other-unit', 'agreement')),
  version           integer     not null default 1 check (version > 0),
  primary key (county, id),
  foreign key (county, patient_id) references patient.patient (county, id) on delete restrict,
  check ((state in ('coming', 'due')) = (ended_at is null)),
  check ((state = 'held') = (held_at is not null)),
  check ((state in ('held', 'cancelled')) = (ended_by is not null)),
  check ((state = 'lapsed') = (lapsed_because is not null)),
  check (state <> 'cancelled' or note is not null),
  check (moved_reason is not null or due_at = set_for),
  check (held_at > counted_from),
  check (opens_at <= due_at)
);
create unique index review_one_ahead on rhythm.review (county, patient_id, item) where state in ('coming', 'due');
create index review_patient on rhythm.review (county, patient_id);
create index review_unit on rhythm.review (owner_unit_id, state, due_at);
create index review_owner on rhythm.review (owner_provider_id);
create index review_ended_by on rhythm.review (ended_by);
create index review_model on rhythm.review (model_hash);

-- Whose it is, about whom and what never changes.
grant select, insert on rhythm.review to hemlank_app;
grant update (model_hash, item, counted_by, counted_from, set_for, due_at, opens_at, state, held_at, ended_at, ended_by, note, moved_reason,
  lapsed_because, version) on rhythm.review to hemlank_app;

alter table rhythm.review enable row level security;
create policy review_read on rhythm.review for select using (
  county = (select platform.acting_county()) and ((select platform.acting_system()) or access.cares_for(county, patient_id)));
create policy review_write on rhythm.review for insert with check (
  county = (select platform.acting_county()) and ((select platform.acting_system()) or access.cares_for(county, patient_id)));
create policy review_change on rhythm.review for update using (
  county = (select platform.acting_county())
  and ((select platform.acting_system()) or (owner_unit_id = (select platform.acting_unit()) and access.cares_for(county, patient_id))));

-- Nobody writes in the name of another unit; the job that follows the model writes for the unit that is to lead.
create policy review_in_own_name on rhythm.review as restrictive for insert with check (
  (select platform.acting_system()) or (owner_unit_id = (select platform.acting_unit()) and owner_provider_id = (select platform.acting_provider())));
