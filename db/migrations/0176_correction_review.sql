-- The note and the reason of a review of a patient are corrected as other texts are.
alter table correction.note drop constraint note_case_kind_check;
alter table correction.note add constraint note_case_kind_check check (case_kind in
  ('referral', 'message', 'enrolment', 'support-request', 'absent-support', 'review'));
alter table correction.note drop constraint note_object_kind_check;
alter table correction.note add constraint note_object_kind_check check (object_kind in
  ('referral', 'completion', 'message', 'end-proposal', 'enrolment', 'support-request', 'support-answer', 'support-report', 'absent-support',
   'review'));
