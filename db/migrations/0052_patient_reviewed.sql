-- Who the patients of looks are, for those who review the access log of their own controller. Only patients who are in that log: looking
-- somebody up by number for a report leaves a row there first.
create function patient.identities_for_review(in_county text, in_ids uuid[])
  returns table (id uuid, number text, given_name text, family_name text, birth_date date, protected_identity text)
  language sql stable security definer set search_path = '' as $$
  select p.id, p.number, p.given_name, p.family_name, p.birth_date, p.protected_identity
  from patient.patient p
  where p.county = in_county and p.id = any (in_ids)
    and in_county = platform.acting_county() and platform.acting_role() in ('mas', 'mar', 'head-of-unit')
    and exists (select 1 from platform.access_log l
      where l.county = in_county and l.patient_id = p.id and l.provider_id = platform.acting_provider())
$$;

-- What a member of staff and a patient have in common, by name: staff have neither personal number nor address here. Answers yes or no,
-- never what was compared. in_pairs: [{ patient, given, family }].
-- relative: a relative of the patient has the person's name. same_address: the one patient of the county who has the person's name is
-- registered where this patient is; never asked about somebody with protected identity, whose address it would tell.
create function patient.likeness(in_county text, in_pairs jsonb)
  returns table (ordinal bigint, same_family boolean, same_name boolean, relative boolean, same_address boolean)
  language sql stable security definer set search_path = '' as $$
  with pair as (
    select o.ordinal, (o.pair ->> 'patient')::uuid as patient, lower(o.pair ->> 'given') as given, lower(o.pair ->> 'family') as family
    from jsonb_array_elements(in_pairs) with ordinality as o (pair, ordinal)),
  named as (
    select s.given, s.family, (array_agg(q.id))[1] as id
    from (select distinct given, family from pair) s
    join patient.patient q on q.county = in_county and lower(q.family_name) = s.family and lower(q.given_name) = s.given
    group by s.given, s.family having count(*) = 1),
  lives as (
    select n.given, n.family, n.id, a.line, a.postal_code
    from named n join patient.address a on a.county = in_county and a.patient_id = n.id and a.kind = 'registered'
      and a.valid_from <= platform.acting_now() and (a.valid_to is null or a.valid_to > platform.acting_now()))
  select r.ordinal,
    regexp_split_to_array(lower(p.family_name), '[- ]+') && regexp_split_to_array(r.family, '[- ]+'),
    lower(p.family_name) = r.family and lower(p.given_name) = r.given,
    exists (select 1 from patient.relative f where f.county = in_county and f.patient_id = p.id and f.ended_at is null
      and lower(f.name) = r.given || ' ' || r.family),
    p.protected_identity = 'none' and exists (
      select 1 from lives v join patient.address a on a.county = in_county and a.patient_id = p.id and a.kind = 'registered'
        and a.valid_from <= platform.acting_now() and (a.valid_to is null or a.valid_to > platform.acting_now())
        and lower(a.line) = lower(v.line) and a.postal_code = v.postal_code
      where v.given = r.given and v.family = r.family and v.id <> p.id)
  from pair r join patient.patient p on p.county = in_county and p.id = r.patient
  where in_county = platform.acting_county() and platform.acting_role() in ('mas', 'mar', 'head-of-unit')
    and exists (select 1 from platform.access_log l
      where l.county = in_county and l.patient_id = p.id and l.provider_id = platform.acting_provider())
$$;
revoke all on function patient.identities_for_review(text, uuid[]), patient.likeness(text, jsonb) from public;
grant execute on function patient.identities_for_review(text, uuid[]), patient.likeness(text, jsonb) to hemlank_app;
