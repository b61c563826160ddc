-- When a proposed end was over: accepted, taken back, or followed by a new proposal. Until then its unit answers for the time being.
alter table enrolment.end_proposal add column settled_at timestamptz;
update enrolment.end_proposal set settled_at = coalesce(answered_at, proposed_at) where state in ('accepted', 'withdrawn');
alter table enrolment.end_proposal add check (state not in ('accepted', 'withdrawn') or settled_at is not null);
