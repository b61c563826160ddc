-- Platform: the access log completed. Whose rows are whole, who may read them, where in a sealed batch something was changed, and how
-- long it is kept.

-- The role somebody acts in, set with the rest of who acts.
create function platform.acting_role() returns text language sql stable as
  $$ select nullif(current_setting('hemlank.role', true), '') $$;

alter table platform.access_log
  add constraint access_log_somebody check ((user_id is null) <> (system_actor is null)),
  add constraint access_log_assignment check (user_id is null or num_nulls(assignment_id, unit_id, provider_id) = 0),
  add constraint access_log_process check ((case_kind is null) = (case_id is null)),
  add constraint access_log_says check (action <> '' and ground <> '' and request_id <> '');
create trigger access_log_no_truncate before truncate on platform.access_log
  for each statement execute function platform.refuse_change();
create trigger access_log_seal_no_truncate before truncate on platform.access_log_seal
  for each statement execute function platform.refuse_change();
-- Rows come in the order of time: this index costs an insert next to nothing.
create index access_log_at on platform.access_log using brin (at);

-- Only those who review the log read it, and only their own controller's part (patientdatalagen 4 kap. 3 §).
drop policy access_log_own_provider on platform.access_log;
create policy access_log_review on platform.access_log for select using (
  (select platform.acting_system())
  or (county = (select platform.acting_county()) and provider_id = (select platform.acting_provider())
      and (select platform.acting_role()) in ('mas', 'mar', 'head-of-unit')));

-- One short hash for each row of a sealed batch, signed: the seal says that a batch was changed, these say which row.
create table platform.access_log_leaves (
  county    text    not null,
  number    integer not null,
  leaves    bytea   not null,
  signature bytea   not null,
  primary key (county, number),
  foreign key (county, number) references platform.access_log_seal (county, number) on delete restrict
);
comment on column platform.access_log_leaves.leaves is '24 bytes a row: its sequence, and half of the SHA-256 of the rest of it.';

-- How long the log is kept, by the day the rule came into force. Never under the five years that the regulation demands.
create table platform.access_log_retention (
  valid_from date    primary key,
  keep_years integer not null check (keep_years >= 5),
  source     text    not null
);
insert into platform.access_log_retention (valid_from, keep_years, source) values
  ('2017-03-01', 5, 'HSLF-FS 2016:40, 4 kap.: loggarna ska sparas i minst fem år');

-- A pruning is itself a seal in the chain: a signed mark of what was pruned, when and by which rule.
alter table platform.access_log_seal
  add column pruned_through integer check (pruned_through > 0 and pruned_through < number),
  add column keep_years integer,
  add constraint access_log_seal_mark check ((pruned_through is null) = (keep_years is null));

grant select, insert on platform.access_log_leaves to hemlank_app;
grant select on platform.access_log_retention to hemlank_app;

-- As refuse_change, but lets the pruning below through. Nobody but the owner has the right to delete in the first place.
create function platform.refuse_change_but_pruning() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and current_setting('hemlank.pruning', true) = 'on' then return old; end if;
  raise exception '% is append-only', tg_table_schema || '.' || tg_table_name using errcode = 'integrity_constraint_violation';
end $$;
drop trigger access_log_append_only on platform.access_log;
create trigger access_log_append_only before update or delete on platform.access_log
  for each row execute function platform.refuse_change_but_pruning();
create trigger access_log_leaves_append_only before update or delete on platform.access_log_leaves
  for each row execute function platform.refuse_change_but_pruning();

-- Prunes the batches that the newest seal, a pruning mark, names. The time is the server's own and the rule that in force, so that
-- nothing younger goes, whoever asks and whatever the mark says.
create function platform.prune_access_log(in_county text, in_mark integer) returns bigint
  language plpgsql security definer set search_path = '' as $$
declare mark platform.access_log_seal; last platform.access_log_seal; kept integer; gone bigint;
begin
  if in_county is distinct from platform.acting_county() or not platform.acting_system() then
    raise exception 'only the pruning job prunes the access log' using errcode = 'insufficient_privilege';
  end if;
  select * into mark from platform.access_log_seal s where s.county = in_county order by s.number desc limit 1;
  if mark.number is distinct from in_mark or mark.pruned_through is null then
    raise exception 'the newest seal is no pruning mark' using errcode = 'insufficient_privilege';
  end if;
  select r.keep_years into strict kept from platform.access_log_retention r
    where r.valid_from <= current_date order by r.valid_from desc limit 1;
  if exists (select 1 from platform.access_log_seal s where s.county = in_county and s.number <= mark.pruned_through
             and s.sealed_at >= now() - make_interval(years => kept)) then
    raise exception 'the access log is kept for % years', kept using errcode = 'insufficient_privilege';
  end if;
  select * into strict last from platform.access_log_seal s where s.county = in_county and s.number = mark.pruned_through;
  perform set_config('hemlank.pruning', 'on', true);
  delete from platform.access_log l where l.county = in_county and l.transaction_id < last.to_transaction;
  get diagnostics gone = row_count;
  delete from platform.access_log_leaves v where v.county = in_county and v.number <= mark.pruned_through;
  perform set_config('hemlank.pruning', 'off', true);
  return gone;
end $$;
revoke all on function platform.prune_access_log(text, integer) from public;
grant execute on function platform.prune_access_log(text, integer) to hemlank_app;
