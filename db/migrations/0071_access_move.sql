-- True if the acting unit has, or had, a part in a matter. For functions with the owner's rights, which answer only those who have.
create function access.has_part_in(in_county text, in_matter uuid) returns boolean language sql stable as $$
  select in_county = platform.acting_county() and (platform.acting_system() or exists (
    select 1 from access.care_relation r
    where r.county = in_county and r.case_id = in_matter and r.unit_id = platform.acting_unit()))
$$;

-- A matter that was written about the wrong person: the relations that it gave, to all its units, end for the one and begin for the other.
create function access.move_relations(in_county text, in_matter uuid, in_cases uuid[], in_from uuid, in_to uuid, in_at timestamptz)
  returns void language plpgsql security definer set search_path = '' as $$
begin
  if not access.has_part_in(in_county, in_matter) then return; end if;
  with ended as (
    update access.care_relation r set valid_to = greatest(in_at, r.valid_from)
    from access.care_relation before
    where r.county = in_county and r.case_id = any (in_cases) and r.patient_id = in_from and (r.valid_to is null or r.valid_to > in_at)
      and before.county = r.county and before.id = r.id
    returning r.unit_id, r.owner_provider_id, r.scope, r.ground, r.case_kind, r.case_id, before.valid_to)
  insert into access.care_relation (county, id, patient_id, unit_id, owner_provider_id, scope, ground, case_kind, case_id, valid_from, valid_to)
  select in_county, gen_random_uuid(), in_to, unit_id, owner_provider_id, scope, ground, case_kind, case_id, in_at, valid_to from ended;
end $$;
revoke all on function access.move_relations(text, uuid, uuid[], uuid, uuid, timestamptz) from public;
grant execute on function access.move_relations(text, uuid, uuid[], uuid, uuid, timestamptz) to hemlank_app;
