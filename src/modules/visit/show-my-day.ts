import type { z } from 'zod';
import type { LocalDate } from '../../kernel/local-date.ts';
import { dateAt } from '../../kernel/zone.ts';
import { userOf } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Work } from '../../platform/work.ts';
import { decideOnKnown } from '../access/index.ts';
import { staffById } from '../organisation/index.ts';
import { addressesOf, identitiesOf } from '../patient/index.ts';
import type { myDay } from './contract.ts';
import { marksOn } from './mark-queries.ts';
import { shiftsOn, visitsOfPerson } from './queries.ts';
import { togetherBy } from './show-measures.ts';

/** The visits of the one who asks, in order, with the address of those whose address may be shown in a list. */
export async function showMyDay(work: Work, day: LocalDate): Promise<z.input<typeof myDay>> {
  const { unitId, userId } = userOf(work.actor);
  const rows = await visitsOfPerson(work, unitId, day, userId);
  const ids = rows.map(({ patientId }) => patientId);
  const ground = authorise(work, decideOnKnown(work, 'list', 'care'), { details: { day, shown: new Set(ids).size } });
  for (const patientId of new Set(ids)) work.look({ ground, patientId });
  const patients = await identitiesOf(work, ids);
  const addresses = await addressesOf(work, ids);
  const names = await staffById(
    work,
    rows.map(({ staffId }) => staffId),
  );
  const shift = (await shiftsOn(work, day)).find(({ staffId }) => staffId === userId);
  const patientOf = new Map(rows.map(({ id, patientId }) => [id as string, patientId]));
  const states = new Map(
    (await marksOn(work, day)).map(({ id, doneAt }) => [id, doneAt === null ? ('begun' as const) : ('done' as const)]),
  );
  return {
    day,
    today: dateAt(work.now),
    sick: shift?.sick ?? false,
    shift: shift === undefined ? null : { starts: shift.starts, ends: shift.ends },
    visits: togetherBy(rows, names).flatMap((visit) => {
      const patientId = patientOf.get(visit.id);
      const identity = patientId === undefined ? undefined : patients.get(patientId);
      if (identity === undefined) return [];
      const { id, name, protectedIdentity } = identity;
      const open = protectedIdentity === 'none';
      const patient = {
        id,
        name,
        protectedIdentity: !open,
        phone: open ? identity.phone : null,
        address: open ? (addresses.get(id) ?? null) : null,
      };
      return [{ ...visit, state: states.get(visit.id) ?? 'planned', patient }];
    }),
  };
}
