-- When the responsible person took over. Whoever was responsible before it was asked about has long done so.
alter table enrolment.enrolment add column taken_on_at timestamptz;
update enrolment.enrolment set taken_on_at = starts_at where responsible_staff_id is not null;
alter table enrolment.enrolment add check (taken_on_at is null or responsible_staff_id is not null);
