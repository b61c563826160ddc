-- What was sent about the wrong person holds what came from that person's record: it stays there, out of sight of both units.
drop policy facts_version_participants on referral.facts_version;
create policy facts_version_participants on referral.facts_version using (
  county = (select platform.acting_county()) and ((select platform.acting_system()) or exists (
    select 1 from referral.referral r
    where r.county = facts_version.county and r.id = facts_version.referral_id and r.patient_id = facts_version.patient_id)));
