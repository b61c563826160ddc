-- Access: what the decision asks the database. These functions see all of the acting county with the owner's rights, so each answers
-- only somebody who cares for the patient, or has begun to open in steps, and fails closed for everybody else.

create function access.acting_side() returns text language sql stable as $$ select organisation.side_of(platform.acting_unit()) $$;

create function access.may_ask(in_county text, in_patient uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select in_county = platform.acting_county() and (access.cares_for(in_county, in_patient) or exists (
    select 1 from access.opening o where o.county = in_county and o.patient_id = in_patient
      and o.user_id = platform.acting_user() and o.owner_unit_id = platform.acting_unit() and o.valid_until > platform.acting_now()))
$$;

-- Blocked for the controller's other units: the documenting unit's data, or those of one matter.
create function access.blocked_within(in_county text, in_patient uuid, in_unit uuid, in_case uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (
    select 1 from access.block b where b.county = in_county and b.patient_id = in_patient and b.lifted_at is null
      and b.kind in ('unit', 'process') and b.source_unit_id = in_unit and (b.kind = 'unit' or b.case_id = in_case))
$$;
-- Blocked for other controllers, unless the one who blocked has lifted it for the acting unit in an emergency.
create function access.blocked_across(in_county text, in_patient uuid, in_provider uuid, in_side text, in_unit uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (
    select 1 from access.block b where b.county = in_county and b.patient_id = in_patient and b.lifted_at is null and b.kind = 'across'
      and (b.source_provider_id is null or (b.source_provider_id = in_provider and b.source_side = in_side
        and (b.source_unit_id is null or b.source_unit_id = in_unit))))
    and not exists (
      select 1 from access.block_request r where r.county = in_county and r.patient_id = in_patient and r.state = 'lifted'
        and r.owner_unit_id = platform.acting_unit() and r.to_provider_id = in_provider and r.to_side = in_side
        and r.lifted_until > platform.acting_now())
$$;
revoke all on function access.blocked_within(text, uuid, uuid, uuid), access.blocked_across(text, uuid, uuid, text, uuid) from public;

-- How the acting controller stands to the patient: consent, and what is known of the will of somebody who cannot take a stand.
create function access.standing(in_county text, in_patient uuid)
  returns table (consent text, consent_id uuid, capacity text, attitude_clarified boolean, would_object boolean)
  language sql stable security definer set search_path = '' as $$
  select
    coalesce((select case when c.withdrawn_at is null then 'given' else 'withdrawn' end from access.consent c
      where c.county = in_county and c.patient_id = in_patient and c.purpose = 'coherent-documentation'
        and c.owner_provider_id = platform.acting_provider() and c.owner_side = access.acting_side()
      order by c.withdrawn_at is null desc, c.recorded_at desc, c.id desc limit 1), 'none'),
    (select c.id from access.consent c
      where c.county = in_county and c.patient_id = in_patient and c.purpose = 'coherent-documentation' and c.withdrawn_at is null
        and c.owner_provider_id = platform.acting_provider() and c.owner_side = access.acting_side()),
    coalesce(a.capacity, 'able'), coalesce(a.clarified_how is not null, false), coalesce(a.would_object, false)
  from (select 1) as one left join access.attitude a on a.county = in_county and a.patient_id = in_patient and a.replaced_at is null
    and a.owner_provider_id = platform.acting_provider() and a.owner_side = access.acting_side()
  where access.may_ask(in_county, in_patient)
$$;

-- Who has documented anything about a patient: provider, side, unit, matter. What access and worklist write is about the work, not the patient.
create function access.held(in_county text, in_patient uuid)
  returns table (provider_id uuid, side text, unit_id uuid, case_id uuid)
  language sql stable security definer set search_path = '' as $$
  select distinct j.provider_id, coalesce(k.side, 'health-care'), j.unit_id, j.case_id
  from platform.journal j left join organisation.unit u on u.id = j.unit_id left join organisation.unit_kind k on k.kind = u.kind
  where j.county = in_county and j.patient_id = in_patient and j.provider_id is not null
    and split_part(j.type, '.', 1) not in ('access', 'worklist', 'deadline', 'import', 'log-review')
  union
  select r.owner_provider_id, coalesce(organisation.side_of(r.owner_unit_id), 'health-care'), r.owner_unit_id, null
  from patient.received_record r where r.county = in_county and r.patient_id = in_patient and r.replaced_at is null
$$;
revoke all on function access.held(text, uuid) from public;

-- What others than the acting unit hold, with whether it is blocked for the acting one: other units of the controller one by one, other
-- controllers as such. Not for the application: it gives sources.
create function access.held_by_others(in_county text, in_patient uuid, in_among text)
  returns table (provider_id uuid, side text, unit_id uuid, blocked boolean)
  language sql stable security definer set search_path = '' as $$
  select distinct h.provider_id, h.side, case when in_among = 'own-controller' then h.unit_id end,
    case when in_among = 'own-controller' then access.blocked_within(in_county, in_patient, h.unit_id, h.case_id)
      else access.blocked_across(in_county, in_patient, h.provider_id, h.side, h.unit_id) end
  from access.held(in_county, in_patient) h join organisation.provider p on p.id = h.provider_id
  where case when in_among = 'own-controller'
    then h.provider_id = platform.acting_provider() and h.side = access.acting_side() and h.unit_id <> platform.acting_unit()
    else (h.provider_id <> platform.acting_provider() or h.side <> access.acting_side()) and p.connected
      and (select own.connected from organisation.provider own where own.id = platform.acting_provider()) end
$$;
revoke all on function access.held_by_others(text, uuid, text) from public;

-- Step 1: that others hold data, per side, and that something is blocked; not who.
create function access.existence(in_county text, in_patient uuid, in_among text)
  returns table (side text, held boolean, blocked boolean)
  language sql stable security definer set search_path = '' as $$
  select h.side, bool_or(not h.blocked), bool_or(h.blocked) from access.held_by_others(in_county, in_patient, in_among) h
  where in_county = platform.acting_county() and access.may_ask(in_county, in_patient) group by h.side
$$;

-- Step 2: who, for somebody who has taken step 1. Who has blocked is told only where danger has been stated.
create function access.holders(in_county text, in_chain uuid)
  returns table (provider_id uuid, side text, unit_id uuid, blocked boolean)
  language sql stable security definer set search_path = '' as $$
  select h.provider_id, h.side, h.unit_id, h.blocked
  from access.opening o, access.held_by_others(in_county, o.patient_id, o.among) h
  where in_county = platform.acting_county() and o.county = in_county and o.id = in_chain and o.step = 'existence'
    and o.user_id = platform.acting_user() and o.owner_unit_id = platform.acting_unit() and o.valid_until > platform.acting_now()
    and (o.danger is not null or (not h.blocked and access.cares_for(in_county, o.patient_id)))
$$;

-- Which unit answers for a block of another controller: the one that wrote it down, else the one that documented last.
create function access.blocking_unit(in_county text, in_source uuid) returns uuid
  language sql stable security definer set search_path = '' as $$
  select coalesce(
    (select b.owner_unit_id from access.block b where b.county = o.county and b.patient_id = o.patient_id and b.kind = 'across'
      and b.lifted_at is null and b.source_provider_id = o.source_provider_id and b.source_side = o.source_side
      order by b.valid_from desc limit 1),
    (select j.unit_id from platform.journal j where j.county = o.county and j.patient_id = o.patient_id
      and j.provider_id = o.source_provider_id and organisation.side_of(j.unit_id) = o.source_side order by j.sequence desc limit 1))
  from access.opening o
  where in_county = platform.acting_county() and o.county = in_county and o.id = in_source and o.step = 'source' and o.danger is not null
    and o.user_id = platform.acting_user() and o.owner_unit_id = platform.acting_unit()
$$;

-- Whether what a source holds is open to the acting user in the acting unit right now. Everything that it rests on is asked again, so
-- that consent withdrawn, a relation ended or a block set closes it at once.
create function access.opened_now(in_county text, in_patient uuid, in_provider uuid, in_unit uuid, in_case uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (
    select 1 from access.opening o, coalesce(organisation.side_of(in_unit), 'health-care') as side
    where o.county = in_county and in_county = platform.acting_county() and o.patient_id = in_patient and o.step = 'content'
      and o.user_id = platform.acting_user() and o.owner_unit_id = platform.acting_unit()
      and o.source_provider_id = in_provider and o.source_side = side and (o.source_unit_id is null or o.source_unit_id = in_unit)
      and o.valid_until > platform.acting_now()
      and case
        when o.ground = 'inner-emergency' then true
        when o.ground = 'inner-secrecy' then access.cares_for(in_county, in_patient)
          and not access.blocked_within(in_county, in_patient, in_unit, in_case)
        when access.blocked_across(in_county, in_patient, in_provider, side, in_unit) then false
        when o.ground = 'emergency' then true
        when not access.cares_for(in_county, in_patient) then false
        else exists (select 1 from access.standing(in_county, in_patient) s where case o.ground
          when 'coherent-consent' then s.consent = 'given'
          when 'coherent-child' then s.capacity = 'child'
          when 'coherent-without-capacity' then s.capacity = 'lastingly-without' and s.consent <> 'withdrawn'
            and s.attitude_clarified and not s.would_object
          else false end) end)
$$;

-- Whether the acting user has anything open at all: asked once for each statement, so that others' rows cost nothing when not.
create function access.anything_open() returns boolean language sql stable as $$
  select exists (select 1 from access.opening o where o.county = platform.acting_county() and o.user_id = platform.acting_user()
    and o.step = 'content' and o.valid_until > platform.acting_now())
$$;

do $$
declare f text;
begin
  foreach f in array array['may_ask(text, uuid)', 'standing(text, uuid)', 'existence(text, uuid, text)', 'holders(text, uuid)',
    'blocking_unit(text, uuid)', 'opened_now(text, uuid, uuid, uuid, uuid)'] loop
    execute format('revoke all on function access.%s from public', f);
    execute format('grant execute on function access.%s to hemlank_app', f);
  end loop;
end $$;

-- The tables' own policies. Consents, attitudes and blocks are their controller's, of patients its units have a relation to.
do $$
declare t text;
begin
  foreach t in array array['consent', 'attitude', 'block'] loop
    execute format('alter table access.%I enable row level security', t);
    execute format('create policy %I on access.%I for select using (county = (select platform.acting_county())
      and ((select platform.acting_system()) or (owner_provider_id = (select platform.acting_provider())
        and owner_side = (select access.acting_side()) and access.takes_part(county, patient_id))))', t || '_read', t);
    execute format('create policy %I on access.%I for insert with check (county = (select platform.acting_county())
      and owner_unit_id = (select platform.acting_unit()) and owner_provider_id = (select platform.acting_provider())
      and owner_side = (select access.acting_side()) and access.takes_part(county, patient_id))', t || '_write', t);
    execute format('create policy %I on access.%I for update using (county = (select platform.acting_county())
      and owner_provider_id = (select platform.acting_provider()) and owner_side = (select access.acting_side())
      and access.takes_part(county, patient_id))', t || '_end', t);
  end loop;
end $$;

alter table access.opening enable row level security;
create policy opening_read on access.opening for select using (county = (select platform.acting_county())
  and ((select platform.acting_system()) or owner_unit_id = (select platform.acting_unit())));
create policy opening_write on access.opening for insert with check (county = (select platform.acting_county())
  and owner_unit_id = (select platform.acting_unit()) and owner_provider_id = (select platform.acting_provider())
  and owner_side = (select access.acting_side()) and user_id = (select platform.acting_user()));

alter table access.emergency_review enable row level security;
create policy emergency_review_unit on access.emergency_review using (county = (select platform.acting_county())
  and ((select platform.acting_system()) or owner_unit_id = (select platform.acting_unit())));

alter table access.block_request enable row level security;
create policy block_request_parties on access.block_request for select using (county = (select platform.acting_county())
  and ((select platform.acting_system()) or owner_unit_id = (select platform.acting_unit()) or to_unit_id = (select platform.acting_unit())));
create policy block_request_ask on access.block_request for insert with check (county = (select platform.acting_county())
  and owner_unit_id = (select platform.acting_unit()) and asked_by = (select platform.acting_user()) and state = 'asked');
create policy block_request_answer on access.block_request for update using (county = (select platform.acting_county())
  and to_unit_id = (select platform.acting_unit()));
