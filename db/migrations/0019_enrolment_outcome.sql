-- A model may find that the municipality answers otherwise than by home care (personal assistance, LSS).
alter table enrolment.assessment drop constraint assessment_outcome_check;
alter table enrolment.assessment add constraint assessment_outcome_check
  check (outcome in ('enrol', 'single-visit', 'region', 'municipality', 'not-home-care', 'undetermined'));
