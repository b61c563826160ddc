-- The MAS answers for the municipality's nursing: sees its cases of absent support, and acts in them where the agreement says so.
create function physician_support.oversees(in_unit uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select platform.acting_role() = 'mas' and exists (
    select 1 from organisation.unit u join organisation.provider p on p.id = u.provider_id
    join organisation.unit own on own.id = platform.acting_unit() join organisation.provider of on of.id = own.provider_id
    where u.id = in_unit and p.principal_id = of.principal_id)
$$;
revoke all on function physician_support.oversees(uuid) from public;
grant execute on function physician_support.oversees(uuid) to hemlank_app;

drop policy absence_parties on physician_support.absence;
create policy absence_parties on physician_support.absence for all
  using (county = (select platform.acting_county()) and (
    (select platform.acting_system())
    or from_unit_id = (select platform.acting_unit())
    or (to_unit_id = (select platform.acting_unit()) and notified_at is not null)
    or physician_support.oversees(from_unit_id)))
  with check (county = (select platform.acting_county()));

-- A case is closed with the reason why nothing more is to be done.
alter table physician_support.absence add column close_reason text check (length(close_reason) between 1 and 1000);
