-- Accounts: when somebody last signed in, what is dormant, and the second pair of eyes for far-reaching rights.
alter table organisation.staff
  add column last_signed_in_at timestamptz,
  -- From when dormancy is counted: added, signed in, or unlocked.
  add column dormancy_from timestamptz not null default now(),
  -- Locked because nobody had used it; an administrator unlocks it with a reason.
  add column locked_at timestamptz;
create index staff_dormancy on organisation.staff (dormancy_from) where active and locked_at is null;

create table organisation.assignment_proposal (
  id              uuid primary key,
  staff_id        uuid not null references organisation.staff (id) on delete restrict,
  unit_id         uuid not null references organisation.unit (id) on delete restrict,
  role            text not null check (role in ('home-care-nurse', 'receiver', 'occupational-therapist', 'physiotherapist', 'dietitian',
               'health-centre-nurse', 'health-centre-physician', 'home-care-physician', 'ward-nurse', 'ward-physician', 'mobile-team-nurse',
               'coordinator', 'on-call-physician', 'ambulance-nurse', 'care-manager', 'home-service-staff', 'care-home-nurse', 'mas', 'mar',
               'agreement-owner', 'head-of-unit', 'analyst', 'unit-administrator', 'system-administrator')),
  purpose         text not null check (purpose in ('care', 'quality', 'administration')),
  valid_from      date not null,
  valid_to        date,
  state           text not null default 'proposed' check (state in ('proposed', 'approved', 'refused', 'withdrawn')),
  proposed_by     uuid not null references organisation.staff (id) on delete restrict,
  proposed_at     timestamptz not null,
  decided_by      uuid references organisation.staff (id) on delete restrict,
  decided_at      timestamptz,
  decision_reason text,
  version         integer not null default 1 check (version > 0),
  check (valid_to is null or valid_to > valid_from),
  check ((state = 'proposed') = (decided_by is null)),
  check ((decided_by is null) = (decided_at is null)),
  -- The second pair of eyes is somebody else's, and nobody decides about themselves.
  check (state not in ('approved', 'refused') or (decided_by <> proposed_by and decided_by <> staff_id)),
  check (state <> 'withdrawn' or decided_by = proposed_by),
  check (proposed_by <> staff_id)
);
create index assignment_proposal_staff on organisation.assignment_proposal (staff_id);
create index assignment_proposal_unit on organisation.assignment_proposal (unit_id);
create index assignment_proposal_proposer on organisation.assignment_proposal (proposed_by);
create index assignment_proposal_decider on organisation.assignment_proposal (decided_by);
-- One that waits for the same right.
create unique index assignment_proposal_waiting on organisation.assignment_proposal (staff_id, unit_id, role) where state = 'proposed';

grant select, insert, update on organisation.assignment_proposal to hemlank_app;
