import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { aModelInForce } from '../../../test/factories/model.ts';
import { aSmallCounty } from '../../../test/factories/organisation.ts';
import { aPng, aSupportPlace, sbar } from '../../../test/factories/support.ts';
import { setClock, startTestApp } from '../../../test/support/app.ts';
import { instant } from '../../kernel/instant.ts';
import { forgetUnsentPhotos } from './forget-photos.ts';

const test = await startTestApp({ clock: setClock(instant('2026-11-23T08:00:00.000Z')) });
const small = await aSmallCounty(test.owner);
await aModelInForce(test.owner, 'dalarna-2012', ['2082']);
const { nurse, patient } = await aSupportPlace(test, small);

const kept = async () =>
  (
    await sql<{
      photos: number;
      contents: number;
    }>`select (select count(*)::int from physician_support.photo) as photos,
      (select count(*)::int from physician_support.photo_content) as contents`.execute(test.owner)
  ).rows[0];

it('a photograph that was never sent is forgotten after the rule’s days, with its content when no other holds it', async () => {
  const { id: patientId } = await patient();
  const add = async () =>
    (await nurse.upload<{ id: string }>(`/api/patients/${patientId}/support-photos`, aPng(), 'bild.png')).body.id;
  const [sent, unsent] = [await add(), await add()];
  const body = { patientId, routeId: 'health-centre-line', urgency: 'same-day', ...sbar, photoIds: [sent] };
  expect((await nurse.post('/api/support-requests', body)).status).toBe(200);
  test.clock.pass({ days: 29 });
  expect(await forgetUnsentPhotos(test.platform, small.county)).toEqual({ forgotten: 0 });
  test.clock.pass({ days: 2 });
  expect(await forgetUnsentPhotos(test.platform, small.county)).toEqual({ forgotten: 1 });
  expect(await kept()).toEqual({ photos: 1, contents: 1 });
  const { rows } = await sql<{ id: string }>`select id from physician_support.photo`.execute(test.owner);
  expect(rows).toEqual([{ id: sent }]);
  expect(rows).not.toContainEqual({ id: unsent });
  await sql`delete from physician_support.photo`.execute(test.owner);
  await forgetUnsentPhotos(test.platform, small.county);
  expect(await kept()).toEqual({ photos: 0, contents: 0 });
});
