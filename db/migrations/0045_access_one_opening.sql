-- What others hold is read one opening at a time, where it was opened and nowhere else: whoever reads it says which opening, and the
-- rows of that one alone are there. Timelines, lists and searches say none and see none.
create function platform.acting_opening() returns uuid language sql stable as
  $$ select nullif(current_setting('hemlank.opening', true), '')::uuid $$;

create or replace function access.anything_open() returns boolean language sql stable as $$
  select platform.acting_opening() is not null
$$;

create or replace function access.opened_now(in_county text, in_patient uuid, in_provider uuid, in_unit uuid, in_case uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (
    select 1 from access.opening o, coalesce(organisation.side_of(in_unit), 'health-care') as side
    where o.county = in_county and in_county = platform.acting_county() and o.patient_id = in_patient and o.step = 'content'
      and o.chain_id = platform.acting_opening()
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

-- A relation that would have ended by itself later ends with its matter all the same.
create or replace function access.end_relations(in_county text, in_case uuid, in_unit uuid, in_at timestamptz) returns integer
  language plpgsql security definer set search_path = '' as $$
declare ended integer;
begin
  if in_county is distinct from platform.acting_county() then return 0; end if;
  if not platform.acting_system() and not exists (
    select 1 from access.care_relation r
    where r.county = in_county and r.case_id = in_case and r.unit_id = platform.acting_unit()) then return 0; end if;
  update access.care_relation r set valid_to = greatest(in_at, r.valid_from)
  where r.county = in_county and r.case_id = in_case and r.scope = 'care' and (r.valid_to is null or r.valid_to > in_at)
    and (in_unit is null or r.unit_id = in_unit);
  get diagnostics ended = row_count;
  return ended;
end $$;
