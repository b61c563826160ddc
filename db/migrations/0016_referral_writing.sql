-- What writing and deciding need beside the facts.
alter table referral.referral
  add column prefilled jsonb not null default '{}',
  add column discarded_at timestamptz,
  add column owes_facts boolean not null default false,
  add column rule_outcome text check (rule_outcome in ('enrol', 'single-visit', 'region', 'municipality', 'not-home-care')),
  add constraint referral_discarded_draft check (discarded_at is null or state = 'draft');
comment on column referral.referral.prefilled is
  'Facts that were filled in from the patient''s record: source, date of the source, and when the writer confirmed it.';
comment on column referral.referral.owes_facts is 'Sent incomplete (acute): the sender still owes facts.';
comment on column referral.referral.rule_outcome is 'What the rule says: on the facts as last sent, or as the receiver found them if assessed since (the assessment is kept by enrolment).';
