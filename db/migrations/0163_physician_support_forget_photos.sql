-- The keeper of photographs sees content that no photograph holds any more, so that it can be thrown away.
drop policy photo_content_shown on physician_support.photo_content;
create policy photo_content_shown on physician_support.photo_content for select using (
  county = (select platform.acting_county())
  and ((select platform.acting_system())
    or exists (select 1 from physician_support.photo p where p.county = photo_content.county and p.sha256 = photo_content.sha256)));
create index photo_unsent on physician_support.photo (county, added_at) where request_id is null;
