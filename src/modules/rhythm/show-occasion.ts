import type { Id } from '../../kernel/ids.ts';
import { both } from '../../kernel/texts.ts';
import { allow, authorise } from '../../platform/authorise.ts';
import { notFound } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import { modelByHash } from '../agreement/index.ts';
import { staffById } from '../organisation/index.ts';
import type { Occasion } from './contract.ts';
import { loadOccasion } from './queries.ts';
import { rhythmTexts } from './texts/index.ts';

/** One occasion of recurring work, with its agenda and who takes part. About the unit's work: nothing about any patient. */
export async function showOccasion(work: Work, id: Id<'occasion'>): Promise<Occasion> {
  authorise(work, allow('no-patient-data'));
  const row = await loadOccasion(work, id);
  if (row === undefined) throw noSuchOccasion();
  const model = await modelByHash(work, row.modelHash);
  const item = model.document.rhythm.find((one) => one.id === row.item);
  if (item === undefined) throw new Error(`model ${row.modelHash} has no rhythm ${row.item}`);
  const by = row.endedBy === null ? undefined : (await staffById(work, [row.endedBy])).get(row.endedBy);
  return {
    id: row.id,
    kind: item.kind,
    title: item.title,
    startsAt: row.startsAt,
    state: row.state,
    endedAt: row.endedAt,
    endedBy: by?.name ?? null,
    note: row.note,
    leads: item.leads,
    takesPart: item.takesPart,
    agenda: item.agenda,
    clause: {
      modelHash: row.modelHash,
      id: item.clause,
      heading: model.clauses.get(item.clause)?.heading ?? item.clause,
    },
    mayEnd: row.state === 'due',
    version: row.version,
  };
}

export function noSuchOccasion() {
  return notFound(
    'no-such-occasion',
    both(rhythmTexts, (t) => t.noOccasion),
  );
}
