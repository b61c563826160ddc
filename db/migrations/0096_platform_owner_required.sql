-- The unit that owns a row about a patient is always named, is a unit that exists, and is the one that writes the row.

-- Rows from before this, written without anybody acting at a unit (imports from the command line, the first demo): the unit of the owning
-- provider that has known the patient longest, else the provider's first unit.
do $$
declare t text;
begin
  foreach t in array array['patient.patient', 'patient.address', 'patient.stay', 'patient.listing', 'patient.relative', 'patient.alert',
    'patient.received_record', 'referral.referral', 'referral.facts_version', 'referral.completion', 'referral.attachment',
    'enrolment.end_proposal', 'messaging.message'] loop
    execute format($fill$
      update %s r set owner_unit_id = coalesce(
        (select c.unit_id from access.care_relation c join organisation.unit u on u.id = c.unit_id
          where c.county = r.county and c.patient_id = r.%s and u.provider_id = r.owner_provider_id order by c.valid_from, c.id limit 1),
        (select u.id from organisation.unit u where u.provider_id = r.owner_provider_id order by u.active_from, u.id limit 1))
      where r.owner_unit_id is null $fill$, t, case t when 'patient.patient' then 'id' else 'patient_id' end);
  end loop;
end $$;
update import.external_id e set owner_unit_id = coalesce(
  (select r.unit_id from import.run r where r.county = e.county and r.id = e.run_id),
  (select u.id from organisation.unit u where u.provider_id = e.owner_provider_id order by u.active_from, u.id limit 1))
  where e.owner_unit_id is null;
update platform.form_draft d set owner_provider_id = (select u.provider_id from organisation.unit u where u.id = d.owner_unit_id)
  where d.owner_provider_id is null;
update log_review.sampled_look s set provider_id = (select r.provider_id from log_review.review r where r.county = s.county and r.id = s.review_id)
  where s.provider_id is null;
update log_review.well_known w set unit_id = (select u.id from organisation.unit u where u.provider_id = w.provider_id
  order by u.active_from, u.id limit 1) where w.unit_id is null;

do $$
declare t text; short text;
begin
  foreach t in array array['patient.patient', 'patient.address', 'patient.stay', 'patient.listing', 'patient.relative', 'patient.alert',
    'patient.received_record', 'referral.referral', 'referral.facts_version', 'referral.completion', 'referral.attachment',
    'enrolment.end_proposal', 'messaging.message', 'import.external_id', 'platform.form_draft'] loop
    short := split_part(t, '.', 2);
    execute format('alter table %s alter column owner_unit_id set not null,
      add foreign key (owner_unit_id) references organisation.unit (id) on delete restrict', t);
    execute format('create index %I on %s (owner_unit_id)', short || '_owner_unit', t);
    -- Beside what its other policies ask: a row is written in the name of nobody but the unit that acts.
    execute format('create policy %I on %s as restrictive for insert with check ((select platform.acting_system())
      or (owner_unit_id = (select platform.acting_unit()) and owner_provider_id = (select platform.acting_provider())))',
      short || '_in_own_name', t);
  end loop;
end $$;
alter table platform.form_draft alter column owner_provider_id set not null,
  add foreign key (owner_provider_id) references organisation.provider (id) on delete restrict;
create index form_draft_owner on platform.form_draft (owner_provider_id);
alter table log_review.sampled_look alter column provider_id set not null,
  add foreign key (provider_id) references organisation.provider (id) on delete restrict;
create index sampled_look_provider on log_review.sampled_look (provider_id);
alter table log_review.well_known alter column unit_id set not null,
  add foreign key (unit_id) references organisation.unit (id) on delete restrict;
create index well_known_unit on log_review.well_known (unit_id);

-- What is written beside the patient is written by a unit that cares for the patient, or together with the patient: nobody else has a
-- relation before the patient is there.
create function access.may_describe(in_county text, in_patient uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select in_county = platform.acting_county() and (access.cares_for(in_county, in_patient)
    or not exists (select 1 from patient.patient p where p.county = in_county and p.id = in_patient))
$$;
revoke all on function access.may_describe(text, uuid) from public;
grant execute on function access.may_describe(text, uuid) to hemlank_app;
do $$
declare t text;
begin
  foreach t in array array['address', 'stay', 'listing', 'relative', 'alert', 'received_record'] loop
    execute format('drop policy %I on patient.%I', t || '_write', t);
    execute format('create policy %I on patient.%I for insert with check (
      county = (select platform.acting_county()) and access.may_describe(county, patient_id))', t || '_write', t);
  end loop;
end $$;
