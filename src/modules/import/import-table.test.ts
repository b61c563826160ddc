import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { aPrincipal, aSmallCounty, aStaff, aUnit } from '../../../test/factories/organisation.ts';
import { startTestApp } from '../../../test/support/app.ts';
import type { ImportResult } from './contract.ts';

const test = await startTestApp();
const small = await aSmallCounty(test.owner);
const admin = await test.as(small.administrator);
const system = await test.as(await aStaff(test.owner, small.homeCare, 'system-administrator', 'Sys Admin'));

const put = (format: string, file: string | Buffer, client = admin) =>
  client.upload<ImportResult>(`/api/imports?format=${format}&source=Katalog`, Buffer.from(file), 'tabell.csv');
const units = (file: string | Buffer) => put('csv-units', file);
const codes = ({ problems }: ImportResult) => problems.map(({ index, code }) => [index, code]);

async function unitRows(like: string) {
  const { rows } = await sql`select u.name, u.kind, u.municipality_code, u.version, n.phone from organisation.unit u
    left join organisation.unit_number n on n.unit_id = u.id where u.hsa_id like ${like} order by u.name`.execute(
    test.owner,
  );
  return rows;
}

describe('units', () => {
  const file =
    'HSA-id;Namn;Typ;Kommun;Telefon\nSE2321000001-U1;Norra teamet;Hemsjukvård;Säter;0225-11 22 33\nse2321000001-u2;Södra teamet;rehab;2082;\n';

  it('are added, and a repeat changes nothing', async () => {
    expect((await units(file)).body).toMatchObject({ state: 'imported', counts: [{ type: 'unit', new: 2 }] });
    const added = await unitRows('SE2321000001-U_');
    expect(added).toEqual([
      { name: 'Norra teamet', kind: 'home-care', municipalityCode: '2082', version: 1, phone: '0225-11 22 33' },
      { name: 'Södra teamet', kind: 'rehab', municipalityCode: '2082', version: 1, phone: null },
    ]);
    expect((await units(file)).body.state).toBe('unchanged');
    expect(await unitRows('SE2321000001-U_')).toEqual(added);
  });

  it('are changed by name and phone; an empty cell leaves what is here', async () => {
    const { body } = await units('hsa-id,name,kind,phone\nSE2321000001-U1,"Norra, nya teamet",Home care,0225-99 99\n');
    expect(body.counts[0]).toMatchObject({ changed: 1 });
    expect((await unitRows('SE2321000001-U1'))[0]).toEqual({
      name: 'Norra, nya teamet',
      kind: 'home-care',
      municipalityCode: '2082',
      version: 2,
      phone: '0225-99 99',
    });
  });

  it.each([
    ['byte-order mark', Buffer.from('\ufeffHSA-id;Namn;Typ\r\nSE2321000001-V1;Åkerö;Hemtjänst\r\n')],
    ['Windows-1252', Buffer.from('HSA-id;Namn;Typ\nSE2321000001-V2;\xc5ker\xf6;Hemtj\xe4nst\n', 'latin1')],
    ['tabs', Buffer.from('HSA-id\tNamn\tTyp\nSE2321000001-V3\tÅkerö\tHemtjänst\n')],
  ])('%s is read', async (_, bytes) => {
    expect((await units(bytes)).body).toMatchObject({ state: 'imported', faults: 0 });
    expect(await unitRows('SE2321000001-V%')).toMatchObject([{ name: 'Åkerö', kind: 'home-service' }]);
    await sql`delete from organisation.unit where hsa_id like 'SE2321000001-V%'`.execute(test.owner);
  });

  it('one bad row and none is taken; each fault names its row', async () => {
    const other = await aPrincipal(test.owner, { kind: 'region', name: 'Annan', county: '20' });
    const theirs = await aUnit(test.owner, other, { kind: 'ward', name: 'Deras', county: '20' });
    const { rows } = await sql<{ hsaId: string }>`select hsa_id from organisation.unit where id = ${theirs.id}`.execute(
      test.owner,
    );
    const { body } = await units(
      `HSA-id;Namn;Typ;Kommun\nSE2321000001-W1;Bra;Hemsjukvård;Säter\nfel;Namn;Hemsjukvård;\nSE2321000001-W2;;Hemsjukvård;\nSE2321000001-W3;Namn;Cirkus;Atlantis\n${rows[0]?.hsaId ?? ''};Vår nu;Hemsjukvård;\nSE2321000001-W1;Bra;Hemsjukvård;Säter\n`,
    );
    expect(body.state).toBe('refused');
    expect(codes(body)).toEqual([
      [3, 'cell-invalid'],
      [4, 'cell-missing'],
      [5, 'kind-unknown'],
      [5, 'municipality-unknown'],
      [6, 'unit-of-another-provider'],
      [7, 'row-twice'],
    ]);
    expect(await unitRows('SE2321000001-W%')).toEqual([]);
  });

  it('a municipality of another county is refused, and the row and the field are named', async () => {
    const { body } = await units(
      'HSA-id;Namn;Typ;Kommun\nSE2321000001-X1;Här;Hemsjukvård;Säter\nSE2321000001-X2;Där;Hemsjukvård;Stockholm\nSE2321000001-X3;Där;Hemsjukvård;0180\n',
    );
    expect(body.state).toBe('refused');
    expect(codes(body)).toEqual([
      [3, 'municipality-elsewhere'],
      [4, 'municipality-elsewhere'],
    ]);
    expect(body.problems[0]?.message.sv).toBe(
      'Stockholm i kommun ligger i ett annat län. Skriv en kommun i det egna länet.',
    );
    expect(await unitRows('SE2321000001-X%')).toEqual([]);
  });

  it('a table without the needed headings, and what is no table', async () => {
    expect(codes((await units('Namn;Ort\nA;B\n')).body)).toEqual([
      [1, 'column-missing'],
      [1, 'column-missing'],
    ]);
    expect((await units('bara en rad')).status).toBe(400);
    expect((await units('a;b\n"oavslutad;c\n')).status).toBe(400);
  });
});

