-- The threads about a matter, with the units that take part in each, also those the acting unit does not see; for moving a matter whole.
create function messaging.threads_about(in_county text, in_matter uuid) returns table (id uuid, units uuid[])
  language sql stable security definer set search_path = '' as $$
  select m.thread_id, array_agg(distinct u.unit) from messaging.message m
    cross join lateral (values (m.from_unit_id), (m.forwarded_by_unit_id),
      (case when m.state = 'mis-sent' or (m.state = 'withdrawn' and m.received_at is null) then null else m.to_unit_id end)) u (unit)
  where m.county = in_county and m.case_id = in_matter and u.unit is not null and access.has_part_in(in_county, in_matter)
  group by m.thread_id order by m.thread_id
$$;
revoke all on function messaging.threads_about(text, uuid) from public;
grant execute on function messaging.threads_about(text, uuid) to hemlank_app;

-- Threads go to another patient. What was about the wrong one as such, or about the wrong one's enrolment, is about the right one as such.
create function messaging.move_threads(in_county text, in_matter uuid, in_threads uuid[], in_to uuid) returns void
  language plpgsql security definer set search_path = '' as $$
begin
  if not access.has_part_in(in_county, in_matter) then return; end if;
  update messaging.message m set patient_id = in_to, version = m.version + 1,
    case_kind = case when m.case_kind = 'referral' then m.case_kind else 'patient' end,
    case_id = case when m.case_kind = 'referral' then m.case_id else in_to end
  where m.county = in_county and m.thread_id = any (in_threads);
end $$;
revoke all on function messaging.move_threads(text, uuid, uuid[], uuid) from public;
grant execute on function messaging.move_threads(text, uuid, uuid[], uuid) to hemlank_app;
