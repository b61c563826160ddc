import { describe, expect, it } from 'vitest';
import {
  check,
  checkWithCost,
  explain,
  generateCounty,
  generateDay,
  insert,
  joinPlans,
  type Problem,
  profiles,
  replan,
  solve,
  split,
  unplannedTexts,
  validate,
  type Visit,
} from './index.ts';

const shift = { start: 420, end: 960, from: 'office', to: 'office' };
const visit = (id: string, more: Partial<Visit> = {}): Visit => ({
  id,
  patient: `patient of ${id}`,
  place: 'home',
  minutes: 30,
  roles: [{ skill: 'nurse' }],
  window: { opens: 480, closes: 600 },
  ...more,
});
const problem = (visits: Visit[], more: Partial<Problem> = {}): Problem => ({
  skills: ['nurse', 'insulin', 'physician'],
  places: [{ id: 'office' }, { id: 'home' }],
  vehicles: [
    {
      id: 'car',
      minutes: [
        [0, 10],
        [10, 0],
      ],
    },
  ],
  staff: [
    { id: 'Anna', skills: ['nurse', 'insulin'], shifts: [shift] },
    { id: 'Bo', skills: ['nurse'], shifts: [shift] },
  ],
  visits,
  weights: profiles.mixed,
  ...more,
});
const quick = { iterations: 3000 };

describe('validation', () => {
  const codes = (one: unknown) => validate(one).faults.map(({ code }) => code);

  it('says what is wrong, and where, in both languages', () => {
    expect(codes(problem([visit('a', { roles: [{ skill: 'surgeon' }] })]))).toEqual(['unknownSkill']);
    expect(codes(problem([visit('a', { window: { opens: 600, closes: 480 } })]))).toEqual(['windowClosed']);
    expect(codes(problem([visit('a')], { links: [{ first: 'a', second: 'a' }] }))).toEqual(['pairWithItself']);
    const hard = (opens: number) => ({ opens, closes: opens + 30, hard: true });
    const never = problem([visit('a', { window: hard(480) }), visit('b', { window: hard(700) })], {
      links: [{ first: 'a', second: 'b', min: 0, max: 60 }],
    });
    expect(codes(never)).toEqual(['neverTogether']);
    expect(codes(problem([visit('a', { person: 'Bo', roles: [{ skill: 'insulin' }] })]))).toEqual([
      'personWithoutSkill',
    ]);
    expect(codes({ skills: 3 })).toContain('shape');
    const [fault] = validate(never).faults;
    expect(fault?.path).toBe('links.0');
    expect(fault?.text.sv).toContain('kan aldrig');
    expect(fault?.text.en).toContain('never');
  });

  it('accepts what is generated', () => {
    expect(codes(generateDay({ seed: 3, visits: 60, pattern: 'scattered', area: 'countryside' }))).toEqual([]);
  });
});

describe('the checker', () => {
  it('asks for two persons for a double visit, and for each rule that is broken', () => {
    const one = problem([visit('a', { roles: [{ skill: 'nurse' }, { skill: 'nurse' }] })]);
    const { plan } = solve(one, quick);
    expect(check(one, plan)).toEqual([]);
    const [route] = plan.routes;
    const stops = plan.routes.flatMap((each) => each.stops);
    const alone = { ...plan, routes: [{ ...(route ?? plan.routes[0]), stops }] as typeof plan.routes };
    expect(check(one, alone).map(({ code }) => code)).toContain('samePersonTwice');
    const late = {
      ...plan,
      routes: plan.routes.map((each) => ({
        ...each,
        stops: each.stops.map((stop) => ({ ...stop, start: stop.start - 60 })),
      })),
    };
    expect(new Set(check(one, late).map(({ code }) => code))).toEqual(new Set(['tooEarly', 'notThereYet']));
    expect(checkWithCost(one, { ...plan, cost: { ...plan.cost, travel: 1 } }).map(({ code }) => code)).toEqual([
      'cost',
    ]);
  });
});

