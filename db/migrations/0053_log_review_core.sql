-- Log review (loggranskning): systematic, recurrent, documented checks of who has looked (patientdatalagen 4 kap. 3 §).
create schema log_review;
grant usage on schema log_review to hemlank_app;

-- How often, how many and what is unusual: dated, for all controllers or for one that has decided otherwise.
create table log_review.rule (
  id                 uuid    primary key,
  provider_id        uuid    references organisation.provider (id) on delete restrict,
  scope              text    not null check (scope in ('unit', 'controller')),
  valid_from         date    not null,
  every_days         integer not null check (every_days between 1 and 366),
  due_days           integer not null check (due_days between 1 and 180),
  flagged_looks      integer not null check (flagged_looks between 0 and 200),
  random_looks       integer not null check (random_looks between 1 and 200),
  history_days       integer not null check (history_days between 7 and 366),
  night_from         integer not null check (night_from between 0 and 23),
  night_to           integer not null check (night_to between 0 and 23),
  night_share        double precision not null check (night_share between 0 and 1),
  volume_factor      double precision not null check (volume_factor >= 1),
  volume_least       integer not null check (volume_least >= 2),
  source             text    not null,
  unique nulls not distinct (provider_id, scope, valid_from)
);
comment on column log_review.rule.provider_id is 'Null: for every controller without a rule of its own.';
comment on column log_review.rule.night_share is 'Night is usual at a unit that has at least this share of its looks then.';
comment on column log_review.rule.volume_factor is 'So many times the usual number of patients in a day is unusual.';
create index rule_provider on log_review.rule (provider_id);
insert into log_review.rule (id, provider_id, scope, valid_from, every_days, due_days, flagged_looks, random_looks, history_days, night_from,
  night_to, night_share, volume_factor, volume_least, source) values
  ('01890000-0000-7000-8000-00000000a001', null, 'unit', '2020-01-01', 30, 14, 20, 10, 90, 22, 6, 0.03, 3, 12,
   'Patientdatalagen (2008:355) 4 kap. 3 § kräver systematiska och återkommande kontroller; antal och tider är vår utgångspunkt.'),
  ('01890000-0000-7000-8000-00000000a002', null, 'controller', '2020-01-01', 90, 21, 30, 20, 90, 22, 6, 0.03, 3, 12,
   'Patientdatalagen (2008:355) 4 kap. 3 § kräver systematiska och återkommande kontroller; antal och tider är vår utgångspunkt.');

create table log_review.review (
  county      text        not null,
  id          uuid        not null,
  provider_id uuid        not null references organisation.provider (id) on delete restrict,
  unit_id     uuid        not null references organisation.unit (id) on delete restrict,
  scope       text        not null check (scope in ('unit', 'controller')),
  of_unit_id  uuid        references organisation.unit (id) on delete restrict,
  looks_from  timestamptz not null,
  looks_to    timestamptz not null,
  state       text        not null check (state in ('due', 'open', 'closed')),
  due_at      timestamptz not null,
  planned_at  timestamptz not null,
  rule        jsonb,
  seed        text,
  population  integer,
  flagged     integer,
  started_by  uuid,
  started_at  timestamptz,
  closed_by   uuid,
  closed_at   timestamptz,
  conclusion  text,
  version     integer     not null default 1 check (version > 0),
  primary key (county, id),
  check (looks_to > looks_from),
  check ((scope = 'unit') = (of_unit_id is not null)),
  check ((state = 'due') = (started_at is null)),
  check ((started_at is null) = (num_nulls(rule, seed, population, flagged, started_by) > 0)),
  check ((state = 'closed') = (closed_at is not null and closed_by is not null))
);
comment on column log_review.review.unit_id is 'The unit whose work the review is: that of the head, or of the MAS or MAR.';
comment on column log_review.review.of_unit_id is 'The unit whose looks are reviewed; null for the whole controller.';
comment on column log_review.review.seed is 'What the random draw was made from: the same looks are drawn again from it.';
create index review_provider on log_review.review (provider_id);
create index review_unit on log_review.review (unit_id);
create index review_of_unit on log_review.review (of_unit_id);
create index review_list on log_review.review (county, provider_id, planned_at desc);

