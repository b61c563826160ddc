import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Page } from 'playwright-core';
import { newId } from '../../../src/kernel/ids.ts';
import { localDate } from '../../../src/kernel/local-date.ts';
import type { ReferralFacts } from '../../../src/model/index.ts';
import { completeFacts } from '../../factories/referral.ts';
import type { JourneyCounty, JourneyPatient } from './county.ts';
import { today } from './steps-list.ts';

/**
 * What has happened before a journey begins: done by the people themselves through the product's doors, only without looking at
 * every screen.
 */
export interface SentReferral {
  id: string;
  version: number;
}

/** The sender has sent a complete referral for enrolment to Säter's home care. */
export async function hasSent(
  sender: Page,
  county: JourneyCounty,
  patient: JourneyPatient,
  facts: Partial<ReferralFacts> = {},
): Promise<SentReferral> {
  const consentDate = localDate(await today(sender));
  const { id, version } = await has(sender, '/api/referrals', { patientId: patient.id, kind: 'enrol' });
  const saved = await has(sender, `/api/referrals/${id}/save`, {
    version,
    patch: { ...completeFacts(), consentDate, ...facts },
    confirmed: await oldFacts(sender, id),
  });
  return has(sender, `/api/referrals/${id}/send`, { version: saved.version, toUnitId: homeCareOf(county) });
}

/** What was fetched from older records, and has to be said to hold still. */
async function oldFacts(sender: Page, id: string): Promise<string[]> {
  const answer = await sender.request.get(new URL(`/api/referrals/${id}`, sender.url()).href, {
    headers: { 'x-hemlank': '1' },
  });
  const { prefilled } = (await answer.json()) as { prefilled: { fact: string; old: boolean }[] };
  return prefilled.filter(({ old }) => old).map(({ fact }) => fact);
}

/** The receiver has received what was sent. */
export async function hasReceived(receiver: Page, { id, version }: SentReferral): Promise<SentReferral> {
  return has(receiver, `/api/referrals/${id}/receive`, { version });
}

/** The receiver has taken the patient over on nurse level. */
export async function hasAdmitted(receiver: Page, sent: SentReferral): Promise<void> {
  const { id } = sent;
  const received = await hasReceived(receiver, sent);
  const begun = await has(receiver, `/api/referrals/${id}/start-assessment`, { version: received.version });
  await has(receiver, `/api/referrals/${id}/accept`, { version: begun.version, levels: [{ level: 'nurse' }] });
}

/** Another of Säter's units has the patient as its own. No screen of the product begins such a relation yet. */
export async function caresToo(county: JourneyCounty, patientId: string, kind: string): Promise<void> {
  const unit = county.organisation.units.find((one) => one.kind === kind && one.municipality === '2082');
  await sql`insert into access.care_relation (county, id, patient_id, unit_id, owner_provider_id, scope, ground, case_kind, case_id, valid_from)
    select county, ${newId()}, ${patientId}::uuid, id, provider_id, 'care', 'own-patient', 'patient', ${patientId}::uuid, now() - interval '1 minute'
    from organisation.unit where id = ${unit?.id}::uuid`.execute(county.db.owner);
}

function homeCareOf({ organisation }: JourneyCounty): string {
  const unit = organisation.units.find(({ kind, municipality }) => kind === 'home-care' && municipality === '2082');
  if (unit === undefined) throw new Error('Säter has no home care');
  return unit.id;
}

async function has(person: Page, path: string, body: unknown): Promise<SentReferral> {
  const answer = await person.request.post(new URL(path, person.url()).href, {
    data: body,
    headers: { 'x-hemlank': '1', 'idempotency-key': randomUUID() },
  });
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
  return (await answer.json()) as SentReferral;
}
