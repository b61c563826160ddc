import { type Instant, plus } from '../../kernel/instant.ts';
import type { DemoOrganisation } from './organisation-builder.ts';
import type { DemoPatient } from './patients.ts';
import { type DemoCountyPlan, slotsHome, testUsersHome } from './places.ts';
import type { Player } from './player.ts';

/** What the morning list of the test users' physicians holds. */
const happened = [
  ['admitted', 'Medicinkliniken, avdelning 12'],
  ['emergency', 'Akutmottagningen'],
  ['home-again', 'Hemmet'],
] as const;

/** The physicians among the test users carry a few patients; something has happened to some of them since yesterday. */
export async function playCarried(parts: Parts, plan: DemoCountyPlan, now: Instant): Promise<void> {
  await carry(parts, testUsersHome(plan).code, { carriedBy: 'listed-clinic', count: 6 }, now);
  const slots = slotsHome(plan);
  if (slots !== undefined) await carry(parts, slots.code, { carriedBy: 'named-physician', count: 4 }, now);
}

interface Parts {
  player: Player;
  organisation: DemoOrganisation;
  patients: readonly DemoPatient[];
}

async function carry(
  { player, organisation, patients }: Parts,
  code: string,
  { carriedBy, count }: { carriedBy: string; count: number },
  now: Instant,
): Promise<void> {
  const centre = organisation.units.find((one) => one.kind === 'health-centre' && one.municipality === code);
  const physician = centre?.actors.findLast(({ role }) => role === 'health-centre-physician');
  if (centre === undefined || physician === undefined) throw new Error(`no physician in ${code} is a test user`);
  const carried = patients.filter(({ healthCentre }) => healthCentre.id === centre.id).slice(0, count);
  for (const { id } of carried) {
    const body = { seen: null, staffId: physician.userId, carriedBy };
    await player.act(physician, '/api/patients/:id/physician', plus(now, { minutes: -40 }), { id, body });
  }
  for (const [index, [kind, place]] of happened.entries()) {
    const patientId = carried[index]?.id;
    if (patientId === undefined) continue;
    const body = { patientId, kind, place, happenedAt: plus(now, { hours: -3 - index }) };
    await player.act(physician, '/api/hospital-events', plus(now, { minutes: -30 }), { body });
  }
}
