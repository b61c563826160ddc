-- Every row about a patient names its controller (the provider) and the unit that wrote it. The unit that acts writes itself down.
do $$
declare t text;
begin
  foreach t in array array['patient.patient', 'patient.address', 'patient.stay', 'patient.listing', 'patient.relative', 'patient.alert',
    'patient.received_record', 'referral.referral', 'referral.facts_version', 'referral.completion', 'referral.attachment',
    'enrolment.end_proposal', 'messaging.message', 'import.external_id', 'platform.form_draft'] loop
    execute format('alter table %s add column owner_unit_id uuid', t);
    execute format('alter table %s alter column owner_unit_id set default platform.acting_unit()', t);
  end loop;
end $$;
alter table platform.form_draft add column owner_provider_id uuid;
alter table platform.form_draft alter column owner_provider_id set default platform.acting_provider();

update referral.referral set owner_unit_id = from_unit_id;
update enrolment.end_proposal set owner_unit_id = from_unit_id;
update messaging.message set owner_unit_id = from_unit_id;
update referral.facts_version f set owner_unit_id = r.from_unit_id from referral.referral r where r.county = f.county and r.id = f.referral_id;
update referral.attachment f set owner_unit_id = r.from_unit_id from referral.referral r where r.county = f.county and r.id = f.referral_id;
update referral.completion f set owner_unit_id = r.to_unit_id from referral.referral r where r.county = f.county and r.id = f.referral_id;
update import.external_id e set owner_unit_id = r.unit_id from import.run r where r.county = e.county and r.id = e.run_id;
update patient.received_record d set owner_unit_id = e.owner_unit_id from import.external_id e
  where e.county = d.county and e.object_kind = 'received-record' and e.object_id = d.id;
