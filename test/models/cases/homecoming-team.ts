import type { Case } from '../cases.ts';
import { atHome, type PatientCase } from '../patients.ts';
import { answers, numbers, says, ways, waysAt } from './brief.ts';
import { stockholmRegionCases } from './stockholm-region.ts';

const fromGeriatrics: PatientCase = { homeSince: '2026-11-15T12:00:00+01:00' };
const fromShortTerm: PatientCase = { homeSince: '2026-11-15T12:00:00+01:00', homeFrom: 'short-term-place' };
const monthAgo: PatientCase = { homeSince: '2026-10-20T12:00:00+02:00' };
const region = (performer: string) => `region ${performer} region`;

/** Tyresö is in the county: its cases hold here, but for what is told of the whole county only. */
const elsewhere = new Set([
  'coordination-service',
  'district-council',
  'directors-meetings',
  'politicians-meetings',
  'first-week',
]);
const own = /^(background|effects|interpretations|obligations)\./;
const county: readonly Case[] = stockholmRegionCases.filter((one) => {
  if (one.ask === 'says' && own.test(one.of)) return false;
  return [one.shows].flat().every((clause) => !elsewhere.has(clause));
});

const words = (what: string) => `”läkare, sjuksköterska, arbetsterapeut, sjukgymnast och biståndshandläggare”: ${what}`;
const team: readonly Case[] = [
  answers('team', words('physician on the ninth day'), fromGeriatrics, 'physician', region('homecoming-team'), {
    row: 'homecoming',
  }),
  answers('team', words('nurse'), fromGeriatrics, 'nurse-care', region('homecoming-team')),
  answers('team', words('occupational therapist'), fromGeriatrics, 'occupational-therapy', region('homecoming-team')),
  answers('team', words('physiotherapist'), fromGeriatrics, 'physiotherapy', region('homecoming-team')),
  answers(
    'team',
    '”efter vistelse på Handengeriatriken eller korttidsboende”: from a short-term place',
    fromShortTerm,
    'physician',
    region('homecoming-team'),
  ),
  says(
    'team',
    words('in the team, with home service'),
    'resources.team.crew',
    ['läkare', 'sjuksköterska', 'arbetsterapeut', 'sjukgymnast', 'biståndshandläggare', 'hemtjänst'].map((sv) => ({
      who: { sv },
    })),
  ),
  answers(
    ['team-time', 'team'],
    'the thirtieth day at noon is the last',
    { homeSince: '2026-10-25T12:00:00+01:00' },
    'physician',
    region('homecoming-team'),
    { at: '2026-11-24 11:59' },
  ),
  answers('family-doctor', 'after thirty days the family doctor', monthAgo, 'physician', region('health-centre'), {
    row: 'daytime',
  }),
  answers(
    'team',
    '”återgå till eget boende”: not for someone who has been at home all along',
    atHome,
    'physician',
    region('health-centre'),
  ),
  answers(
    'after-hours-physician',
    'at night the county’s physician on call',
    fromGeriatrics,
    'physician',
    region('on-call-service'),
    { at: '2026-11-25 03:00' },
  ),
  {
    ask: 'carrier',
    shows: 'team',
    told: '”bildar ett team med och runt den äldre”: the team’s physician carries it',
    patient: { ...fromGeriatrics, carrier: { carriedBy: 'mobile-unit', performer: 'homecoming-team' } },
    expect: { id: 'homecoming', performer: 'homecoming-team', moves: ['consent'], movesBack: ['acceptance'] },
  },
  says(
    'homecoming',
    '”återgå till eget boende efter vistelse på Handengeriatriken eller korttidsboende”',
    'responsibility.firstWeekHome',
    { after: ['hospital', 'short-term-place'] },
  ),
  says('homecoming', '”äldre personer med omfattande behov”', 'physician.homecoming.moves', {
    clause: 'homecoming',
    event: 'hospital.discharged',
  }),
  says('team-time', 'thirty days', 'responsibility.firstWeekHome', { days: 30, clause: 'team-time' }),
  says('team-meets', 'every week', 'rhythm.team-meeting.each', { every: 1, unit: 'week' }),
];

const nurse = { patient: fromGeriatrics, by: 'health-centre-nurse', urgency: 'acute' } as const;
const reaching: readonly Case[] = [
  ...waysAt(['team', 'team-hours'], nurse, [
    [
      '”ett team med och runt den äldre”: a Tuesday at ten',
      '2026-11-24 10:00',
      'homecoming-team',
      'family-doctor-line',
    ],
    ['the team has gone at half past four', '2026-11-24 16:30', 'family-doctor-line'],
    ['past midnight', '2026-11-25 03:00', 'physician-after-hours'],
    ['a Saturday', '2026-11-21 10:00', 'physician-after-hours'],
  ]),
  ways(
    'team',
    '”och anhöriga”: a relative rings the team',
    { ...nurse, by: 'relative', at: '2026-11-24 10:00' },
    { now: ['homecoming-team'] },
  ),
  ways(
    'team',
    '”tillsammans med hemtjänst”: home service rings the team',
    { ...nurse, by: 'home-service-staff', at: '2026-11-24 10:00' },
    { now: ['homecoming-team'] },
  ),
  ways(
    'team',
    '”biståndshandläggare”: the care manager rings the team',
    { ...nurse, by: 'care-manager', at: '2026-11-24 10:00' },
    { now: ['homecoming-team'] },
  ),
  ways(
    'team-hours',
    'within an hour',
    { ...nurse, at: '2026-11-24 10:00' },
    { way: { answerBy: '2026-11-24 11:00', clauses: ['team', 'team-hours'], missed: 'family-doctor-line' } },
  ),
];

const results: readonly Case[] = [
  says('results', '”minskat antal korttidsplatser från 24 till 15”', 'effects.short-term-places', {
    from: 24,
    to: 15,
  }),
  says(
    'results',
    '”antal dagar med betalningsansvar gentemot Handengeriatriken med 16 procent”',
    'effects.liability-days',
    { changePercent: -16 },
  ),
  says('results', '”till 15”', 'indicators.short-term-places', { target: { value: 15 } }),
  says('delegation', 'as in the county: at most one year', 'delegation.validFor', { amount: 1, unit: 'years' }),
  says('results', '”till 15”', 'resources.short-term-places', { count: 15, kind: 'bed' }),
  says('felt-safe', '”är nöjda och har upplevt trygghet”', 'indicators.felt-safe', {
    measure: 'patient-survey',
    direction: 'up',
  }),
  ...numbers('trial', '”70 Mkr”, ”treåriga försöksverksamheter”, ”Nitton projekt”', {
    'state-money': 70,
    'trial-years': 3,
    'trials-in-the-country': 19,
  }),
];

/** Seed 004 about Trygg i Tyresö; what it does not change is shown by the county’s own cases. */
export const homecomingCases: readonly Case[] = [...county, ...team, ...reaching, ...results];
