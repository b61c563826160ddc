-- Ends the participation that a message gave a unit (it was wrongly addressed, or withdrawn before anyone read it).
-- Only for a matter that the acting unit itself has a relation through.
create function access.end_participation(in_county text, in_case uuid, in_unit uuid, in_at timestamptz) returns void
  language plpgsql security definer set search_path = '' as $$
begin
  if in_county is distinct from platform.acting_county() then return; end if;
  if not platform.acting_system() and not exists (
    select 1 from access.care_relation r
    where r.county = in_county and r.case_id = in_case and r.unit_id = platform.acting_unit()) then return; end if;
  update access.care_relation r set valid_to = greatest(in_at, r.valid_from)
  where r.county = in_county and r.case_id = in_case and r.unit_id = in_unit and r.scope = 'process' and r.valid_to is null;
end $$;
revoke all on function access.end_participation(text, uuid, uuid, timestamptz) from public;
grant execute on function access.end_participation(text, uuid, uuid, timestamptz) to hemlank_app;
