// How long the rules take: npm run bench -- rules. The goal is a median below 50 µs for each.
import { instant, plus } from '../src/kernel/instant.ts';
import { localDate } from '../src/kernel/local-date.ts';
import {
  assess,
  complete,
  due,
  dueClocks,
  emptySituation,
  type EventKind,
  type PaidEvent,
  reimbursements,
  responsible,
  responsibleForAll,
  routes,
  type ReferralFacts,
  type Situation,
} from '../src/model/index.ts';
import { loadModel } from '../src/model/load.ts';
import { allModelNames, modelText, shippedLibrary } from '../test/factories/shipped-models.ts';

const RUNS = 5_000;
const GOAL_MICROSECONDS = 50;

/** Times each rule on every shipped model and prints median and p99. */
export function run(): void {
  for (const name of allModelNames) {
    const text = modelText(name);
    const began = performance.now();
    const result = loadModel(text, shippedLibrary);
    if (!result.ok) throw new Error(`${name} does not pass the checker`);
    console.log(`${name}: read, checked and compiled in ${(performance.now() - began).toFixed(0)} ms`);
    const { model } = result;
    const context = { today: localDate('2026-11-22'), age: 84, enrolled: false };
    const at = instant('2026-11-24T22:40:00+01:00');
    print('responsible, physician at night', () => responsible(model, situation, 'physician', at));
    print('responsible, nurse care', () => responsible(model, situation, 'nurse-care', at));
    print('responsible, each of 21 needs together', () => responsibleForAll(model, situation, at), model.needs.size);
    print('assess, all facts', () => assess(model, { ...facts, age: 84, enrolled: false }));
    print('assess, half of the facts', () =>
      assess(model, { placeOfCare: 'ordinary-home', age: 84, careLevel: 'primary' }),
    );
    print('complete, enrol', () => complete(model, 'enrol', facts, context));
    print('due, three working days', () => due(model, 'referral.decide', at));
    print('dueClocks, a referral is sent', () => dueClocks(model, { kind: 'referral.sent', at }));
    const patient = { situation, municipality: model.document.area.municipalities[0] ?? null };
    const nurse = { role: 'home-care-nurse', unitKind: 'home-care' } as const;
    const morning = instant('2026-11-24T08:10:00+01:00');
    const midsummer = instant('2026-06-19T22:40:00+02:00');
    for (const [when, moment] of Object.entries({ 'in the morning': morning, 'on Midsummer Eve': midsummer }))
      print(`routes, acute ${when}`, () => routes(model, patient, 'physician', 'acute', moment, nurse));
    let minute = 0;
    print('routes, acute at another moment each time', () => {
      minute += 61;
      return routes(model, patient, 'physician', 'acute', plus(morning, { minutes: minute }), nurse);
    });
    const paid: PaidEvent = {
      kind: paidKind(model.reimbursements),
      at,
      quantity: 3,
      sum: 12_000,
      facts: { inHome: true },
    };
    print(`reimbursements, ${paid.kind}`, () => reimbursements(model, paid));
  }
}

/** The event that most is paid for. */
function paidKind(by: ReadonlyMap<EventKind, readonly unknown[]>): EventKind {
  const [most] = [...by].toSorted(([, a], [, b]) => b.length - a.length);
  return most?.[0] ?? 'visit.physician-home';
}

const facts: ReferralFacts = {
  reason: 'Bensår',
  goal: 'Läkt sår',
  levels: ['nurse'],
  measures: ['wound-care'],
  medicationHelp: true,
  selfCareAssessment: 'health-care',
  alerts: ['none'],
  careLevel: 'primary',
  reachesClinic: 'not-at-all',
  reachesClinicCause: ['frailty'],
  expectedDays: 60,
  visitsPerMonth: 8,
  exceptionalReasons: false,
  placeOfCare: 'ordinary-home',
  consent: 'given',
};

const situation: Situation = {
  ...emptySituation(localDate('1940-05-17'), { 'health-centre': 'vc', 'home-care': 'hsv', 'on-call-service': 'jour' }),
  listings: [{ unit: 'vc', period: { start: instant('2020-01-01T00:00:00Z'), end: null } }],
  enrolments: [{ level: 'nurse', unit: 'hsv', period: { start: instant('2026-10-01T00:00:00Z'), end: null } }],
  stays: [
    {
      place: 'hospital',
      unit: 'ward',
      period: { start: instant('2026-11-20T00:00:00Z'), end: instant('2026-11-22T00:00:00Z') },
    },
  ],
};

/** `answers`: how many answers one call gives; the goal is per answer. */
function print(name: string, rule: () => unknown, answers = 1): void {
  for (let i = 0; i < RUNS / 10; i += 1) rule();
  const times = Array.from({ length: RUNS }, () => {
    const began = performance.now();
    rule();
    return (performance.now() - began) * 1000;
  }).toSorted((a, b) => a - b);
  const at = (share: number) => times[Math.floor(RUNS * share)] ?? 0;
  const verdict = at(0.5) < GOAL_MICROSECONDS * answers ? '' : '  over the goal';
  console.log(
    `  ${name.padEnd(42)} median ${at(0.5).toFixed(1).padStart(6)} µs   p99 ${at(0.99).toFixed(1).padStart(6)} µs${verdict}`,
  );
}

run();
