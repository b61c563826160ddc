import { readFile } from 'node:fs/promises';
import type { ReferralFacts } from '../../src/model/index.ts';
import { localDate } from '../../src/kernel/local-date.ts';
import { putInForce, registerModel } from '../../src/modules/agreement/index.ts';
import type { ReferralAnswer } from '../../src/modules/referral/contract.ts';
import type { Answer, Client, TestApp } from '../support/app.ts';
import { aSmallCounty, type TestUnit } from './organisation.ts';
import { aPatient, type TestPatient } from './patient.ts';

/** Facts of a referral for enrolment in which nothing is missing under Dalarna's agreement, and which meets the threshold. */
export function completeFacts(): ReferralFacts {
  return {
    reason: 'Behöver omläggning av bensår.',
    goal: 'Läkt sår inom tre månader.',
    levels: ['nurse'],
    measures: ['wound-care'],
    diagnoses: [{ text: 'Venöst bensår' }],
    prescriber: 'Avdelning 64',
    responsiblePhysician: 'Säters vårdcentral',
    placeOfCare: 'ordinary-home',
    reachesClinic: 'not-at-all',
    reachesClinicCause: ['illness'],
    personalAssistance: false,
    expectedDays: 90,
    visitsPerMonth: 12,
    careLevel: 'primary',
    exceptionalReasons: false,
    medicationHelp: false,
    noMedication: true,
    alerts: ['none'],
    access: 'resident-opens',
    pets: ['none'],
    safetyRisks: ['none'],
    functionalStatus: 'Går korta sträckor med rollator.',
    noRelatives: true,
    language: 'sv',
    interpreter: false,
    toldPatient: 'Patienten vet om begäran.',
    consent: 'given',
    consentDate: localDate('2026-11-20'),
    followUp: 'Såret följs upp av vårdcentralen.',
    followUpBy: 'Säters vårdcentral',
    noMaterials: true,
  };
}

/** A small county where Dalarna's agreement is in force, with the people signed in. */
export async function aReferralCounty(test: TestApp) {
  const small = await aSmallCounty(test.owner);
  const yaml = await readFile('models/dalarna-2012.yaml', 'utf8');
  const { hash } = await registerModel(test.owner, yaml, test.clock.now());
  await putInForce(test.owner, { hash, municipalityCodes: ['2082'], from: localDate('2012-01-01') });
  return {
    ...small,
    /** The receiver as a person, for signing in again. */
    receiverPerson: small.receiver,
    hash,
    sender: await test.as(small.wardNurse),
    receiver: await test.as(small.receiver),
    otherReceiver: await test.as(small.otherReceiver),
    nurse: await test.as(small.homeCareNurse),
    centre: await test.as(small.centreNurse),
  };
}
export type ReferralCounty = Awaited<ReturnType<typeof aReferralCounty>>;

export interface Receipt {
  id: string;
  caseNumber: string;
  state: string;
  stage: string;
  version: number;
}

/** One matter, driven through HTTP: remembers the version that was last seen. */
export class Matter {
  id = '';
  version = 0;
  caseNumber = '';

  /** Does an action as a person, with the version last seen unless the body has one. */
  async act(by: Client, action: string, body: Record<string, unknown> = {}): Promise<Answer<Receipt & Refused>> {
    const answer = await by.post<Receipt & Refused>(`/api/referrals/${this.id}/${action}`, {
      version: this.version,
      ...body,
    });
    if (answer.status === 200) this.version = answer.body.version;
    return answer;
  }

  /** As `act`, expecting it to be done. */
  async done(by: Client, action: string, body: Record<string, unknown> = {}): Promise<Receipt> {
    const answer = await this.act(by, action, body);
    if (answer.status !== 200) throw new Error(`${action}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  /** The conversation as a person sees it. */
  async seenBy(by: Client): Promise<ReferralAnswer> {
    const answer = await by.get<ReferralAnswer>(`/api/referrals/${this.id}`);
    if (answer.status !== 200) throw new Error(`look: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }
}

export interface Refused {
  error: { code: string; message: string; details?: Record<string, unknown> };
}

/** A draft by the sender about a new patient. */
export async function aDraft(
  test: TestApp,
  county: ReferralCounty,
  given: { kind?: string; by?: Client; patient?: TestPatient; facts?: ReferralFacts } = {},
): Promise<Matter & { patient: TestPatient }> {
  const owner = county.ward;
  const patient =
    given.patient ??
    (await aPatient(test.owner, { county: '20', municipality: '2082', owner, listedAt: county.healthCentre }));
  const by = given.by ?? county.sender;
  const begun = await by.post<Receipt>('/api/referrals', { patientId: patient.id, kind: given.kind ?? 'enrol' });
  if (begun.status !== 200) throw new Error(`draft: ${begun.status} ${JSON.stringify(begun.body)}`);
  const matter = Object.assign(new Matter(), begun.body, { patient });
  const patch = given.facts ?? completeFacts();
  // The test patient's stay and listing are from 2020: old facts, confirmed here.
  await matter.done(by, 'save', { patch, confirmed: ['placeOfCare', 'responsiblePhysician'] });
  return matter;
}

/** A referral that has been sent to home care (or another unit). */
export async function aSentReferral(
  test: TestApp,
  county: ReferralCounty,
  given: Parameters<typeof aDraft>[2] & { to?: TestUnit } = {},
): Promise<Matter & { patient: TestPatient }> {
  const matter = await aDraft(test, county, given);
  await matter.done(given.by ?? county.sender, 'send', { toUnitId: (given.to ?? county.homeCare).id });
  return matter;
}
