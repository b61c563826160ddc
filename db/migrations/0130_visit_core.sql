-- Visits (besök): planned measures that recur, who works when, the plan of a unit's day, and what each patient is to have of it.
create schema visit;
grant usage on schema visit to hemlank_app;

-- What is to be done in the home, how often, and what it asks of those who come. One day only: an acute visit.
create table visit.measure (
  county            text        not null,
  id                uuid        not null,
  patient_id        uuid        not null,
  owner_provider_id uuid        not null references organisation.provider (id) on delete restrict,
  owner_unit_id     uuid        not null references organisation.unit (id) on delete restrict,
  enrolment_id      uuid        not null,
  what              text        not null check (length(what) between 1 and 200),
  minutes           integer     not null check (minutes between 5 and 480),
  -- The windows of a day, in minutes from midnight: [{"opens": 450, "closes": 540}].
  rounds            jsonb       not null check (jsonb_typeof(rounds) = 'array' and jsonb_array_length(rounds) between 1 and 8),
  hard              boolean     not null,
  -- 1 is Monday. In every so many weeks from the week of the first day.
  weekdays          smallint[]  not null check (cardinality(weekdays) between 1 and 7 and weekdays <@ array[1, 2, 3, 4, 5, 6, 7]::smallint[]),
  every_weeks       smallint    not null check (every_weeks between 1 and 26),
  first_day         date        not null,
  last_day          date        check (last_day >= first_day),
  -- One person for each, who can do that.
  needs             text[]      not null check (cardinality(needs) between 1 and 3),
  staff_id          uuid        references organisation.staff (id) on delete restrict,
  created_at        timestamptz not null,
  created_by        uuid        not null references organisation.staff (id) on delete restrict,
  version           integer     not null default 1 check (version > 0),
  primary key (county, id),
  foreign key (county, patient_id) references patient.patient (county, id) on delete restrict,
  foreign key (county, enrolment_id) references enrolment.enrolment (county, id) on delete restrict
);
create index measure_patient on visit.measure (county, patient_id);
create index measure_enrolment on visit.measure (county, enrolment_id);
create index measure_owner on visit.measure (owner_provider_id);
create index measure_unit_days on visit.measure (owner_unit_id, first_day, last_day);
create index measure_staff on visit.measure (staff_id);
create index measure_created_by on visit.measure (created_by);

-- Where the patient's door is, when somebody has said it better than "in the municipality".
create table visit.home (
  county            text             not null,
  patient_id        uuid             not null,
  owner_provider_id uuid             not null references organisation.provider (id) on delete restrict,
  owner_unit_id     uuid             not null references organisation.unit (id) on delete restrict,
  latitude          double precision not null check (latitude between 54 and 70),
  longitude         double precision not null check (longitude between 10 and 25),
  set_at            timestamptz      not null,
  set_by            uuid             not null references organisation.staff (id) on delete restrict,
  primary key (county, patient_id, owner_unit_id),
  foreign key (county, patient_id) references patient.patient (county, id) on delete restrict
);
create index home_owner on visit.home (owner_provider_id);
create index home_unit on visit.home (owner_unit_id);
create index home_set_by on visit.home (set_by);

-- Who works at a unit on a day. Minutes from midnight.
create table visit.shift (
  county            text        not null,
  owner_unit_id     uuid        not null references organisation.unit (id) on delete restrict,
  day               date        not null,
  staff_id          uuid        not null references organisation.staff (id) on delete restrict,
  owner_provider_id uuid        not null references organisation.provider (id) on delete restrict,
  starts            integer     not null check (starts between 0 and 1439),
  ends              integer     not null check (ends > starts and ends <= 1440),
  skills            text[]      not null,
  vehicle           text        not null check (vehicle in ('car', 'bicycle', 'walking')),
  sick              boolean     not null default false,
  primary key (county, owner_unit_id, day, staff_id)
);
create index shift_unit on visit.shift (owner_unit_id);
create index shift_staff on visit.shift (staff_id);
create index shift_owner on visit.shift (owner_provider_id);

