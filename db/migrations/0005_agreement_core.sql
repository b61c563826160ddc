-- Agreement: cooperation model versions in use and where they govern. Reference tables.
create schema agreement;
grant usage on schema agreement to hemlank_app;

-- An immutable version, known by the SHA-256 of its text.
create table agreement.model_version (
  hash         text primary key check (hash ~ '^[0-9a-f]{64}$'),
  model_id     text not null,
  version      text not null,
  title        text not null,
  source       text not null,
  valid_from   date not null,
  valid_to     date,
  recorded_at  timestamptz not null,
  unique (model_id, version, hash)
);

create table agreement.model_area (
  id                uuid primary key,
  municipality_code text not null references organisation.municipality (code) on delete restrict,
  model_hash        text not null references agreement.model_version (hash) on delete restrict,
  valid_from        date not null,
  valid_to          date,
  exclude using gist (municipality_code with =, daterange(valid_from, valid_to) with &&)
);
create index model_area_municipality on agreement.model_area (municipality_code);
create index model_area_model on agreement.model_area (model_hash);

grant select, insert on agreement.model_version to hemlank_app;
grant select, insert, update on agreement.model_area to hemlank_app;
