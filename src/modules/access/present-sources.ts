import type { Work } from '../../platform/work.ts';
import { type Chain, chainFacts, holderOf, objectOf, sameHolder } from './chain.ts';
import type { OpeningSource } from './contract.ts';
import { answerTo } from './decisions.ts';
import type { BlockRequestId, SourceId } from './domain/ids.ts';
import type { CaseFacts } from './domain/question.ts';
import type { PatientStanding } from './facts.ts';
import type { Names } from './names.ts';
import { isBlocked } from './open-content.ts';
import type { Holder, OpeningRow } from './opening-queries.ts';

interface Seen {
  chain: Chain;
  standing: PatientStanding;
  holders: readonly Holder[];
  requests: ReadonlyMap<string, BlockRequestId>;
  names: Names;
  /** The acting user took the steps; for others they are what was done, with nothing to do. */
  own: boolean;
}

/** The sources of a chain that may be shown now, with what can be done with each. */
export function presentSources(work: Work, seen: Seen): OpeningSource[] {
  return seen.chain.sources.flatMap((row) => {
    const blocked = seen.own ? isBlocked(row, seen.holders) : row.sourceBlocked;
    const facts = (more: Partial<CaseFacts>) => ({
      ...chainFacts(work, seen.standing, seen.chain.start, { opened: 'source', blocked }),
      ...more,
    });
    const { providerId, side, unitId } = holderOf(row);
    const answer = (kind: 'source' | 'block-source' | 'record', more: Partial<CaseFacts> = {}) =>
      answerTo(work, { action: 'read', object: objectOf(kind, seen.chain.start.among, side), facts: facts(more) });
    // Who holds is not told any longer than it may be seen.
    if (seen.own && !answer(blocked ? 'block-source' : 'source').allowed) return [];
    const mild = answer('record', { relevant: true, danger: false, emergencyCurrent: false });
    const grave = answer('record', { indispensable: true });
    const requestId = seen.requests.get(row.id) ?? null;
    const emergency = seen.chain.start.danger !== null;
    return [
      {
        id: row.id as SourceId,
        controller: seen.names.controller(providerId, side),
        unit: unitId === null ? null : seen.names.unit(unitId),
        blocked,
        opened: openedOf(work, seen.chain, row, blocked),
        may: {
          open: seen.own && mild.allowed,
          emergencyOpen: seen.own && emergency && grave.allowed && !mild.allowed,
          askToLift:
            seen.own && emergency && blocked && seen.chain.start.among === 'other-controllers' && requestId === null,
        },
        blockRequestId: requestId,
      },
    ];
  });
}

function openedOf(work: Work, chain: Chain, row: OpeningRow, blocked: boolean): OpeningSource['opened'] {
  const acts = chain.opened.filter((act) => act.follows === row.id || sameHolder(holderOf(act), holderOf(row)));
  const last = acts.at(-1);
  if (last === undefined) return null;
  const { openedAt: at, validUntil: until, ground, necessity } = last;
  const current = until > work.now && (!blocked || ground === 'inner-emergency');
  return { at, until, current, ground, emergency: necessity !== null };
}
