-- The access log says whose data were looked at, and each row carries the server's mark from the moment it is written.

-- The controller whose data were seen, where that is another than the one who looked: a provider, and its side by the unit that owns the
-- row, or said when only the controller is known. A patient's report of one controller then shows all looks at what it holds.
alter table platform.access_log
  add column holder_provider_id uuid,
  add column holder_unit_id uuid,
  add column holder_side text check (holder_side in ('health-care', 'social-service')),
  add column proof bytea not null default '\x',
  add constraint access_log_holder check (holder_provider_id is not null or num_nonnulls(holder_unit_id, holder_side) = 0);
comment on column platform.access_log.holder_provider_id is 'Whose data were looked at; null: those of the controller who looked.';
comment on column platform.access_log.proof is
  'Twelve random bytes and the keyed hash of them and of the row, by a key that is not in the database. Empty in rows from before there was one.';

drop policy access_log_review on platform.access_log;
create policy access_log_review on platform.access_log for select using (
  (select platform.acting_system())
  or (county = (select platform.acting_county())
      and (provider_id = (select platform.acting_provider()) or holder_provider_id = (select platform.acting_provider()))
      and (select platform.acting_role()) in ('mas', 'mar', 'head-of-unit')));

-- Rows that did not carry the mark when they were sealed, by sequence; null in seals from before there was one.
alter table platform.access_log_seal add column unproven bigint[];

-- Also a patient at whom only others have looked, in what the acting controller holds.
create or replace function patient.identities_for_review(in_county text, in_ids uuid[])
  returns table (id uuid, number text, given_name text, family_name text, birth_date date, protected_identity text)
  language sql stable security definer set search_path = '' as $$
  select p.id, p.number, p.given_name, p.family_name, p.birth_date, p.protected_identity
  from patient.patient p
  where p.county = in_county and p.id = any (in_ids)
    and in_county = platform.acting_county() and platform.acting_role() in ('mas', 'mar', 'head-of-unit')
    and exists (select 1 from platform.access_log l
      where l.county = in_county and l.patient_id = p.id
        and (l.provider_id = platform.acting_provider() or l.holder_provider_id = platform.acting_provider()))
$$;
