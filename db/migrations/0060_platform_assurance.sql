-- How surely and when the person of a session was authenticated; a login may be made anew within a session.
alter table platform.session
  add column assurance text not null default 'low' check (assurance in ('low', 'substantial', 'high')),
  add column authenticated_at timestamptz;

-- A unit that closes ends the sessions that act there.
create index session_of_unit on platform.session ((actor ->> 'unitId')) where ended_at is null;

-- A login made anew proves who somebody is within the session they already have.
alter table platform.login_attempt add column anew boolean not null default false;
