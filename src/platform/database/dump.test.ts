import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readCatalogue } from './catalogue.ts';
import { renderDump, staleFiles } from './dump.ts';
import { renderSchema } from './dump-sql.ts';
import { renderTypes } from './dump-types.ts';
import { testDatabase } from './testing.ts';

const db = await testDatabase();

const stale = staleFiles(await renderDump(db.ownerUrl));

test('the committed dump and table types are what the migrations make (else: npx hemlank db dump)', () => {
  expect(stale).toEqual([]);
});

beforeAll(async () => {
  await sql
    .raw(`create schema planted_things;
      create table planted_things.box (county text not null, id uuid not null, patient_id uuid not null, colour text check (colour in ('red', 'it''s')),
        marks text[] not null check (marks <@ array['a', 'b']), level integer not null check (level in (1, 2)), made_at timestamptz not null default now(),
        number bigint generated always as identity, twice integer generated always as (level * 2) stored, content jsonb not null, born date,
        primary key (county, id), foreign key (county, patient_id) references patient.patient (county, id) on delete restrict);
      comment on column planted_things.box.colour is 'Of the lid.';
      create table planted_things.lid (county text, id uuid, box_id uuid, user_id uuid not null, other_id uuid not null, primary key (county, id),
        foreign key (county, id) references planted_things.box (county, id) on delete restrict)`)
    .execute(db.owner);
});

afterAll(async () => {
  await sql`drop schema planted_things cascade`.execute(db.owner);
});

test('types follow keys, checks, defaults and comments', async () => {
  const files = renderTypes(await readCatalogue(db.owner));
  const text = files.find((file) => file.path === 'src/modules/planted-things/tables.ts')?.text;
  expect(text).toContain("import type { Generated, GeneratedAlways } from 'kysely';");
  expect(text).toContain(
    "export interface PlantedThingsTables {\n  'planted_things.box': BoxTable;\n  'planted_things.lid': LidTable;\n}",
  );
  expect(text?.slice(text.indexOf('export interface BoxTable'))).toBe(`export interface BoxTable {
  county: County;
  id: Id<'box'>;
  patientId: Id<'patient'>;
  /** Of the lid. */
  colour: 'red' | 'it\\'s' | null;
  marks: ('a' | 'b')[];
  level: 1 | 2;
  madeAt: Generated<Instant>;
  number: GeneratedAlways<number>;
  twice: GeneratedAlways<number | null>;
  content: JsonValue;
  born: LocalDate | null;
}

export interface LidTable {
  county: County;
  id: Id<'box'>;
  boxId: Id<'box'> | null;
  userId: Id<'staff'>;
  otherId: string;
}
`);
});

test('the dump shows each part of a table', async () => {
  await sql
    .raw(`create index box_made on planted_things.box (made_at) where colour is not null;
      alter table planted_things.box enable row level security;
      create policy box_read on planted_things.box for select to hemlank_app using (level = 1);
      grant select, update (colour) on planted_things.box to hemlank_app;
      create trigger box_kept before delete on planted_things.box for each row execute function platform.refuse_change()`)
    .execute(db.owner);
  const text = renderSchema(await readCatalogue(db.owner));
  expect(text).toContain('twice integer generated always as ((level * 2)) stored');
  expect(text).toContain(
    'CREATE INDEX box_made ON planted_things.box USING btree (made_at) WHERE (colour IS NOT NULL);',
  );
  expect(text).toContain('alter table planted_things.box enable row level security;');
  expect(text).toContain('create policy box_read on planted_things.box for select to hemlank_app using ((level = 1));');
  expect(text).toContain('grant select on planted_things.box to hemlank_app;');
  expect(text).toContain('grant update on planted_things.box.colour to hemlank_app;');
  expect(text).toContain('CREATE TRIGGER box_kept BEFORE DELETE ON planted_things.box');
});
