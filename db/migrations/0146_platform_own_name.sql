-- What is kept about a request for support is owned as the request is, whoever of its parties writes it.
create function physician_support.owned_as_request(in_county text, in_request uuid, in_provider uuid, in_unit uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select 1 from physician_support.request r where r.county = in_county and r.id = in_request
    and r.owner_provider_id = in_provider and r.owner_unit_id = in_unit)
  and physician_support.participates(in_county, in_request)
$$;
revoke all on function physician_support.owned_as_request(text, uuid, uuid, uuid) from public;
grant execute on function physician_support.owned_as_request(text, uuid, uuid, uuid) to hemlank_app;

-- Nobody writes in the name of another unit: beside what the other policies ask, as 0096 did for the tables that were there then.
do $$
declare t text; short text;
begin
  foreach t in array array['responsible_physician.term', 'responsible_physician.transfer', 'physician_support.request',
    'physician_support.answer', 'physician_support.photo', 'access.block_request', 'access.emergency_review'] loop
    short := split_part(t, '.', 2);
    execute format('create policy %I on %s as restrictive for insert with check ((select platform.acting_system())
      or (owner_unit_id = (select platform.acting_unit()) and owner_provider_id = (select platform.acting_provider())))',
      short || '_in_own_name', t);
  end loop;
  foreach t in array array['physician_support.delivery', 'physician_support.booking', 'physician_support.absence'] loop
    short := split_part(t, '.', 2);
    execute format('create policy %I on %s as restrictive for insert with check ((select platform.acting_system())
      or (owner_unit_id = (select platform.acting_unit()) and owner_provider_id = (select platform.acting_provider()))
      or physician_support.owned_as_request(county, request_id, owner_provider_id, owner_unit_id))',
      short || '_in_own_name', t);
  end loop;
end $$;
