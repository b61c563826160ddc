-- Platform: who is acting, the journal, the access log, idempotency, deadlines, sessions, drafts.
create extension if not exists btree_gist;

create schema platform;
grant usage on schema platform to hemlank_app;

-- Who acts is set for each transaction with set_config(..., is_local => true); see src/platform/transaction.ts.
-- Row-level security reads it through these functions. Nothing set means nobody, and nobody sees nothing.
create function platform.acting_county() returns text language sql stable as
  $$ select nullif(current_setting('hemlank.county', true), '') $$;
create function platform.acting_unit() returns uuid language sql stable as
  $$ select nullif(current_setting('hemlank.unit', true), '')::uuid $$;
create function platform.acting_provider() returns uuid language sql stable as
  $$ select nullif(current_setting('hemlank.provider', true), '')::uuid $$;
create function platform.acting_user() returns uuid language sql stable as
  $$ select nullif(current_setting('hemlank.user', true), '')::uuid $$;
-- Named system actors (deadline scanner, importer) see all of their county.
create function platform.acting_system() returns boolean language sql stable as
  $$ select coalesce(current_setting('hemlank.system', true), '') <> '' $$;
-- The time of the acting transaction, so that a set clock (demo, tests) holds for periods in policies too.
create function platform.acting_now() returns timestamptz language sql stable as
  $$ select coalesce(nullif(current_setting('hemlank.now', true), '')::timestamptz, now()) $$;

create function platform.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_schema || '.' || tg_table_name using errcode = 'integrity_constraint_violation';
end $$;

-- The journal: the spine. Append-only, hash-chained per subject.
create table platform.journal (
  county          text        not null,
  sequence        bigint      generated always as identity,
  id              uuid        not null,
  subject_kind    text        not null check (subject_kind in ('patient', 'unit', 'staff', 'assignment', 'import', 'model')),
  subject_id      uuid        not null,
  subject_count   integer     not null check (subject_count > 0),
  type            text        not null check (type ~ '^[a-z-]+\.[a-z-]+$'),
  patient_id      uuid,
  case_kind       text        not null,
  case_id         uuid        not null,
  provider_id     uuid,
  unit_id         uuid,
  user_id         uuid,
  assignment_id   uuid,
  system_actor    text,
  participants    uuid[]      not null,
  params          jsonb       not null,
  payload         jsonb       not null,
  work            jsonb       not null,
  occurred_at     timestamptz not null,
  recorded_at     timestamptz not null,
  transaction_id  xid8        not null default pg_current_xact_id(),
  previous_hash   bytea       not null check (length(previous_hash) = 32),
  hash            bytea       not null check (length(hash) = 32),
  primary key (county, sequence),
  check ((user_id is null) <> (system_actor is null)),
  check ((subject_kind = 'patient') = (patient_id is not null))
);
comment on column platform.journal.transaction_id is
  'Asynchronous readers take rows below pg_snapshot_xmin(pg_current_snapshot()): sequence order is not commit order.';
create unique index journal_chain on platform.journal (county, subject_id, subject_count);
create index journal_patient on platform.journal (county, patient_id, occurred_at desc) where patient_id is not null;
create index journal_case on platform.journal (county, case_id, sequence);
create index journal_transaction on platform.journal (transaction_id);
create trigger journal_append_only before update or delete on platform.journal
  for each row execute function platform.refuse_change();
create trigger journal_no_truncate before truncate on platform.journal
  for each statement execute function platform.refuse_change();

-- One row per chain: how long it is and where it ends, signed. Locked (in sorted order) before appending.
create table platform.journal_head (
  county       text    not null,
  subject_kind text    not null check (subject_kind in ('patient', 'unit', 'staff', 'assignment', 'import', 'model')),
  subject_id   uuid    not null,
  count        integer not null check (count >= 0),
  hash         bytea   not null check (length(hash) = 32),
  signature    bytea   not null,
  changed_at   timestamptz not null,
  primary key (county, subject_id)
);
create index journal_head_changed on platform.journal_head (changed_at);

-- Batches of signed heads, also exported to files outside the database: a chain that was cut off together with its
-- head (for instance by restoring an old head row) no longer reaches the count that was sealed.
create table platform.journal_seal (
  county        text        not null,
  number        integer     not null check (number > 0),
  heads         jsonb       not null,
  sealed_at     timestamptz not null,
  previous_hash bytea       not null,
  hash          bytea       not null,
  signature     bytea       not null,
  primary key (county, number)
);
create trigger journal_seal_append_only before update or delete on platform.journal_seal
  for each row execute function platform.refuse_change();

