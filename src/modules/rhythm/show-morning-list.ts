import type { PatientId } from '../../kernel/ids.ts';
import { addDays } from '../../kernel/local-date.ts';
import { dateAt, instantAt, localTime } from '../../kernel/zone.ts';
import { type CooperationModel, morningListParts, type RhythmItem } from '../../model/index.ts';
import { userOf } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import { Refusal } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import { decideOnKnown } from '../access/index.ts';
import { governingModel } from '../agreement/index.ts';
import { unitById } from '../organisation/index.ts';
import { identitiesOf } from '../patient/index.ts';
import { carriedBy } from '../responsible-physician/index.ts';
import type { HospitalEvent, MorningList } from './contract.ts';
import { eventsSince } from './queries.ts';

/** Where no model sets a time, what has happened since seven yesterday morning. */
const usualTime = '07:00';

/** Who of the reader's patients was admitted, is in emergency care, came home or had unplanned visits since yesterday's list. */
export async function showMorningList(work: Work, of: 'mine' | 'unit'): Promise<MorningList> {
  const rule = await ruleOf(work);
  const readAt = rule?.item.each.at ?? null;
  const since = instantAt(addDays(dateAt(work.now), -1), readAt ?? localTime(usualTime));
  const shows = rule === null || rule.item.shows.length === 0 ? [...morningListParts] : rule.item.shows;
  const ids = (await carriedBy(work, of)).map(({ patientId }) => patientId);
  const events = (await eventsSince(work, ids, since)).filter(({ kind }) => shows.includes(kind));
  const rows = await present(work, events);
  const ground = authorise(work, decideOnKnown(work, 'list', 'care'), { details: { rows: rows.length } });
  for (const { patient } of rows) work.look({ ground, patientId: patient.id });
  return {
    since,
    readAt,
    clause:
      rule === null
        ? null
        : {
            modelHash: rule.hash,
            id: rule.item.clause,
            heading: rule.model.clauses.get(rule.item.clause)?.heading ?? rule.item.clause,
          },
    shows,
    rows,
    quiet: new Set(ids).size - rows.length,
  };
}

interface Rule {
  hash: string;
  model: CooperationModel;
  item: RhythmItem;
}

/** The model's morning list where the unit is, if the model has one. */
async function ruleOf(work: Work): Promise<Rule | null> {
  const unit = await unitById(work, userOf(work.actor).unitId);
  if (unit === undefined || unit.municipalityCode === null) return null;
  try {
    const { hash, model } = await governingModel(work, unit.municipalityCode, work.now);
    const item = model.document.rhythm.find((one) => one.kind === 'morning-list' && one.switchedOff === undefined);
    return item === undefined ? null : { hash, model, item };
  } catch (error) {
    if (error instanceof Refusal && error.code === 'no-governing-model') return null;
    throw error;
  }
}

/** One row per patient, whoever something happened to last on top. */
async function present(work: Work, events: readonly HospitalEvent[]): Promise<MorningList['rows']> {
  const byPatient = new Map<PatientId, HospitalEvent[]>();
  for (const event of events) byPatient.set(event.patientId, [...(byPatient.get(event.patientId) ?? []), event]);
  const identities = await identitiesOf(work, byPatient.keys());
  return [...byPatient].flatMap(([patientId, of]) => {
    const patient = identities.get(patientId);
    if (patient === undefined) return [];
    const { id, name, number, protectedIdentity } = patient;
    return [{ patient: { id, name, number, protectedIdentity: protectedIdentity !== 'none' }, events: of }];
  });
}
