-- Agreement: models being written, and the parties' signatures under a version. No patient data.
create table agreement.model_draft (
  id           uuid primary key,
  county       text not null references organisation.county (code) on delete restrict,
  title        text not null,
  source       text not null check (length(source) <= 400000),
  based_on     text references agreement.model_version (hash) on delete restrict,
  proposed_as  text references agreement.model_version (hash) on delete restrict,
  changed_by   uuid not null references organisation.staff (id) on delete restrict,
  changed_at   timestamptz not null,
  version      integer not null default 1 check (version > 0)
);
create index model_draft_county on agreement.model_draft (county);
create index model_draft_based_on on agreement.model_draft (based_on);
create index model_draft_proposed_as on agreement.model_draft (proposed_as);
create index model_draft_changed_by on agreement.model_draft (changed_by);

-- One signature for each party; a version is in force when all have signed.
create table agreement.model_signature (
  model_hash  text not null references agreement.model_version (hash) on delete restrict,
  party       text not null,
  signed_by   uuid not null references organisation.staff (id) on delete restrict,
  signed_at   timestamptz not null,
  primary key (model_hash, party)
);
create index model_signature_signed_by on agreement.model_signature (signed_by);

grant select, insert, update on agreement.model_draft to hemlank_app;
grant select, insert on agreement.model_signature to hemlank_app;
-- What was to begin later is put aside when another version comes into force.
grant delete on agreement.model_area to hemlank_app;