-- A sampled look: everything one person did about one patient on one day. A copy of what the log said, since the log is pruned.
create table log_review.sampled_look (
  county         text        not null,
  review_id      uuid        not null,
  position       integer     not null check (position > 0),
  drawn_by       text        not null check (drawn_by in ('rule', 'chance')),
  patient_id     uuid,
  user_id        uuid        not null,
  unit_id        uuid        not null,
  assignment_id  uuid        not null,
  first_sequence bigint      not null,
  look_count     integer     not null check (look_count > 0),
  denied_count   integer     not null check (denied_count between 0 and look_count),
  first_at       timestamptz not null,
  last_at        timestamptz not null,
  actions        text[]      not null,
  grounds        text[]      not null,
  flags          jsonb       not null,
  outcome        text        check (outcome in ('in-order', 'explained', 'to-be-investigated', 'unauthorised')),
  comment        text        not null,
  judged_by      uuid,
  judged_at      timestamptz,
  primary key (county, review_id, position),
  foreign key (county, review_id) references log_review.review (county, id) on delete restrict,
  check ((outcome is null) = (judged_at is null) and (outcome is null) = (judged_by is null))
);
create index sampled_look_patient on log_review.sampled_look (county, patient_id) where patient_id is not null;

create table log_review.follow_up (
  county    text        not null,
  id        uuid        not null,
  review_id uuid        not null,
  position  integer     not null,
  kind      text        not null check (kind in ('talked', 'told-head', 'reported', 'told-patient', 'closed')),
  note      text        not null,
  by_id     uuid        not null,
  at        timestamptz not null,
  primary key (county, id),
  foreign key (county, review_id, position) references log_review.sampled_look (county, review_id, position) on delete restrict
);
create index follow_up_look on log_review.follow_up (county, review_id, position);

-- Patients whom many would recognise: looks at them are reviewed first. Known to reviewers only.
create table log_review.well_known (
  county      text        not null,
  id          uuid        not null,
  patient_id  uuid        not null,
  provider_id uuid        not null references organisation.provider (id) on delete restrict,
  reason      text        not null,
  set_by      uuid        not null,
  set_at      timestamptz not null,
  ended_by    uuid,
  ended_at    timestamptz,
  primary key (county, id),
  foreign key (county, patient_id) references patient.patient (county, id) on delete restrict,
  check ((ended_by is null) = (ended_at is null))
);
create unique index well_known_once on log_review.well_known (county, provider_id, patient_id) where ended_at is null;
create index well_known_provider on log_review.well_known (provider_id);
create index well_known_patient on log_review.well_known (county, patient_id);

grant select on log_review.rule to hemlank_app;
grant select, insert, update on log_review.review, log_review.well_known to hemlank_app;
grant select, insert on log_review.sampled_look, log_review.follow_up to hemlank_app;
grant update (outcome, comment, judged_by, judged_at) on log_review.sampled_look to hemlank_app;

-- MAS and MAR see their controller's reviews, a head of unit those that are the own unit's work.
alter table log_review.review enable row level security;
create policy review_read on log_review.review using (
  county = (select platform.acting_county()) and ((select platform.acting_system())
    or (provider_id = (select platform.acting_provider())
      and ((select platform.acting_role()) in ('mas', 'mar')
        or ((select platform.acting_role()) = 'head-of-unit' and unit_id = (select platform.acting_unit()))))));
alter table log_review.sampled_look enable row level security;
create policy sampled_look_of_review on log_review.sampled_look using (
  county = (select platform.acting_county())
  and exists (select 1 from log_review.review r where r.county = sampled_look.county and r.id = sampled_look.review_id));
alter table log_review.follow_up enable row level security;
create policy follow_up_of_review on log_review.follow_up using (
  county = (select platform.acting_county())
  and exists (select 1 from log_review.review r where r.county = follow_up.county and r.id = follow_up.review_id));
alter table log_review.well_known enable row level security;
create policy well_known_read on log_review.well_known using (
  county = (select platform.acting_county()) and ((select platform.acting_system())
    or (provider_id = (select platform.acting_provider()) and (select platform.acting_role()) in ('mas', 'mar', 'head-of-unit'))));
