import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { aMalmo, asksCoordinator, looked, posted } from '../../../test/factories/malmo.ts';
import { setClock, startTestApp } from '../../../test/support/app.ts';
import { instant } from '../../kernel/instant.ts';
import type { SupportRequest } from '../physician-support/contract.ts';
import type { BoardAnswer, Staffing } from './contract.ts';

const day = '2026-11-24';
const test = await startTestApp({ clock: setClock(instant('2026-11-24T10:00:00+01:00')) });
const malmo = await aMalmo(test);
const { coordinator, geriatrician, place, people } = malmo;

type Refused = { error: { code: string; message: string; details?: { fields?: object } } };

describe('staffing in periods', () => {
  it('is of the sorts that the model has; nobody is in two cars at once', async () => {
    const staffing = await looked<Staffing>(coordinator, `/api/coordination/staffing?from=${day}`);
    expect(staffing.sorts).toMatchObject([
      { resource: 'physician-cars', count: 7, physician: true, periodDays: 14, hours: [{ starts: 480, ends: 990 }] },
      { resource: 'acute-car', use: 'acute', count: 1 },
    ]);
    const car = { name: 'Provbil', resource: 'physician-cars', districtIds: [malmo.district] };
    const { id } = await posted(coordinator, '/api/coordination/teams', car);
    const wanted = { teamId: id, firstDay: '2026-12-07', lastDay: '2026-12-20', starts: 480, ends: 990 };
    const staffIds = [people.geriatrician.id];
    const given = await posted(coordinator, '/api/coordination/periods', { ...wanted, staffIds });
    const faults = [
      ['/api/coordination/teams', car, 'name-taken'],
      ['/api/coordination/teams', { ...car, name: 'X', resource: 'virtual-beds' }, 'no-such-sort'],
      ['/api/coordination/periods', { ...wanted, staffIds: [people.internist.id] }, 'staffed-already'],
      ['/api/coordination/periods', { ...wanted, starts: 990, ends: 480, staffIds }, 'hours-backwards'],
      ['/api/coordination/periods', { ...wanted, lastDay: '2026-12-01', staffIds }, 'ends-before-start'],
      ['/api/coordination/periods', { ...wanted, staffIds: [place.people.nurse.id] }, 'not-of-unit'],
    ] as const;
    for (const [path, body, code] of faults) {
      const answer = await coordinator.post<Refused>(path, body);
      expect([answer.status, answer.body.error.code]).toEqual([400, code]);
      expect(answer.body.error.details?.fields).toBeDefined();
    }
    const other = await posted(coordinator, '/api/coordination/teams', { ...car, name: 'Annan bil' });
    const busy = await coordinator.post<Refused>('/api/coordination/periods', {
      ...wanted,
      teamId: other.id,
      staffIds,
    });
    expect(busy.body.error.message).toContain('Gerd Geriatriker är redan i en annan bil');
    const changed = await posted(coordinator, `/api/coordination/periods/${given.id}/change`, {
      version: 1,
      firstDay: '2026-12-07',
      lastDay: '2026-12-13',
      starts: 480,
      ends: 990,
      staffIds,
    });
    expect((await coordinator.post(`/api/coordination/periods/${given.id}/cancel`, { version: 1 })).status).toBe(409);
    await posted(coordinator, `/api/coordination/periods/${given.id}/cancel`, { version: changed.version });
    for (const { id: team, version } of [{ id, version: 1 }, other])
      await posted(coordinator, `/api/coordination/teams/${team}/change`, {
        version,
        name: 'Ur bruk',
        districtIds: [],
        closed: true,
      });
    expect((await looked<Staffing>(coordinator, '/api/coordination/staffing')).teams).toEqual([]);
    expect((await geriatrician.post('/api/coordination/teams', car)).status).toBe(403);
    const { rows } = await sql<{
      types: string[];
    }>`select array_agg(distinct type order by type) as types from platform.journal
      where type like 'coordination.%'`.execute(test.owner);
    expect(rows[0]?.types).toEqual([
      'coordination.staffed',
      'coordination.staffing-cancelled',
      'coordination.staffing-changed',
      'coordination.team-added',
      'coordination.team-closed',
    ]);
  });
});

it('a request about the wrong patient goes to the right one in the hands of the physician who has it', async () => {
  const [wrong, right] = [await malmo.patient(), await malmo.patient()];
  const request = await asksCoordinator(place.nurse, wrong.id, 'same-day');
  const to = { version: request.version, day, note: 'Du åker dit.', staffId: people.internist.id };
  await posted(coordinator, `/api/coordination/requests/${request.id}/assign`, to);
  const { version } = await looked<SupportRequest>(place.nurse, `/api/support-requests/${request.id}`);
  const reason = 'Två personer med samma namn.';
  await posted(place.nurse, `/api/support-requests/${request.id}/move`, { version, number: right.number, reason });
  const given = (await looked<BoardAnswer>(coordinator, `/api/coordination/days/${day}`)).physicians.find(
    ({ id }) => id === people.internist.id,
  )?.tasks;
  expect(given).toMatchObject([{ requestId: request.id, patient: { name: right.name } }]);
  const { rows } = await sql`select patient_id from coordination.task where request_id = ${request.id}::uuid`.execute(
    test.owner,
  );
  expect(rows).toEqual([{ patientId: right.id }]);
  const see = ({ id }: { id: string }) => malmo.internist.get(`/api/patients/${id}/overview`);
  expect([(await see(wrong)).status, (await see(right)).status]).toEqual([403, 200]);
});
