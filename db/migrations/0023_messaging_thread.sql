-- Messages that belong together (question, forwarded question, answer) are one matter: the first one's id.
alter table messaging.message add column thread_id uuid not null;
create index message_thread on messaging.message (county, thread_id, sent_at);
