import { sql } from 'kysely';
import type { z } from 'zod';
import type { PatientId } from '../../kernel/ids.ts';
import type { JsonObject } from '../../kernel/json.ts';
import { both } from '../../kernel/texts.ts';
import { badInput, notFound, Refusal } from '../../platform/errors.ts';
import { keepCorrection } from '../../platform/fact-correction.ts';
import type { Work } from '../../platform/work.ts';
import { openForChange, recordChange } from './checks.ts';
import type { correctFactBody } from './contract.ts';
import { patientTexts } from './texts/index.ts';

type Asked = z.output<typeof correctFactBody>;

/** The columns that hold each kind of fact, by what the fact is called outside. */
const columnsOf: Record<Asked['kind'], Record<string, string>> = {
  relative: { name: 'name', relation: 'relation', phone: 'phone', mayBeInformed: 'may_be_informed' },
  alert: { kind: 'kind', description: 'description' },
  address: { line: 'line', postalCode: 'postal_code', city: 'city' },
};

/**
 * Puts right a fact that was wrong from the beginning: a relative, an alert, an address. What it read before is kept, with who, when and
 * why; a fact that has changed since is not corrected but given anew. The journal says that it was done, not what it says.
 */
export async function correctFact(work: Work, id: PatientId, asked: Asked): Promise<{ id: PatientId }> {
  await openForChange(work, id);
  const before = await lockFact(work, id, asked);
  refuseUnlessSeen(asked, before);
  const after = asked.facts;
  const columns = columnsOf[asked.kind];
  const sets = sql.join(
    Object.entries(after).map(([name, value]) => sql`${sql.ref(columns[name] ?? name)} = ${value}`),
  );
  await sql`update ${sql.table(`patient.${asked.kind}`)} set ${sets}
    where county = ${work.actor.county} and id = ${asked.objectId}::uuid`.execute(work.tx);
  const { kind: objectKind, objectId, reason } = asked;
  const correctionId = await keepCorrection(work, { patientId: id, objectKind, objectId, before, after, reason });
  recordChange(work, id, { type: 'patient.fact-corrected', payload: { kind: objectKind, objectId, correctionId } });
  return { id };
}

async function lockFact(work: Work, patientId: PatientId, { kind, objectId }: Asked): Promise<JsonObject> {
  const columns = Object.entries(columnsOf[kind]).map(([name, column]) => sql`${name}::text, ${sql.ref(column)}`);
  const { rows } = await sql<{ fact: JsonObject }>`select jsonb_build_object(${sql.join(columns)}) as fact
    from ${sql.table(`patient.${kind}`)}
    where county = ${work.actor.county} and patient_id = ${patientId} and id = ${objectId}::uuid for update`.execute(
    work.tx,
  );
  const fact = rows[0]?.fact;
  if (fact === undefined)
    throw notFound(
      'no-such-fact',
      both(patientTexts, (t) => t.noSuchFact),
    );
  return fact;
}

/** The fact must read as the user saw it, and otherwise than what is now said. */
function refuseUnlessSeen({ seen, facts }: Asked, before: JsonObject): void {
  const reads = (said: JsonObject) => Object.keys(facts).every((name) => said[name] === before[name]);
  if (!reads(seen))
    throw new Refusal(
      'stale',
      'stale',
      both(patientTexts, (t) => t.factChanged),
    );
  if (!reads(facts)) return;
  const text = both(patientTexts, (t) => t.nothingCorrected);
  throw badInput('nothing-changed', text, { facts: text });
}
