-- Other systems: who they are, what they may, and the tokens that they act with.
create schema system_client;
grant usage on schema system_client to hemlank_app;

-- One system of one provider. It proves who it is by keys of its own; a shared secret is for the demo alone.
create table system_client.client (
  id           uuid primary key,
  county       text        not null references organisation.county (code) on delete restrict,
  principal_id uuid        not null references organisation.principal (id) on delete restrict,
  -- Through which it acts: its provider and side are the unit's.
  unit_id      uuid        not null references organisation.unit (id) on delete restrict,
  name         text        not null check (length(name) between 2 and 100),
  scopes       text[]      not null check (scopes <@ array['hospital-stays', 'statistics'] and cardinality(scopes) between 1 and 2),
  keys         jsonb,
  secret_hash  bytea       check (length(secret_hash) = 32),
  ends_on      date        not null,
  state        text        not null default 'proposed' check (state in ('proposed', 'approved', 'ended')),
  proposed_by  uuid        not null references organisation.staff (id) on delete restrict,
  proposed_at  timestamptz not null,
  approved_by  uuid        references organisation.staff (id) on delete restrict,
  approved_at  timestamptz,
  ended_by     uuid        references organisation.staff (id) on delete restrict,
  ended_at     timestamptz,
  end_reason   text        check (length(end_reason) between 1 and 500),
  last_used_at timestamptz,
  version      integer     not null default 1 check (version > 0),
  check (num_nonnulls(keys, secret_hash) = 1),
  check ((approved_by is null) = (approved_at is null)),
  check ((ended_by is null) = (ended_at is null)),
  check (state <> 'proposed' or approved_by is null),
  check (state <> 'approved' or approved_by is not null),
  check ((state = 'ended') = (ended_by is not null)),
  -- The second pair of eyes is somebody else's.
  check (approved_by <> proposed_by)
);
create index client_county on system_client.client (county);
create index client_principal on system_client.client (principal_id);
create index client_unit on system_client.client (unit_id);
create index client_proposer on system_client.client (proposed_by);
create index client_approver on system_client.client (approved_by);
create index client_ender on system_client.client (ended_by);
create unique index client_name on system_client.client (county, lower(name)) where state <> 'ended';
grant select, insert on system_client.client to hemlank_app;
-- Keys, scopes and unit are never changed: another client is registered and approved.
grant update (state, approved_by, approved_at, ended_by, ended_at, end_reason, last_used_at, version) on system_client.client to hemlank_app;

-- Assertions that have been used: each proves once.
create table system_client.assertion (
  client_id  uuid        not null references system_client.client (id) on delete restrict,
  jti_hash   bytea       not null check (length(jti_hash) = 32),
  expires_at timestamptz not null,
  primary key (client_id, jti_hash)
);
create index assertion_expiry on system_client.assertion (expires_at);
grant select, insert, delete on system_client.assertion to hemlank_app;

-- A token, of which only a hash is kept, and whom it was given to. Gone when the client ends.
create table platform.client_token (
  token_hash bytea       primary key check (length(token_hash) = 32),
  client_id  uuid        not null,
  actor      jsonb       not null,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index client_token_expiry on platform.client_token (expires_at);
create index client_token_of_client on platform.client_token (client_id);
create index client_token_of_unit on platform.client_token ((actor ->> 'unitId'));
grant select, insert, update, delete on platform.client_token to hemlank_app;

comment on column platform.idempotency_key.user_id is 'Whose key it is: a person, or another system.';

create function platform.acting_client() returns uuid language sql stable
  as $$ select nullif(current_setting('hemlank.client', true), '')::uuid $$;

-- The unit of the acting client if it holds the scope now; null for everybody else. Asked by what policies let clients do.
create function system_client.unit_acting_with(in_scope text) returns uuid language sql stable security definer set search_path = '' as $$
  select c.unit_id from system_client.client c join organisation.unit u on u.id = c.unit_id
  where c.id = platform.acting_client() and c.county = platform.acting_county() and u.provider_id = platform.acting_provider()
    and c.state = 'approved' and in_scope = any (c.scopes)
    and c.ends_on > (platform.acting_now() at time zone 'Europe/Stockholm')::date
    and (u.active_to is null or u.active_to > (platform.acting_now() at time zone 'Europe/Stockholm')::date)
$$;
revoke execute on function system_client.unit_acting_with(text) from public;
grant execute on function system_client.unit_acting_with(text) to hemlank_app;

-- What is open to whoever knows a number is so to people, not to other systems; nor is what a provider has imported.
create or replace function patient.find_by_number(in_county text, in_number text)
returns table (id uuid, given_name text, family_name text, birth_date date, protected_identity text)
language sql stable security definer set search_path = '' as $$
  select p.id, p.given_name, p.family_name, p.birth_date, p.protected_identity
  from patient.patient p where p.county = in_county and in_county = platform.acting_county() and p.number = in_number
    and platform.acting_client() is null
$$;
create or replace function patient.known_owners(in_county text, in_numbers text[], in_ids uuid[])
returns table (id uuid, number text, birth_date date, owner_provider_id uuid)
language sql stable security definer set search_path = '' as $$
  select p.id, p.number, p.birth_date, p.owner_provider_id from patient.patient p
  where p.county = in_county and in_county = platform.acting_county() and (p.number = any (in_numbers) or p.id = any (in_ids))
    and platform.acting_client() is null
$$;
create policy external_id_not_for_clients on import.external_id as restrictive using ((select platform.acting_client()) is null);
create policy run_not_for_clients on import.run as restrictive using ((select platform.acting_client()) is null);
