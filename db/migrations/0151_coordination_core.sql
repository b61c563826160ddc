-- Coordination (koordinering): one way in for many units. Teams (physician cars), who staffs them in which period, and what each is to do.
create schema coordination;
grant usage on schema coordination to hemlank_app;

-- A car or team of the unit, of a sort that the cooperation model has among its resources.
create table coordination.team (
  county            text        not null,
  id                uuid        not null,
  owner_provider_id uuid        not null references organisation.provider (id) on delete restrict,
  owner_unit_id     uuid        not null references organisation.unit (id) on delete restrict,
  name              text        not null check (length(name) between 1 and 60),
  -- Which of the model's resources: what it may be used for, and when, is said there.
  resource          text        not null check (length(resource) between 1 and 100),
  -- Null: in use.
  closed_on         date,
  created_at        timestamptz not null,
  created_by        uuid        not null references organisation.staff (id) on delete restrict,
  version           integer     not null default 1 check (version > 0),
  primary key (county, id)
);
create unique index team_name on coordination.team (county, owner_unit_id, lower(name)) where closed_on is null;
create index team_owner on coordination.team (owner_provider_id);
create index team_unit on coordination.team (owner_unit_id);
create index team_created_by on coordination.team (created_by);

-- The districts that a team takes first; none: all.
create table coordination.team_district (
  county            text not null,
  team_id           uuid not null,
  district_id       uuid not null references organisation.district (id) on delete restrict,
  owner_provider_id uuid not null references organisation.provider (id) on delete restrict,
  owner_unit_id     uuid not null references organisation.unit (id) on delete restrict,
  primary key (county, team_id, district_id),
  foreign key (county, team_id) references coordination.team (county, id) on delete restrict
);
create index team_district_district on coordination.team_district (district_id);
create index team_district_owner on coordination.team_district (owner_provider_id);
create index team_district_unit on coordination.team_district (owner_unit_id);

-- A period in which certain people are in a team, at which hours of its days. Minutes from midnight.
create table coordination.period (
  county            text        not null,
  id                uuid        not null,
  team_id           uuid        not null,
  owner_provider_id uuid        not null references organisation.provider (id) on delete restrict,
  owner_unit_id     uuid        not null references organisation.unit (id) on delete restrict,
  first_day         date        not null,
  last_day          date        not null check (last_day >= first_day and last_day < first_day + 366),
  starts            integer     not null check (starts between 0 and 1439),
  ends              integer     not null check (ends > starts and ends <= 1440),
  cancelled_at      timestamptz,
  saved_at          timestamptz not null,
  saved_by          uuid        not null references organisation.staff (id) on delete restrict,
  version           integer     not null default 1 check (version > 0),
  primary key (county, id),
  foreign key (county, team_id) references coordination.team (county, id) on delete restrict
);
create index period_team on coordination.period (county, team_id, first_day);
create index period_unit on coordination.period (owner_unit_id, last_day);
create index period_owner on coordination.period (owner_provider_id);
create index period_saved_by on coordination.period (saved_by);

create table coordination.crew (
  county            text not null,
  period_id         uuid not null,
  staff_id          uuid not null references organisation.staff (id) on delete restrict,
  owner_provider_id uuid not null references organisation.provider (id) on delete restrict,
  owner_unit_id     uuid not null references organisation.unit (id) on delete restrict,
  primary key (county, period_id, staff_id),
  foreign key (county, period_id) references coordination.period (county, id) on delete restrict
);
create index crew_staff on coordination.crew (staff_id);
create index crew_owner on coordination.crew (owner_provider_id);
create index crew_unit on coordination.crew (owner_unit_id);

-- A team's day: locked by whoever changes what it does and in which order.
create table coordination.round (
  county            text        not null,
  team_id           uuid        not null,
  day               date        not null,
  owner_provider_id uuid        not null references organisation.provider (id) on delete restrict,
  owner_unit_id     uuid        not null references organisation.unit (id) on delete restrict,
  version           integer     not null default 1 check (version > 0),
  primary key (county, team_id, day),
  foreign key (county, team_id) references coordination.team (county, id) on delete restrict
);
create index round_unit on coordination.round (owner_unit_id, day);
create index round_owner on coordination.round (owner_provider_id);

-- Uppdrag: a support request that a team, or a physician without one, has been given. Taken back it is in the queue again.
create table coordination.task (
  county            text        not null,
  id                uuid        not null,
  patient_id        uuid        not null,
  owner_provider_id uuid        not null references organisation.provider (id) on delete restrict,
  owner_unit_id     uuid        not null references organisation.unit (id) on delete restrict,
  request_id        uuid        not null,
  team_id           uuid,
  staff_id          uuid        references organisation.staff (id) on delete restrict,
  day               date        not null,
  position          integer     not null check (position >= 0),
  urgency           text        not null,
  state             text        not null check (state in ('assigned', 'arrived', 'done', 'taken-back')),
  -- When the team is reckoned to be there, as the nurse was told.
  expected_at       timestamptz,
  assigned_at       timestamptz not null,
  assigned_by       uuid        not null references organisation.staff (id) on delete restrict,
  arrived_at        timestamptz,
  arrived_by        uuid        references organisation.staff (id) on delete restrict,
  ended_at          timestamptz,
  ended_by          uuid        references organisation.staff (id) on delete restrict,
  ended_reason      text        check (length(ended_reason) between 1 and 1000),
  version           integer     not null default 1 check (version > 0),
  primary key (county, id),
  foreign key (county, patient_id) references patient.patient (county, id) on delete restrict,
  foreign key (county, request_id) references physician_support.request (county, id) on delete restrict,
  foreign key (county, team_id) references coordination.team (county, id) on delete restrict,
  check ((team_id is null) <> (staff_id is null)),
  check ((arrived_at is null) = (arrived_by is null)),
  check ((ended_at is null) = (state in ('assigned', 'arrived')))
);
create unique index task_of_request on coordination.task (county, request_id) where state in ('assigned', 'arrived');
create index task_request on coordination.task (county, request_id);
create index task_patient on coordination.task (county, patient_id);
create index task_team_day on coordination.task (county, team_id, day);
create index task_unit_day on coordination.task (owner_unit_id, day);
create index task_owner on coordination.task (owner_provider_id);
create index task_staff on coordination.task (staff_id);
create index task_assigned_by on coordination.task (assigned_by);
create index task_arrived_by on coordination.task (arrived_by);
create index task_ended_by on coordination.task (ended_by);

-- Where the patient's door is, as far as the unit has said. Never of somebody with protected identity.
create table coordination.place (
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
create index place_unit on coordination.place (owner_unit_id);
create index place_owner on coordination.place (owner_provider_id);
create index place_set_by on coordination.place (set_by);

grant select, insert, update on all tables in schema coordination to hemlank_app;
grant delete on coordination.team_district, coordination.crew to hemlank_app;

-- A unit's cars, people and rounds are its own; rows are written in no other name.
do $$
declare t text;
begin
  foreach t in array array['team', 'team_district', 'period', 'crew', 'round', 'task', 'place'] loop
    execute format('alter table coordination.%I enable row level security', t);
    execute format('create policy %I on coordination.%I using (county = (select platform.acting_county())
      and ((select platform.acting_system()) or owner_unit_id = (select platform.acting_unit())))', t || '_own', t);
    execute format('create policy %I on coordination.%I as restrictive for insert with check ((select platform.acting_system())
      or (owner_unit_id = (select platform.acting_unit()) and owner_provider_id = (select platform.acting_provider())))',
      t || '_in_own_name', t);
  end loop;
end $$;
