-- The directory is kept by the units themselves: when one was last reminded to look through its own facts.
alter table organisation.unit add column reminded_on date;
create index unit_confirmed on organisation.unit (county, last_confirmed_on);

-- Who answers in a unit's place (ersättare) while it is closed or short of people: said by the unit itself.
create table organisation.unit_substitute (
  id            uuid primary key,
  unit_id       uuid not null references organisation.unit (id) on delete restrict,
  substitute_id uuid not null references organisation.unit (id) on delete restrict,
  first_day     date not null,
  -- Null: until further notice.
  last_day      date,
  check (substitute_id <> unit_id),
  check (last_day is null or last_day >= first_day)
);
create index unit_substitute_unit on organisation.unit_substitute (unit_id, first_day);
create index unit_substitute_substitute on organisation.unit_substitute (substitute_id);
grant select, insert, delete on organisation.unit_substitute to hemlank_app;
