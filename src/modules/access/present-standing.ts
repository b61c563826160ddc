import { holds } from '../../platform/authorise.ts';
import { userOf } from '../../platform/actor.ts';
import { correctionsOf, type KeptCorrection } from '../../platform/fact-correction.ts';
import type { Work } from '../../platform/work.ts';
import { type Attitude, type Block, type Consent, consentSchema, type StandingEntry } from './contract.ts';
import { type Names, namesOf } from './names.ts';
import { may } from './policy.ts';
import type { StandingRow } from './standing-queries.ts';

const consentReads = consentSchema.shape.corrections.element.shape.before;

/** Consents, attitudes and blocks with names, and what the user may do with each. */
export async function presentEntries(work: Work, rows: readonly StandingRow[]): Promise<StandingEntry[]> {
  const corrections = await correctionsOfConsents(work, rows);
  const names = await namesOf(work, {
    providers: rows.flatMap((row) => [row.providerId, row.sourceProviderId]),
    units: rows.flatMap((row) => [row.unitId, row.sourceUnitId]),
    people: [...rows.flatMap((row) => [row.by, row.endedBy]), ...corrections.map(({ by }) => by)],
  });
  return rows.map((row) => {
    if (row.entry === 'consent') return consentOf(work, { row, names, corrections });
    return row.entry === 'attitude' ? attitudeOf(row, names) : blockOf(work, row, names);
  });
}

/** How the consents among the rows read before they were corrected. Nothing is asked for as long as none is. */
async function correctionsOfConsents(work: Work, rows: readonly StandingRow[]): Promise<KeptCorrection[]> {
  const [changed] = rows.filter((row) => row.entry === 'consent' && row.version > 1);
  if (changed === undefined) return [];
  const kept = await correctionsOf(work, changed.patientId);
  return kept.filter(({ objectKind }) => objectKind === 'consent');
}

interface ConsentToShow {
  row: StandingRow;
  names: Names;
  corrections: readonly KeptCorrection[];
}

function consentOf(work: Work, { row, names, corrections }: ConsentToShow): Consent {
  const { endedAt, endedBy } = row;
  const writes = endedAt === null && holds(userOf(work.actor).role, may.record);
  const ended = endedAt !== null && endedBy !== null;
  return {
    kind: 'consent',
    id: row.id as unknown as Consent['id'],
    patientId: row.patientId,
    purpose: row.purpose ?? 'coherent-documentation',
    controller: names.controller(row.providerId, row.side),
    unit: names.unit(row.unitId),
    askedBy: names.person(row.by),
    how: row.how ?? 'oral',
    note: row.note,
    givenAt: row.givenAt ?? row.at,
    recordedAt: row.at,
    withdrawn: ended
      ? { at: endedAt, by: names.person(endedBy), how: (row.endedHow ?? 'oral') as Consent['how'], note: row.endedNote }
      : null,
    corrections: corrections
      .filter(({ objectId }) => String(objectId) === String(row.id))
      .map(({ at, by, before, reason }) => ({ at, by: names.person(by), before: consentReads.parse(before), reason })),
    mayWithdraw: writes,
    mayCorrect: writes,
    version: row.version,
  };
}

function attitudeOf(row: StandingRow, names: Names): Attitude {
  return {
    kind: 'attitude',
    id: row.id as unknown as Attitude['id'],
    patientId: row.patientId,
    controller: names.controller(row.providerId, row.side),
    unit: names.unit(row.unitId),
    recordedBy: names.person(row.by),
    capacity: row.capacity ?? 'able',
    clarifiedHow: row.clarifiedHow,
    wouldObject: row.wouldObject ?? false,
    note: row.note,
    recordedAt: row.at,
    replacedAt: row.endedAt,
  };
}

function blockOf(work: Work, row: StandingRow, names: Names): Block {
  const { endedAt, endedBy, sourceProviderId, sourceSide, caseId, caseKind } = row;
  const actor = userOf(work.actor);
  // Which other unit has blocked is told only in an emergency (patientdatalagen 4 kap. 4 § tredje stycket, 5 §).
  const tellsUnit = row.blockKind === 'across' || row.sourceUnitId === actor.unitId || row.unitId === actor.unitId;
  return {
    kind: 'block',
    id: row.id as unknown as Block['id'],
    patientId: row.patientId,
    blockKind: row.blockKind ?? 'across',
    controller:
      sourceProviderId === null || sourceSide === null ? null : names.controller(sourceProviderId, sourceSide),
    unit: row.sourceUnitId === null || !tellsUnit ? null : names.unit(row.sourceUnitId),
    process: caseId === null || caseKind === null || !tellsUnit ? null : { kind: caseKind, id: caseId },
    requestedBy: row.requestedBy ?? 'patient',
    how: row.how ?? 'oral',
    recordedBy: tellsUnit ? names.person(row.by) : null,
    note: tellsUnit ? row.note : null,
    from: row.at,
    lifted:
      endedAt === null || endedBy === null
        ? null
        : {
            at: endedAt,
            by: tellsUnit ? names.person(endedBy) : null,
            ground: (row.endedHow ?? 'patient-request') as 'patient-request',
            reason: tellsUnit ? (row.endedNote ?? '') : '',
          },
    mayLift: endedAt === null && tellsUnit && holds(actor.role, may.lift),
    version: row.version,
  };
}
