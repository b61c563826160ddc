import { expect } from 'vitest';
import { type Id, newId, type PatientId, type UnitId } from '../../src/kernel/ids.ts';
import type { Consent, Content, Opening } from '../../src/modules/access/contract.ts';
import { aboutPatient } from '../../src/platform/work.ts';
import { inTransaction } from '../../src/platform/transaction.ts';
import type { Client, TestApp } from '../support/app.ts';
import { aSmallCounty, aStaff, aUnit } from './organisation.ts';
import { aPatient } from './patient.ts';

/** Säter with the region's ward and health centre and the municipality's home care, home service and care managers, all signed in. */
export async function anAccessCounty(test: TestApp) {
  const small = await aSmallCounty(test.owner);
  const { county, municipality } = small;
  const place = { county, municipality: '2082' };
  const homeService = await aUnit(test.owner, municipality, { ...place, kind: 'home-service', name: 'Hemtjänst Norr' });
  const careManagers = await aUnit(test.owner, municipality, {
    ...place,
    kind: 'care-management',
    name: 'Biståndsenheten',
  });
  const head = await aStaff(test.owner, small.homeCare, 'head-of-unit', 'Hedda Chef', 'enhetschef');
  return {
    ...small,
    homeService,
    careManagers,
    wardNursePerson: small.wardNurse,
    centreNursePerson: small.centreNurse,
    homeCarePerson: small.homeCareNurse,
    wardNurse: await test.as(small.wardNurse),
    nurse: await test.as(small.homeCareNurse),
    otherNurse: await test.as(small.receiver),
    headPerson: head,
  };
}
export type AccessCounty = Awaited<ReturnType<typeof anAccessCounty>>;

/** A patient whom the named units care for. */
export function aKnownPatient(test: TestApp, { ward, county }: AccessCounty, knownTo: { id: string }[]) {
  return aPatient(test.owner, { county, municipality: '2082', owner: ward, knownTo: knownTo as never });
}

/** An entry that a person's unit has documented about a patient, with nobody else taking part unless they are named. */
export async function documented(
  test: TestApp,
  by: Client,
  patientId: PatientId,
  type = 'referral.sent',
  matter: { id?: Id<string>; participants?: UnitId[] } = {},
) {
  const { id: caseId = newId<'referral'>(), participants = [] } = matter;
  await inTransaction(test.platform, { actor: by.actor, action: 'test', requestId: newId() }, async (work) => {
    const params = { to: 'Säters hemsjukvård' };
    work.record({
      type,
      subject: aboutPatient(patientId),
      case: { kind: 'referral', id: caseId },
      participants: [...new Set([by.actor.unitId, ...participants])],
      params,
    });
    await Promise.resolve();
  });
  return caseId;
}

/** The steps as one person takes them, expecting each to be allowed. */
export function stepsOf(by: Client) {
  const done = async <Body>(path: string, body: unknown): Promise<Body> => {
    const answer = await by.post<Body>(path, body);
    expect(answer.status, `${path}: ${JSON.stringify(answer.body)}`).toBe(200);
    return answer.body;
  };
  return {
    consent: (patientId: string) => done<Consent>('/api/access/consents', { patientId, how: 'oral' }),
    look: (patientId: string, among: Opening['among'] = 'other-controllers') =>
      done<Opening>('/api/access/openings', { patientId, among }),
    sources: (id: string) =>
      done<Opening>(`/api/access/openings/${id}/sources`, { relevance: 'Läkemedel före hembesök.' }),
    open: (id: string, sourceIds: string[]) =>
      done<Opening>(`/api/access/openings/${id}/open`, { sourceIds, relevance: 'Läkemedel före hembesök.' }),
    emergency: (patientId: string, among: Opening['among'] = 'other-controllers') =>
      done<Opening>('/api/access/emergencies', {
        patientId,
        among,
        danger: 'Medvetslös, oklar medicinering.',
        whyNoConsent: 'Patienten är inte kontaktbar.',
      }),
    openInEmergency: (id: string, sourceIds: string[]) =>
      done<Opening>(`/api/access/openings/${id}/emergency-open`, {
        sourceIds,
        necessity: 'Läkemedel styr behandlingen.',
      }),
    content: (id: string, sourceId: string) =>
      by.get<Content>(`/api/access/openings/${id}/content?sourceId=${sourceId}`),
    /** All three steps; the opening with its first source. */
    async opened(patientId: string, among: Opening['among'] = 'other-controllers') {
      const { id } = await this.look(patientId, among);
      const seen = await this.sources(id);
      const sourceId = seen.sources[0]?.id ?? '';
      const opening = await this.open(id, [sourceId]);
      return { id, sourceId, opening };
    },
  };
}
