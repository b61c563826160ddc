-- What waits in some matters, for all their units, as the work that opens it anew: for a matter that goes to another patient. What escalated
-- is left out: the deadline goes along and escalates again by itself.
create function worklist.open_work(in_county text, in_matter uuid, in_cases uuid[]) returns table (case_id uuid, work jsonb)
  language sql stable security definer set search_path = '' as $$
  select i.case_id, jsonb_agg(jsonb_build_object('op', 'open', 'unit', i.unit_id, 'action', i.action, 'waits', i.waits, 'params', i.params,
      'caseOpenedAt', to_char(i.case_opened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
    || jsonb_strip_nulls(jsonb_build_object('waitsFor', i.waits_for_unit_id, 'clause', i.clause, 'holder', i.holder_id,
      'dueAt', to_char(i.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'warnAt', to_char(i.warn_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))) order by i.unit_id, i.action)
  from worklist.item i
  where i.county = in_county and i.case_id = any (in_cases) and i.action <> 'deadline.escalate' and access.has_part_in(in_county, in_matter)
  group by i.case_id
$$;
revoke all on function worklist.open_work(text, uuid, uuid[]) from public;
grant execute on function worklist.open_work(text, uuid, uuid[]) to hemlank_app;
