-- A half-written form belongs to a person at a unit: it does not follow the person to another employer.
alter table platform.form_draft alter column owner_unit_id set not null;
alter table platform.form_draft alter column owner_provider_id set not null;
alter table platform.form_draft drop constraint form_draft_pkey;
alter table platform.form_draft add primary key (county, user_id, owner_unit_id, form, object_id);

drop policy form_draft_own on platform.form_draft;
create policy form_draft_own on platform.form_draft using (
  county = (select platform.acting_county())
  and ((select platform.acting_system())
    or (user_id = (select platform.acting_user()) and owner_unit_id = (select platform.acting_unit()))));