-- The access log: every look at patient data and every denial. Append-only; sealed in batches so that reads never wait in line.
create table platform.access_log (
  county         text        not null,
  sequence       bigint      generated always as identity,
  at             timestamptz not null,
  user_id        uuid,
  assignment_id  uuid,
  unit_id        uuid,
  provider_id    uuid,
  system_actor   text,
  action         text        not null,
  ground         text        not null,
  denied         boolean     not null,
  patient_id     uuid,
  case_kind      text,
  case_id        uuid,
  request_id     text        not null,
  details        jsonb       not null,
  transaction_id xid8        not null default pg_current_xact_id(),
  primary key (county, sequence)
);
create index access_log_patient on platform.access_log (county, patient_id, at desc) where patient_id is not null;
create index access_log_user on platform.access_log (county, user_id, at desc);
create index access_log_transaction on platform.access_log (transaction_id);
create trigger access_log_append_only before update or delete on platform.access_log
  for each row execute function platform.refuse_change();

create table platform.access_log_seal (
  county           text        not null,
  number           integer     not null check (number > 0),
  from_transaction xid8        not null,
  to_transaction   xid8        not null,
  row_count        integer     not null check (row_count > 0),
  sealed_at        timestamptz not null,
  previous_hash    bytea       not null,
  hash             bytea       not null,
  signature        bytea       not null,
  primary key (county, number)
);
create trigger access_log_seal_append_only before update or delete on platform.access_log_seal
  for each row execute function platform.refuse_change();

-- Outcome of each command, kept 30 days: a repeat is authorised again and rendered anew from the object.
create table platform.idempotency_key (
  user_id      uuid        not null,
  key          uuid        not null,
  command      text        not null,
  request_hash bytea       not null,
  object_id    uuid        not null,
  created_at   timestamptz not null,
  primary key (user_id, key)
);
create index idempotency_key_created on platform.idempotency_key (created_at);

-- What must happen by when. Written from the work of journal entries; one scanner looks for what is due.
create table platform.deadline (
  county       text        not null,
  unit_id      uuid        not null,
  case_kind    text        not null,
  case_id      uuid        not null,
  action       text        not null,
  patient_id   uuid,
  provider_id  uuid,
  subject_kind text        not null check (subject_kind in ('patient', 'unit', 'staff', 'assignment', 'import', 'model')),
  subject_id   uuid        not null,
  started_by   uuid        not null,
  started_at   timestamptz not null,
  due_at       timestamptz not null,
  warn_at      timestamptz,
  warned_at    timestamptz,
  passed_at    timestamptz,
  stopped_at   timestamptz,
  stopped_by   uuid,
  clause       text,
  primary key (county, unit_id, case_id, action),
  check ((stopped_at is null) = (stopped_by is null)),
  check (warn_at is null or warn_at <= due_at)
);
create index deadline_warning on platform.deadline (warn_at) where warned_at is null and stopped_at is null;
create index deadline_due on platform.deadline (due_at) where passed_at is null and stopped_at is null;
create index deadline_case on platform.deadline (county, case_id);

-- Signed-in sessions. Only a hash of the cookie's token is kept. The actor is a snapshot made when the assignment was chosen.
create table platform.session (
  token_hash    bytea       primary key,
  user_id       uuid        not null,
  assignment_id uuid,
  actor         jsonb,
  identity      jsonb       not null,
  locale        text        not null check (locale in ('sv', 'en')),
  created_at    timestamptz not null,
  last_seen_at  timestamptz not null,
  expires_at    timestamptz not null,
  ended_at      timestamptz
);
create index session_of_user on platform.session (user_id) where ended_at is null;
create index session_of_assignment on platform.session (assignment_id) where ended_at is null;
create index session_expiry on platform.session (expires_at);

-- Login round trips in progress (state, nonce, PKCE verifier), until they come back or lapse.
create table platform.login_attempt (
  state_hash    bytea       primary key,
  nonce         text        not null,
  code_verifier text        not null,
  return_to     text        not null,
  created_at    timestamptz not null
);
create index login_attempt_created on platform.login_attempt (created_at);

