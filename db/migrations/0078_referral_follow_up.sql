-- Counts of the referrals that units of the acting principal sent or received in a year. Only counts and medians leave the function, and
-- none that tells of few: with the owner's rights, since nobody who asks may see the referrals themselves.
create function referral.follow_up(in_county text, in_by text, in_from timestamptz, in_to timestamptz, in_smallest integer) returns jsonb
  language sql stable security definer set search_path = '' as $$
  with one as (
    select case in_by
        when 'kind' then r.kind
        when 'outcome' then coalesce(r.decision ->> 'outcome', case when r.state = 'withdrawn' then 'withdrawn' else 'undecided' end)
        when 'sender' then r.from_unit_id::text
        when 'receiver' then r.to_unit_id::text
        when 'month' then to_char(r.sent_at at time zone 'Europe/Stockholm', 'YYYY-MM')
        when 'acute' then case when r.confirmed_at is null then 'not-confirmed'
          when r.confirmed_at <= d.due_at then 'in-time' else 'late' end
      end as cell, extract(epoch from r.decided_at - r.sent_at) / 3600 as hours
    from referral.referral r
      left join platform.deadline d on d.county = r.county and d.case_id = r.id and d.unit_id = r.to_unit_id and d.action = 'referral.confirm'
    where r.county = in_county and in_county = platform.acting_county() and r.sent_at >= in_from and r.sent_at < in_to
      and (in_by <> 'acute' or r.kind = 'acute')
      and exists (select 1 from organisation.unit u join organisation.provider p on p.id = u.provider_id
        join organisation.provider own on own.principal_id = p.principal_id
        where u.id in (r.from_unit_id, r.to_unit_id) and own.id = platform.acting_provider())),
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
revoke all on function referral.follow_up(text, text, timestamptz, timestamptz, integer) from public;
grant execute on function referral.follow_up(text, text, timestamptz, timestamptz, integer) to hemlank_app;
