-- A MAS sees the cases that their unit takes part in: of one whose unit had no MAS when the case was opened, the request and the patient
-- could not be shown, and nothing could be done.
drop policy absence_parties on physician_support.absence;
create policy absence_parties on physician_support.absence for all
  using (county = (select platform.acting_county()) and (
    (select platform.acting_system())
    or from_unit_id = (select platform.acting_unit())
    or (to_unit_id = (select platform.acting_unit()) and notified_at is not null)
    or (physician_support.oversees(from_unit_id) and physician_support.participates(county, request_id))))
  with check (county = (select platform.acting_county()));
