import { sql } from 'kysely';
import type { z } from 'zod';
import { type Id, newId } from '../../kernel/ids.ts';
import { plus } from '../../kernel/instant.ts';
import { both } from '../../kernel/texts.ts';
import { userOf } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import { badInput, notFound, wrongState } from '../../platform/errors.ts';
import { aboutPatient, type Work } from '../../platform/work.ts';
import { decideOnCare, decideOnPatient } from '../access/index.ts';
import type { HospitalEvent, hospitalEventBody } from './contract.ts';
import { rhythmTexts } from './texts/index.ts';

/** Tells that a patient was admitted, is in emergency care, came home or had a visit that nobody planned. Told twice it is one. */
export async function recordEvent(work: Work, body: z.output<typeof hospitalEventBody>): Promise<{ id: string }> {
  const { patientId, kind, place, happenedAt, from } = body;
  authorise(work, await decideOnCare(work, patientId), { patientId });
  if (happenedAt > plus(work.now, { minutes: 5 })) {
    const text = both(rhythmTexts, (t) => t.notYet);
    throw badInput('not-happened-yet', text, { happenedAt: text });
  }
  const { county, providerId, userId, unitId, unitName } = userOf(work.actor);
  const id = newId<'hospital_event'>();
  const source = from?.source ?? 'manual';
  const { rows } = await sql<{ id: string; patientId: string }>`
    with told as (
      insert into rhythm.hospital_event (county, id, patient_id, owner_provider_id, kind, place, happened_at, source, external_id, recorded_by,
        recorded_at)
      values (${county}, ${id}::uuid, ${patientId}::uuid, ${providerId}::uuid, ${kind}, ${place}, ${happenedAt}::timestamptz, ${source},
        ${from?.externalId ?? null}, ${userId}::uuid, ${work.now})
      on conflict do nothing returning id, patient_id)
    select id, patient_id from told union all
    select e.id, e.patient_id from rhythm.hospital_event e where e.county = ${county} and e.owner_provider_id = ${providerId}::uuid
      and e.source = ${source} and e.external_id = ${from?.externalId ?? null}`.execute(work.tx);
  const [kept] = rows;
  // The system has used its number for somebody else, whom this unit may not even see.
  if (kept?.patientId !== patientId) throw toldOfAnother();
  if (kept.id !== id) return { id: kept.id };
  work.record({
    type: 'rhythm.hospital-event',
    subject: aboutPatient(patientId),
    case: { kind: 'patient', id: patientId },
    participants: [unitId],
    params: { kind, unit: unitName },
    payload: { eventId: id, kind, source },
    occurredAt: happenedAt < work.now ? happenedAt : work.now,
  });
  return { id };
}

function toldOfAnother() {
  return wrongState(
    'told-of-another',
    both(rhythmTexts, (t) => t.toldOfAnother),
  );
}

/** An event as it was told. */
export async function showEvent(work: Work, id: Id<'hospital_event'>): Promise<HospitalEvent> {
  const { rows } = await sql<HospitalEvent>`select e.id, e.patient_id, e.kind, e.place, e.happened_at, e.source
    from rhythm.hospital_event e where e.county = ${work.actor.county} and e.id = ${id}::uuid`.execute(work.tx);
  const [event] = rows;
  if (event === undefined)
    throw notFound(
      'no-such-event',
      both(rhythmTexts, (t) => t.noEvent),
    );
  authorise(work, await decideOnPatient(work, event.patientId), { patientId: event.patientId });
  return event;
}