-- Half-written forms; only their writer sees them.
create table platform.form_draft (
  county      text        not null,
  user_id     uuid        not null,
  form        text        not null,
  object_id   uuid        not null,
  patient_id  uuid,
  content     jsonb       not null,
  updated_at  timestamptz not null,
  primary key (county, user_id, form, object_id)
);

grant select, insert on platform.journal, platform.journal_seal, platform.access_log, platform.access_log_seal to hemlank_app;
grant select, insert, update on platform.journal_head, platform.session, platform.form_draft to hemlank_app;
grant select, update on platform.deadline to hemlank_app;
grant select, insert, delete on platform.idempotency_key, platform.login_attempt to hemlank_app;
grant delete on platform.form_draft, platform.session to hemlank_app;

-- Row-level security. A unit sees entries of matters it takes part in, and of its provider's own patients whom it has a care
-- relation to (that policy is added with the relations, in 0004).
alter table platform.journal enable row level security;
create policy journal_write on platform.journal for insert with check (county = (select platform.acting_county()));
create policy journal_participant on platform.journal for select using (
  county = (select platform.acting_county())
  and ((select platform.acting_system()) or (select platform.acting_unit()) = any (participants)));

alter table platform.access_log enable row level security;
create policy access_log_write on platform.access_log for insert with check (true);
create policy access_log_own_provider on platform.access_log for select using (
  (select platform.acting_system())
  or (county = (select platform.acting_county()) and provider_id = (select platform.acting_provider())));

alter table platform.deadline enable row level security;
create policy deadline_read on platform.deadline for select using (
  (select platform.acting_system())
  or (county = (select platform.acting_county()) and unit_id = (select platform.acting_unit())));
create policy deadline_scan on platform.deadline for update using ((select platform.acting_system()));

alter table platform.form_draft enable row level security;
create policy form_draft_own on platform.form_draft using (user_id = (select platform.acting_user()));

-- Applies the work of journal entries to the deadlines: opening work that has a due time starts one, closing stops it. A command
-- in one unit starts and stops deadlines of other units, therefore with the owner's rights.
-- entries: [{ id, caseKind, caseId, patientId, providerId, subjectKind, subjectId, recordedAt, work: [{ op, unit, action, waits, dueAt, warnAt, clause }] }]
create function platform.apply_deadlines(in_county text, in_entries jsonb) returns void
  language plpgsql security definer set search_path = '' as $$
declare entry jsonb; change jsonb;
begin
  for entry in select * from jsonb_array_elements(in_entries) loop
    for change in select * from jsonb_array_elements(entry -> 'work') loop
      if change ->> 'op' = 'open' and change ->> 'dueAt' is not null and not coalesce((change ->> 'waits')::boolean, false) then
        insert into platform.deadline as d (county, unit_id, case_kind, case_id, action, patient_id, provider_id, subject_kind, subject_id,
          started_by, started_at, due_at, warn_at, clause)
        values (in_county, (change ->> 'unit')::uuid, entry ->> 'caseKind', (entry ->> 'caseId')::uuid, change ->> 'action',
          (entry ->> 'patientId')::uuid, (entry ->> 'providerId')::uuid, entry ->> 'subjectKind', (entry ->> 'subjectId')::uuid,
          (entry ->> 'id')::uuid, (entry ->> 'recordedAt')::timestamptz, (change ->> 'dueAt')::timestamptz,
          (change ->> 'warnAt')::timestamptz, change ->> 'clause')
        on conflict (county, unit_id, case_id, action) do update set
          started_by = excluded.started_by, started_at = excluded.started_at, due_at = excluded.due_at, warn_at = excluded.warn_at,
          clause = excluded.clause, warned_at = null, passed_at = null, stopped_at = null, stopped_by = null;
      elsif change ->> 'op' = 'close' then
        update platform.deadline d set stopped_at = (entry ->> 'recordedAt')::timestamptz, stopped_by = (entry ->> 'id')::uuid
        where d.county = in_county and d.case_id = (entry ->> 'caseId')::uuid and d.stopped_at is null
          and (change ->> 'action' is null or d.action = change ->> 'action')
          and (change ->> 'unit' is null or d.unit_id = (change ->> 'unit')::uuid);
      end if;
    end loop;
  end loop;
end $$;
revoke all on function platform.apply_deadlines(text, jsonb) from public;
grant execute on function platform.apply_deadlines(text, jsonb) to hemlank_app;
