-- Why facts that had been given were changed after the referral was sent. Answers to a question have their why in the question.
alter table referral.facts_version add column reason text check (length(reason) between 1 and 2000);
