import type { z } from 'zod';
import type { PatientId } from '../../kernel/ids.ts';
import type { JsonObject, JsonValue } from '../../kernel/json.ts';
import { authorise } from '../../platform/authorise.ts';
import { correctionsOf, type KeptCorrection } from '../../platform/fact-correction.ts';
import type { Work } from '../../platform/work.ts';
import { decideOn, knowsWhere } from '../access/index.ts';
import { staffById, unitsById } from '../organisation/index.ts';
import type { correctionsAnswer } from './contract.ts';
import { identityOf } from './identity.ts';

type Shown = z.input<typeof correctionsAnswer>['corrections'][number];

/** Facts of the patient's that have been corrected: how they read, who corrected them, when and why. An address tells where, also a wrong one. */
export async function showCorrections(work: Work, patientId: PatientId): Promise<z.input<typeof correctionsAnswer>> {
  const object = { kind: 'contact-card' } as const;
  authorise(work, await decideOn(work, patientId, { action: 'read', object }), { patientId });
  const identity = await identityOf(work, patientId);
  const where = knowsWhere(work, { relation: 'care', protectedIdentity: identity?.protectedIdentity ?? 'unknown' });
  const kept = (await correctionsOf(work, patientId)).filter((one) => where || one.objectKind !== 'address');
  const units = await unitsById(
    work,
    kept.map(({ unitId }) => unitId),
  );
  const staff = await staffById(
    work,
    kept.map(({ by }) => by),
  );
  return {
    corrections: kept.flatMap((one) => {
      const person = staff.get(one.by);
      const unit = { id: one.unitId, name: units.get(one.unitId)?.name ?? '–' };
      const by = person === undefined ? null : { id: person.id, name: person.name, title: person.title };
      return one.objectKind === 'referral-facts' ? [] : [{ ...shown(one, one.objectKind), unit, by }];
    }),
  };
}

function shown(one: KeptCorrection, kind: Shown['kind']): Omit<Shown, 'unit' | 'by'> {
  const { id, objectId, before, after, reason, at } = one;
  return { id, kind, objectId, changes: changesBetween(before, after), reason, at };
}

function changesBetween(before: JsonObject, after: JsonObject): Shown['changes'] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return fields
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field, before: plain(before[field]), after: plain(after[field]) }));
}

function plain(value: JsonValue | undefined): string | number | boolean | null {
  return value === undefined || value === null || typeof value === 'object' ? null : value;
}
