-- A calendar fetches without anybody signed in: it is shown times, and nobody's name. Names over an open network ask for strong
-- authentication (HSLF-FS 2016:40), which an address that whoever holds it may open is not.
drop function physician_support.feed_of(bytea);
alter table physician_support.calendar_feed drop column with_names;
-- Which county a secret address belongs to, before anybody acts: the digest of a secret that nobody can guess.
create function physician_support.feed_of(in_digest bytea) returns table (county text, id uuid, unit_id uuid)
  language sql stable security definer set search_path = '' as $$
  select f.county, f.id, f.unit_id from physician_support.calendar_feed f
  where f.digest = in_digest and f.ended_at is null
$$;
revoke all on function physician_support.feed_of(bytea) from public;
grant execute on function physician_support.feed_of(bytea) to hemlank_app;
