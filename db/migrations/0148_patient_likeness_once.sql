-- Where those of the reviewed live who are patients themselves is found once for all pairs, not anew for each: a review of some
-- thousands of looks went through every patient of the county as many times.
create or replace function patient.likeness(in_county text, in_pairs jsonb)
  returns table (ordinal bigint, same_family boolean, same_name boolean, relative boolean, same_address boolean)
  language sql stable security definer set search_path = '' as $$
  with pair as (
    select o.ordinal, (o.pair ->> 'patient')::uuid as patient, lower(o.pair ->> 'given') as given, lower(o.pair ->> 'family') as family
    from jsonb_array_elements(in_pairs) with ordinality as o (pair, ordinal)),
  named as materialized (
    select s.given, s.family, (array_agg(q.id))[1] as id
    from (select distinct given, family from pair) s
    join patient.patient q on q.county = in_county and lower(q.family_name) = s.family and lower(q.given_name) = s.given
    group by s.given, s.family having count(*) = 1),
  lives as materialized (
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
