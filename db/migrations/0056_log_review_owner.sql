-- Every row about a patient names its controller and the unit: also a look in a sample, and the mark of a well-known person.
alter table log_review.sampled_look add column provider_id uuid default platform.acting_provider();
update log_review.sampled_look s set provider_id = r.provider_id from log_review.review r where r.county = s.county and r.id = s.review_id;
alter table log_review.well_known add column unit_id uuid default platform.acting_unit();
