import type { Page } from 'playwright-core';
import { z } from 'zod';
import { aSyntheaBundle } from '../../factories/synthea.ts';
import { type SeekAccess, seekAccess } from './seek-access.ts';

/** Finds what a screen shows, by asking the server as the person signed in. */
export interface Seek {
  referral(box: 'received' | 'sent' | 'drafts', states?: readonly string[]): Promise<string>;
  enrolment(status?: string): Promise<string>;
  patient(): Promise<string>;
  message(box: 'inbox' | 'sent'): Promise<string>;
  /** A request for a physician. */
  support(box: 'asked' | 'received', states: readonly string[]): Promise<string>;
  /** A case of absent support that has come so far. */
  absence(state: string): Promise<string>;
  unit(): Promise<string>;
  /** The unit that the person works at. */
  ownUnit(): Promise<string>;
  staff(): Promise<string>;
  logReview(state: 'due' | 'open' | 'closed'): Promise<string>;
  /** A patient whom somebody has looked at. */
  reviewedPatient(): Promise<string>;
  /** What waits in the unit's list, by the beginning of its address. */
  work(path: string): Promise<string>;
  /** What patients have decided, and what others hold. */
  access: SeekAccess;
  /** The first agreement in force. */
  model(): Promise<string>;
  /** An import, made now, of a made-up patient. */
  importRun(): Promise<string>;
}

const rows = z.object({ rows: z.array(z.object({ id: z.string() })) });
const enrolled = z.object({
  rows: z.array(z.object({ patient: z.object({ id: z.string() }), enrolments: z.array(z.object({ id: z.string() })) })),
});
const messages = z.object({ messages: z.array(z.object({ id: z.string() })) });
const requests = z.object({ requests: z.array(z.object({ id: z.string() })) });
const absences = z.object({ cases: z.array(z.object({ id: z.string(), state: z.string() })) });
const units = z.object({ units: z.array(z.object({ id: z.string() })) });
const session = z.object({ assignment: z.object({ unitId: z.string() }) });
const models = z.object({ models: z.array(z.object({ hash: z.string() })) });
const run = z.object({ id: z.string() });
const reviews = z.object({ reviews: z.array(z.object({ id: z.string() })) });
const reviewed = z.object({ sample: z.array(z.object({ patient: z.object({ id: z.string() }).nullable() })) });
const waiting = z.object({ items: z.array(z.object({ primaryAction: z.object({ path: z.string().nullable() }) })) });
const staff = z.object({ staff: z.array(z.object({ id: z.string() })) });

/** Asks as the person who is signed in on the page. The page itself asks: the server answers no request from elsewhere. */
export function seekAs(page: Page): Seek {
  const send = (path: string, init: { method: string; headers?: Record<string, string>; body?: string }) =>
    page.evaluate(async ([url, options]): Promise<unknown> => (await fetch(url, options)).json(), [
      path,
      init,
    ] as const);
  const post = async <T>(path: string, body: unknown, answer: z.ZodType<T>): Promise<T> => {
    const headers = { 'content-type': 'application/json', 'x-hemlank': '1', 'idempotency-key': crypto.randomUUID() };
    return answer.parse(await send(path, { method: 'POST', headers, body: JSON.stringify(body) }));
  };
  const get = async <T>(path: string, answer: z.ZodType<T>): Promise<T> =>
    answer.parse(await send(path, { method: 'GET' }));
  const enrolledRow = async (status?: string) =>
    found(
      (await post('/api/enrolments/search', { scope: 'own', ...(status && { status }) }, enrolled)).rows[0],
      `enrolment ${status ?? ''}`,
    );
  return {
    referral: async (box, states) =>
      found((await post('/api/referrals/search', { box, ...(states && { states }) }, rows)).rows[0], `${box} referral`)
        .id,
    enrolment: async (status) => found((await enrolledRow(status)).enrolments[0], 'enrolment').id,
    patient: async () => (await enrolledRow()).patient.id,
    message: async (box) =>
      found((await post('/api/messages/search', { box }, messages)).messages[0], `message in ${box}`).id,
    support: async (box, states) =>
      found((await post('/api/support-requests/search', { box, states }, requests)).requests[0], `${box} request`).id,
    absence: async (state) =>
      found(
        (await get('/api/absent-support', absences)).cases.find((one) => one.state === state),
        `case of absent support that is ${state}`,
      ).id,
    unit: async () => found((await get('/api/units', units)).units[0], 'unit').id,
    ownUnit: async () => (await get('/api/session', session)).assignment.unitId,
    model: async () => found((await get('/api/models', models)).models[0], 'agreement').hash,
    importRun: async () =>
      run.parse(
        await send('/api/imports?format=fhir-bundle&source=Journal%20Nord&municipality=2082', {
          method: 'POST',
          headers: {
            'content-type': 'application/octet-stream',
            'x-hemlank': '1',
            'x-file-name': 'patients.json',
            'idempotency-key': crypto.randomUUID(),
          },
          body: JSON.stringify(aSyntheaBundle()),
        }),
      ).id,
    logReview: async (state) =>
      found(
        (await post('/api/log-reviews/search', { states: [state], page: 1 }, reviews)).reviews[0],
        `log review that is ${state}`,
      ).id,
    reviewedPatient: async () => {
      const { reviews: open } = await post('/api/log-reviews/search', { states: ['open'], page: 1 }, reviews);
      const { sample } = await get(`/api/log-reviews/${found(open[0], 'log review under way').id}`, reviewed);
      return found(sample.find(({ patient }) => patient !== null)?.patient ?? undefined, 'patient in a log review').id;
    },
    access: seekAccess({
      get,
      post,
      patients: async () =>
        (await post('/api/enrolments/search', { scope: 'own' }, enrolled)).rows.map(({ patient }) => patient.id),
    }),
    work: async (path) =>
      found(
        (await get('/api/worklist', waiting)).items
          .map(({ primaryAction }) => primaryAction.path)
          .find((one) => one?.startsWith(path)),
        `work at ${path}`,
      ) ?? '',
    staff: async () => found((await get('/api/staff', staff)).staff[0], 'employee').id,
  };
}

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`the demo county has no ${what} for this test user`);
  return value;
}
