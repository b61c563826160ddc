-- How often something that could be used to guess was asked for, in a minute: counted for all processes together. Unlogged, since a
-- count that is lost in a crash does no harm; who it was is a hash.
create unlogged table platform.rate (
  what   text        not null,
  who    bytea       not null check (length(who) = 32),
  minute timestamptz not null,
  count  integer     not null check (count > 0),
  primary key (what, who, minute)
);
create index rate_minute on platform.rate (minute);
grant select, insert, update, delete on platform.rate to hemlank_app;