describe('staff', () => {
  const heading = 'HSA-id;Förnamn;Efternamn;Titel;Enhet;Roll;Telefon\n';
  const unitId = async () => {
    const { rows } = await sql<{
      hsaId: string;
    }>`select hsa_id from organisation.unit where id = ${small.homeCare.id}`.execute(test.owner);
    return rows[0]?.hsaId ?? '';
  };

  it('come with their assignments, two rows for two of them, and can sign in', async () => {
    const unit = await unitId();
    const file = `${heading}SE2321000001-S1;Siv;Ny;sjuksköterska;${unit};Sjuksköterska i hemsjukvården;\nSE2321000001-S1;Siv;Ny;sjuksköterska;${unit};receiver;\n`;
    const { body } = await put('csv-staff', file);
    expect(body.counts).toMatchObject([
      { type: 'staff', new: 1 },
      { type: 'assignment', new: 2 },
    ]);
    expect((await put('csv-staff', file)).body.state).toBe('unchanged');
    const { rows } =
      await sql`select a.role from organisation.assignment a join organisation.staff s on s.id = a.staff_id
      where s.hsa_id = 'SE2321000001-S1' order by a.role`.execute(test.owner);
    expect(rows).toEqual([{ role: 'home-care-nurse' }, { role: 'receiver' }]);
  });

  it('a file gives nobody a far-reaching right, whoever imports it, and nobody changes themselves', async () => {
    const unit = await unitId();
    const file = `${heading}SE2321000001-S2;Ada;Två;administratör;${unit};Enhetsadministratör;\n`;
    expect(codes((await put('csv-staff', file)).body)).toEqual([[2, 'administrator-role']]);
    expect(codes((await put('csv-staff', file, system)).body)).toEqual([[2, 'administrator-role']]);
    const own = `${heading}${small.administrator.hsaId};Ada;Admin;administratör;${unit};Enhetschef;\n`;
    expect(codes((await put('csv-staff', own)).body)).toEqual([[2, 'own-assignment']]);
  });

  it('only at units of the own provider', async () => {
    const { body } = await put('csv-staff', `${heading}SE2321000001-S3;A;B;C;SE2321000001-NONE;mas;\n`);
    expect(codes(body)).toEqual([[2, 'unit-unknown']]);
  });
});
