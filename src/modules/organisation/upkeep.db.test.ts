import { expect, it } from 'vitest';
import { aSmallCounty, aUnit } from '../../../test/factories/organisation.ts';
import { type Client, startTestApp } from '../../../test/support/app.ts';
import type { UnitId } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { inTransaction, systemActor } from '../../platform/transaction.ts';
import type { Worklist } from '../worklist/contract.ts';
import { rebuildWorklist } from '../worklist/index.ts';
import type { UnitDetail } from './contract.ts';
import { remindToConfirm, substitutesOf } from './index.ts';

const test = await startTestApp();
const small = await aSmallCounty(test.owner);
let receiver = await test.as(small.receiver);
const centre = await test.as(small.centreNurse);

const work = async (of: Client) =>
  (await of.get<Worklist>('/api/worklist')).body.items
    .filter(({ action }) => action.startsWith('organisation.'))
    .map(({ action, caseId }) => [action, caseId]);
const unit = async () => (await receiver.get<UnitDetail>(`/api/units/${small.homeCare.id}`)).body;
const contacts = (by: Client, version: number, phone: string, substitutes: object[] = []) =>
  by.post<{ error?: { code: string } }>(`/api/units/${small.homeCare.id}/contacts`, {
    version,
    substitutes,
    numbers: [{ audience: 'staff', label: 'Sjuksköterska', phone }],
    hours: [{ weekday: 1, opensAt: '07:00', closesAt: '16:00' }],
  });

it('reminds a unit that has not confirmed its facts, once, until somebody there has looked through them', async () => {
  expect((await remindToConfirm(test.platform, small.county)).reminded).toBeGreaterThanOrEqual(3);
  expect(await remindToConfirm(test.platform, small.county)).toEqual({ reminded: 0 });
  expect(await work(receiver)).toEqual([['organisation.confirm-unit', small.homeCare.id]]);
  const { version } = await unit();
  expect((await receiver.post(`/api/units/${small.homeCare.id}/confirm`, { version })).status).toBe(200);
  expect(await work(receiver)).toEqual([]);
  test.clock.pass({ days: 181 });
  const again = await test.as(small.receiver);
  expect((await remindToConfirm(test.platform, small.county)).reminded).toBe(1);
  expect(await work(again)).toEqual([['organisation.confirm-unit', small.homeCare.id]]);
  test.clock.pass({ days: -181 });
  receiver = await test.as(small.receiver);
});

it('lets those who work there keep the numbers, and tells those concerned when one changes', async () => {
  const { version, serves } = await unit();
  expect((await contacts(centre, version, '0225-900 00')).status).toBe(403);
  expect((await contacts(receiver, version, '0225-900 00')).status).toBe(200);
  expect(await unit()).toMatchObject({ staffPhone: '0225-900 00', serves, may: { confirm: true } });
  expect(await work(centre)).toContainEqual(['organisation.read-change', small.homeCare.id]);
  // The same number again is nothing to tell of.
  expect((await centre.post(`/api/units/${small.homeCare.id}/change-read`)).status).toBe(200);
  expect((await contacts(receiver, (await unit()).version, '0225-900 00')).status).toBe(200);
  expect((await work(centre)).map(([action]) => action)).not.toContain('organisation.read-change');
  expect((await contacts(receiver, version, '0225-900 01')).body.error?.code).toBe('stale');
  expect(await rebuildWorklist(test.owner, small.county, { check: true })).toMatchObject({ differences: 0 });
});

it('lets a unit say who answers in its place, and tells those concerned', async () => {
  const other = await aUnit(test.owner, small.municipality, {
    kind: 'home-care',
    name: 'Norra hemsjukvården',
    county: '20',
  });
  const on = (unitId: string, firstDay: string, lastDay: string | null) => ({ unitId, firstDay, lastDay });
  const tried = async (substitutes: object[]) =>
    (await contacts(receiver, (await unit()).version, '0225-900 00', substitutes)).body.error?.code;
  expect(await tried([on(small.healthCentre.id, '2026-12-01', null)])).toBe('no-such-substitute');
  expect(await tried([on(small.homeCare.id, '2026-12-01', null)])).toBe('no-such-substitute');
  const december = on(other.id, '2026-12-01', '2026-12-31');
  expect(await tried([december, on(other.id, '2026-12-31', null)])).toBe('substitute-days');
  expect(await tried([december])).toBeUndefined();
  expect((await unit()).substitutes).toMatchObject([{ ...december, name: 'Norra hemsjukvården' }]);
  const [told] = (await centre.get<Worklist>('/api/worklist')).body.items.filter(
    ({ action }) => action === 'organisation.read-change',
  );
  expect(told?.sentence.params).toEqual({
    unit: small.homeCare.name,
    change: 'substitute',
    day: '2026-12-01',
    other: 'Norra hemsjukvården',
  });
});

it('knows which day is whose', async () => {
  await inTransaction(
    test.platform,
    { actor: systemActor('test', small.county), action: 'test', requestId: 'test' },
    async (work) => {
      const standsIn = await substitutesOf(work, [small.homeCare.id, small.healthCentre.id]);
      const named = (of: UnitId, day: string) => standsIn(of, day as LocalDate)?.name;
      expect(named(small.homeCare.id, '2026-11-30')).toBeUndefined();
      expect(named(small.homeCare.id, '2026-12-31')).toBe('Norra hemsjukvården');
      expect(named(small.healthCentre.id, '2026-12-31')).toBeUndefined();
    },
  );
});