describe('an unplanned visit', () => {
  const reasons = (one: Problem) => solve(one, quick).plan.unplanned.map(({ reasons: [first] }) => first?.code);

  it('has its reason', () => {
    expect(reasons(problem([visit('a', { roles: [{ skill: 'physician' }] })]))).toEqual(['nobody-with-skill']);
    expect(reasons(problem([visit('a', { window: { opens: 1200, closes: 1260, hard: true } })]))).toEqual([
      'nobody-with-skill-at-work',
    ]);
    expect(reasons(problem([visit('a', { forbidden: ['Anna', 'Bo'] })]))).toEqual(['nobody-allowed']);
    expect(reasons(problem([visit('a', { roles: [{ skill: 'insulin' }, { skill: 'insulin' }] })]))).toEqual([
      'not-enough-persons',
    ]);
    const hard = { opens: 480, closes: 485, hard: true };
    expect(reasons(problem(['a', 'b', 'c'].map((id) => visit(id, { window: hard }))))).toEqual(['no-time']);
    const dear = { ...profiles.mixed, unplanned: 1 };
    expect(reasons(problem([visit('a')], { weights: dear }))).toEqual(['costs-more-than-leaving']);
    expect(unplannedTexts.sv['nobody-with-skill']({ skill: 'insulin' })).toBe('Ingen har insulin.');
  });
});

describe('explaining and inserting', () => {
  it('says who does it, what others cost and who cannot', () => {
    const one = problem([visit('a', { preferred: ['Anna'] }), visit('b', { roles: [{ skill: 'insulin' }] })]);
    const { plan } = solve(one, quick);
    const said = explain(one, plan, 'a');
    expect(said.now).toMatchObject([{ role: 0, staff: 'Anna' }]);
    expect(said.alternatives.map(({ persons }) => persons[0]?.staff)).toEqual(['Bo']);
    expect(said.alternatives[0]?.cost).toBeGreaterThan(said.cost ?? Infinity);
    expect(explain(one, plan, 'b').hindered).toEqual([{ staff: 'Bo', why: 'skill', skill: 'insulin' }]);
  });

  it('ranks who can take one more visit', () => {
    const one = problem([visit('a')]);
    const { plan } = solve(one, quick);
    const more = problem([visit('a'), visit('b')]);
    const options = insert(more, plan, 'b');
    expect(new Set(options.map(({ persons }) => persons[0]?.staff))).toEqual(new Set(['Anna', 'Bo']));
    expect(options[0]?.cost).toBeLessThan(options[1]?.cost ?? 0);
  });
});

describe('replanning', () => {
  it('gives away what the sick person had, keeps what has begun, and says what changes', () => {
    const day = generateDay({ seed: 2, visits: 110 });
    const told = solve(day, { iterations: 20_000 }).plan;
    const sick = told.routes[0]?.staff;
    const own = new Set(told.routes[0]?.stops.flatMap((stop) => (stop.kind === 'visit' ? [stop.visit] : [])));
    const started = new Map(
      told.routes.flatMap(({ staff, stops }) =>
        stops.flatMap((stop) =>
          stop.kind === 'visit' && stop.start < 470 ? [[stop.visit, { staff, start: stop.start }] as const] : [],
        ),
      ),
    );
    const visits = day.visits.map((one) => {
      const begun = one.roles.length === 1 && !own.has(one.id) ? started.get(one.id) : undefined;
      return begun === undefined ? one : { ...one, begun: { staff: [begun.staff], start: begun.start } };
    });
    const history = (day.history ?? []).filter(({ staff }) => staff !== sick);
    const now: Problem = { ...day, visits, now: 470, staff: day.staff.filter(({ id }) => id !== sick), history };
    const { plan, changes } = replan(now, told, { iterations: 8000 });
    expect(check(now, plan)).toEqual([]);
    const others = changes.filter((one) => !own.has(one.visit));
    expect(others.length).toBeLessThan(0.3 * day.visits.length);
    expect(changes.filter((one) => own.has(one.visit)).length).toBe(own.size);
  });
});

describe('a county', () => {
  it('falls into its units, and the plans of the units are a plan of the county', () => {
    const county = generateCounty({ seed: 1, visits: 260 });
    const parts = split(county);
    expect(parts.reduce((sum, { visits }) => sum + visits.length, 0)).toBe(county.visits.length);
    const plans = parts.map((part) => solve(part, { iterations: 2000 }).plan);
    const whole = joinPlans(county, plans);
    expect(check(county, whole)).toEqual([]);
    expect(whole.cost.travel).toBeCloseTo(
      plans.reduce((sum, { cost }) => sum + cost.travel, 0),
      6,
    );
  });
});