-- The plan that holds for a unit's day, as the planner says it. Its visits are also rows of their own, for each patient's sake.
create table visit.day_plan (
  county            text        not null,
  owner_unit_id     uuid        not null references organisation.unit (id) on delete restrict,
  day               date        not null,
  owner_provider_id uuid        not null references organisation.provider (id) on delete restrict,
  plan              jsonb       not null,
  locked            uuid[]      not null default '{}',
  saved_at          timestamptz not null,
  saved_by          uuid        not null references organisation.staff (id) on delete restrict,
  version           integer     not null default 1 check (version > 0),
  primary key (county, owner_unit_id, day)
);
create index day_plan_unit on visit.day_plan (owner_unit_id);
create index day_plan_owner on visit.day_plan (owner_provider_id);
create index day_plan_saved_by on visit.day_plan (saved_by);

create table visit.planned_visit (
  county            text        not null,
  id                uuid        not null,
  -- Which of the persons: 0 for the first need of the measure.
  part              smallint    not null check (part between 0 and 2),
  patient_id        uuid        not null,
  owner_provider_id uuid        not null references organisation.provider (id) on delete restrict,
  owner_unit_id     uuid        not null references organisation.unit (id) on delete restrict,
  measure_id        uuid        not null,
  day               date        not null,
  staff_id          uuid        not null references organisation.staff (id) on delete restrict,
  starts_at         timestamptz not null,
  ends_at           timestamptz not null check (ends_at > starts_at),
  primary key (county, id, part),
  foreign key (county, patient_id) references patient.patient (county, id) on delete restrict,
  foreign key (county, measure_id) references visit.measure (county, id) on delete restrict
);
create index planned_visit_patient on visit.planned_visit (county, patient_id, day);
create index planned_visit_measure on visit.planned_visit (county, measure_id);
create index planned_visit_unit_day on visit.planned_visit (owner_unit_id, day);
create index planned_visit_staff on visit.planned_visit (staff_id, day);
create index planned_visit_owner on visit.planned_visit (owner_provider_id);

-- The planner at work on a day, what it has come to, and what it proposes. Nothing holds until somebody accepts it.
create table visit.run (
  county            text        not null,
  id                uuid        not null,
  owner_unit_id     uuid        not null references organisation.unit (id) on delete restrict,
  owner_provider_id uuid        not null references organisation.provider (id) on delete restrict,
  day               date        not null,
  kind              text        not null check (kind in ('plan', 'replan')),
  profile           text        not null check (profile in ('mixed', 'continuity', 'travel')),
  state             text        not null check (state in ('waiting', 'running', 'done', 'failed')),
  -- The version of the day's plan that it began from; 0 before there is any.
  from_version      integer     not null check (from_version >= 0),
  -- What it works on; forgotten when it is done.
  problem           jsonb,
  progress          jsonb       not null default '{"share": 0, "cost": null}',
  stop_asked        boolean     not null default false,
  result            jsonb,
  asked_by          uuid        not null references organisation.staff (id) on delete restrict,
  asked_at          timestamptz not null,
  ended_at          timestamptz,
  primary key (county, id),
  check ((state in ('done', 'failed')) = (ended_at is not null))
);
create index run_unit_day on visit.run (owner_unit_id, day, asked_at desc);
create index run_owner on visit.run (owner_provider_id);
create index run_asked_by on visit.run (asked_by);

grant select, insert, update on all tables in schema visit to hemlank_app;
grant delete on visit.shift, visit.planned_visit, visit.run to hemlank_app;

-- A unit's planning is its own; rows are written in no other name.
do $$
declare t text;
begin
  foreach t in array array['measure', 'home', 'shift', 'day_plan', 'planned_visit', 'run'] loop
    execute format('alter table visit.%I enable row level security', t);
    execute format('create policy %I on visit.%I using (county = (select platform.acting_county())
      and ((select platform.acting_system()) or owner_unit_id = (select platform.acting_unit())))', t || '_own', t);
    execute format('create policy %I on visit.%I as restrictive for insert with check ((select platform.acting_system())
      or (owner_unit_id = (select platform.acting_unit()) and owner_provider_id = (select platform.acting_provider())))',
      t || '_in_own_name', t);
  end loop;
end $$;
