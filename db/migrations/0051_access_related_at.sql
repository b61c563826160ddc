-- Whether units had a relation to patients at moments of the past, for the review of the access log: the reviewer's own unit has no
-- relation to most of them. Answers only those who review, and only about units of their own controller.
-- in_looks: [{ patient, unit, at }]. `related`: there was one, or it began within a day after (a number is looked up before the referral is
-- written). `ended_at`: when the last one had ended, if there had been one.
create function access.related_at(in_county text, in_looks jsonb)
  returns table (ordinal bigint, related boolean, ended_at timestamptz)
  language sql stable security definer set search_path = '' as $$
  select l.ordinal,
    exists (select 1 from access.care_relation r
      where r.county = in_county and r.patient_id = l.patient and r.unit_id = l.unit
        and r.valid_from <= l.at + interval '1 day' and (r.valid_to is null or r.valid_to > l.at)),
    (select max(r.valid_to) from access.care_relation r
      where r.county = in_county and r.patient_id = l.patient and r.unit_id = l.unit and r.valid_to <= l.at)
  from (select o.ordinal, (o.look ->> 'patient')::uuid as patient, (o.look ->> 'unit')::uuid as unit, (o.look ->> 'at')::timestamptz as at
    from jsonb_array_elements(in_looks) with ordinality as o (look, ordinal)) l
  join organisation.unit u on u.id = l.unit
  where in_county = platform.acting_county() and platform.acting_role() in ('mas', 'mar', 'head-of-unit')
    and u.provider_id = platform.acting_provider()
$$;
revoke all on function access.related_at(text, jsonb) from public;
grant execute on function access.related_at(text, jsonb) to hemlank_app;
