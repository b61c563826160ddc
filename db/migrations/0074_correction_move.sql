-- Notes go with the matter to the right patient; what they say is never changed.
create function correction.move_notes(in_county text, in_matter uuid, in_cases uuid[], in_to uuid) returns void
  language plpgsql security definer set search_path = '' as $$
begin
  if not access.has_part_in(in_county, in_matter) then return; end if;
  update correction.note n set patient_id = in_to where n.county = in_county and n.case_id = any (in_cases);
end $$;
revoke all on function correction.move_notes(text, uuid, uuid[], uuid) from public;
grant execute on function correction.move_notes(text, uuid, uuid[], uuid) to hemlank_app;
