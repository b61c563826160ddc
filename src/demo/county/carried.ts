import { type Instant, plus } from '../../kernel/instant.ts';
import type { DemoOrganisation } from './organisation-builder.ts';
import type { DemoPatient } from './patients.ts';
import { type DemoCountyPlan, testUsersHome } from './places.ts';
import type { Player } from './player.ts';

/** What the morning list of the test users' physician holds. */
const happened = [
  ['admitted', 'Medicinkliniken, avdelning 12'],
  ['emergency', 'Akutmottagningen'],
  ['home-again', 'Hemmet'],
] as const;

/** The physician among the test users carries a few patients; something has happened to some of them since yesterday. */
export async function playCarried(
  parts: { player: Player; organisation: DemoOrganisation; patients: readonly DemoPatient[] },
  plan: DemoCountyPlan,
  now: Instant,
): Promise<void> {
  const { code } = testUsersHome(plan);
  const centre = parts.organisation.units.find((one) => one.kind === 'health-centre' && one.municipality === code);
  const physician = centre?.actors.findLast(({ role }) => role === 'health-centre-physician');
  if (centre === undefined || physician === undefined)
    throw new Error('the test users have no physician at a health centre');
  const carried = parts.patients.filter(({ healthCentre }) => healthCentre.id === centre.id).slice(0, 6);
  for (const { id } of carried) {
    const body = { seen: null, staffId: physician.userId, carriedBy: 'listed-clinic' };
    await parts.player.act(physician, '/api/patients/:id/physician', plus(now, { minutes: -40 }), { id, body });
  }
  for (const [index, [kind, place]] of happened.entries()) {
    const patientId = carried[index]?.id;
    if (patientId === undefined) continue;
    const body = { patientId, kind, place, happenedAt: plus(now, { hours: -3 - index }) };
    await parts.player.act(physician, '/api/hospital-events', plus(now, { minutes: -30 }), { body });
  }
}
