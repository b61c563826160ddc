import { sql } from 'kysely';
import { newId } from '../../../src/kernel/ids.ts';
import { aCounty, aPrincipal, aStaff, aUnit, type TestUnit } from '../../factories/organisation.ts';
import { aPatient } from '../../factories/patient.ts';
import type { Receipt } from '../../factories/referral.ts';
import type { TestApp } from '../app.ts';

export interface OtherTenants {
  /** Ids of patients, matters, messages and units that our people have nothing to do with. */
  ids: string[];
  /** Texts that would show that something of others' has leaked. */
  marks: string[];
  /**
   * Who the neighbour's patient is. Our people may look for anybody in the county; that they did is in their log, and whoever reviews it is
   * told whom they looked for, and nothing else.
   */
  reviewed: string[];
  /** Ends what our people may rightly have begun with the others' patients: a draft gives its writer's unit a relation. */
  forget(): Promise<void>;
}

type Planted = Pick<OtherTenants, 'ids' | 'marks' | 'reviewed'> & { units: string[] };

/** Another county, and another provider in our own county, each with a patient, a draft, a sent message and records full of marked words. */
export async function otherTenants(test: TestApp): Promise<OtherTenants> {
  const gavleborg = await aCounty(test.owner, '21', 'Gävleborg', { code: '2180', name: 'Gävle' });
  const theirs = await aPrincipal(test.owner, { kind: 'region', name: 'Region Gävleborg', county: gavleborg });
  const falun = await aCounty(test.owner, '20', 'Dalarna', { code: '2080', name: 'Falun' });
  const ours = await aPrincipal(test.owner, {
    kind: 'municipality',
    name: 'Falu kommun',
    county: falun,
    municipality: '2080',
    private: true,
  });
  const places = [
    { county: gavleborg, of: theirs, municipality: '2180' },
    { county: falun, of: ours, municipality: '2080' },
  ];
  // Words that are nowhere but in what belongs to others.
  const words = ['Xmarkord', 'Ymarkord'];
  const planted = await Promise.all(places.map((place, index) => plant(test, place, words[index] ?? '')));
  const units = planted.flatMap((one) => one.units);
  const ids = planted.flatMap((one) => one.ids);
  return {
    ids,
    marks: planted.flatMap(({ marks }) => marks),
    reviewed: planted.at(-1)?.reviewed ?? [],
    async forget() {
      await sql`delete from access.care_relation where patient_id = any(${ids}::uuid[]) and unit_id <> all(${units}::uuid[])`.execute(
        test.owner,
      );
    },
  };
}

async function plant(
  test: TestApp,
  { county, of, municipality }: { county: string; of: Parameters<typeof aUnit>[1]; municipality: string },
  mark: string,
): Promise<Planted> {
  const at = { county, municipality };
  const from = await aUnit(test.owner, of, { kind: 'health-centre', name: `Vårdcentral ${municipality}`, ...at });
  const to = await aUnit(test.owner, of, { kind: 'home-care', name: `Hemsjukvård ${municipality}`, ...at });
  const patient = await aPatient(test.owner, { ...at, owner: from, listedAt: from, name: `Hemlig ${mark}` });
  const client = await test.as(await aStaff(test.owner, from, 'health-centre-nurse', 'Annan Testsson'));
  const { id } = patient;
  const said = { description: `${mark} allergi`, name: `${mark} dotter`, line: `${mark}vägen 1` };
  const done = async (path: string, body: object) => {
    const answer = await client.post<Receipt>(path, body);
    if (answer.status !== 200) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  await done(`/api/patients/${id}/alerts`, { kind: 'other', description: said.description });
  await done(`/api/patients/${id}/relatives`, { name: said.name, relation: 'dotter' });
  const draft = await done('/api/referrals', { patientId: id, kind: 'enrol' });
  await done(`/api/referrals/${draft.id}/save`, { version: draft.version, patch: { reason: `${mark} sår` } });
  const message = await done('/api/messages', {
    patientId: id,
    about: { kind: 'patient', id },
    toUnitId: to.id,
    kind: 'question',
    subject: `${mark} ämne`,
    body: `${mark} text`,
  });
  const inside = await partsOf(test, from, id);
  const { number } = patient;
  return {
    ids: [id, draft.id, message.id, from.id, to.id, client.actor.userId, client.actor.assignmentId, ...inside],
    marks: [mark, number, `${number.slice(0, 8)}-${number.slice(8)}`, number.slice(2)],
    reviewed: [patient.name, number, `${number.slice(0, 8)}-${number.slice(8)}`],
    units: [from.id, to.id],
  };
}

/** The rows around the patient, and an attachment of the draft's provider. */
async function partsOf(test: TestApp, unit: TestUnit, patientId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from patient.relative where patient_id = ${patientId} union all
    select id from patient.alert where patient_id = ${patientId} union all
    select id from organisation.assignment where unit_id = ${unit.id}`.execute(test.owner);
  return [...rows.map(({ id }) => id), newId()];
}
