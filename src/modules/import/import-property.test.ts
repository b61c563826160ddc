import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { aSmallCounty } from '../../../test/factories/organisation.ts';
import { anEntry, aSyntheaBundle, bytesOf, type MadeBundle } from '../../../test/factories/synthea.ts';
import { startTestApp } from '../../../test/support/app.ts';
import type { ImportResult } from './contract.ts';

const test = await startTestApp();
const small = await aSmallCounty(test.owner);
const admin = await test.as(small.administrator);
const put = async (content: unknown) => {
  const path = '/api/imports?format=fhir-bundle&municipality=2082&source=Slump';
  return (await admin.upload<ImportResult>(path, bytesOf(content), 'b.json')).body;
};

async function written() {
  const { rows } =
    await sql`select (select count(*) from patient.patient) as patients, (select count(*) from patient.received_record) as records,
    (select count(*) from organisation.staff) as staff, (select count(*) from import.external_id) as ids,
    (select count(*) from platform.journal) as entries`.execute(test.owner);
  return rows[0];
}

const shape = fc.record({
  conditions: fc.integer({ min: 0, max: 4 }),
  medications: fc.integer({ min: 0, max: 3 }),
  encounters: fc.integer({ min: 0, max: 3 }),
});
/** Shapes that real systems send and a reader may stumble over, none of them wrong. */
const oddities: ((bundle: MadeBundle) => void)[] = [
  (bundle) => bundle.entry.reverse(),
  (bundle) => bundle.entry.push(anEntry('Basic', { code: { text: 'anything' } })),
  (bundle) => bundle.entry.forEach(({ resource }) => Object.assign(resource, { text: { div: '<div>…</div>' } })),
  (bundle) => bundle.entry.forEach(({ resource }) => Object.assign(resource, { _unknown: [null, { deep: [[1]] }] })),
];
/** One thing wrong with one entry that is read. */
const faults: ((entry: MadeBundle['entry'][number]) => void)[] = [
  ({ resource }) => Object.assign(resource, { subject: 'nobody', name: 'nobody', identifier: 'x' }),
  ({ resource }) => Object.assign(resource, { subject: { reference: 7 }, name: [7], identifier: 7 }),
  ({ request }) => Object.assign(request, { method: 'DELETE' }),
  (entry) => Object.assign(entry.resource, { odd: '\u0000' }),
];
const read = ['Patient', 'Practitioner', 'Organization', 'Encounter', 'Condition', 'MedicationRequest'];

it('any bundle twice is once', async () => {
  await fc.assert(
    fc.asyncProperty(shape, fc.subarray(oddities), async (given, odd) => {
      const bundle = aSyntheaBundle(given);
      for (const twist of odd) twist(bundle);
      expect((await put(bundle)).state).toBe('imported');
      const once = await written();
      expect((await put(bundle)).state).toBe('unchanged');
      expect(await written()).toEqual(once);
    }),
    { numRuns: 25 },
  );
});

it('any bundle with one broken entry imports nothing and names that entry', async () => {
  await fc.assert(
    fc.asyncProperty(
      shape,
      fc.subarray(oddities),
      fc.constantFrom(...faults),
      fc.nat(),
      async (given, odd, breakIt, at) => {
        const bundle = aSyntheaBundle(given);
        for (const twist of odd) twist(bundle);
        const candidates = bundle.entry.filter(({ resource }) => read.includes(resource.resourceType));
        const broken = candidates[at % candidates.length];
        if (broken === undefined) return expect.unreachable('a bundle without entries');
        breakIt(broken);
        const before = await written();
        const result = await put(bundle);
        expect(result.state).toBe('refused');
        expect(result.problems[0]).toMatchObject({ index: bundle.entry.indexOf(broken), id: broken.resource.id });
        expect(await written()).toEqual(before);
      },
    ),
    { numRuns: 60 },
  );
});
