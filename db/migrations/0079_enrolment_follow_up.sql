-- Counts of proposed ends between units, one of them of the acting principal, in a year: how they were answered. As referral.follow_up.
create function enrolment.follow_up(in_county text, in_from timestamptz, in_to timestamptz, in_smallest integer) returns jsonb
  language sql stable security definer set search_path = '' as $$
  with one as (
    select e.state as cell, extract(epoch from e.answered_at - e.proposed_at) / 3600 as hours from enrolment.end_proposal e
    where e.county = in_county and in_county = platform.acting_county() and e.proposed_at >= in_from and e.proposed_at < in_to
      and exists (select 1 from organisation.unit u join organisation.provider p on p.id = u.provider_id
        join organisation.provider own on own.principal_id = p.principal_id
        where u.id in (e.from_unit_id, e.to_unit_id) and own.id = platform.acting_provider())),
  floor as (select greatest(in_smallest, 3) as least),
  counted as (
    select cell, count(*) as n,
      case when count(hours) >= (select least from floor)
        then round(percentile_cont(0.5) within group (order by hours)::numeric, 0) end as median
    from one group by cell),
  whole as (select count(*) as n from one)
  select jsonb_build_object(
    'cells', platform.without_small_cells((select coalesce(jsonb_agg(jsonb_build_object('cell', cell, 'n', n, 'median', median)), '[]')
      from counted), least),
    'total', case when whole.n >= least then whole.n end)
  from floor, whole
$$;
revoke all on function enrolment.follow_up(text, timestamptz, timestamptz, integer) from public;
grant execute on function enrolment.follow_up(text, timestamptz, timestamptz, integer) to hemlank_app;
