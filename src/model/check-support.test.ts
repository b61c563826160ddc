import { describe, expect, it } from 'vitest';
import { modelText, shippedLibrary } from '../../test/factories/shipped-models.ts';
import { loadModel } from './load.ts';

const callOff = modelText('call-off');
const borgholm = modelText('borgholm');

/** The faults of a text in which something has been planted; the plant must find its place. */
function faultsOf(text: string, from: string | RegExp, to: string): readonly string[] {
  const planted = text.replace(from, to);
  expect(planted).not.toBe(text);
  const result = loadModel(planted, shippedLibrary);
  if (result.ok) return [];
  return result.faults.map(({ place, reason }) => {
    expect(place.line).toBeGreaterThan(1);
    expect(reason.sv.length).toBeGreaterThan(10);
    return `${place.path}: ${reason.en}`;
  });
}

describe('a planted fault is found with its place and reason', () => {
  it('an hour without a route, the ambulance not counted', () => {
    const faults = faultsOf(
      callOff,
      /hours: \[\{ outside: office \}\]/,
      'hours: [{ days: every-day, from: "22:00", to: "07:00" }]',
    );
    expect(faults[0]).toMatch(
      /^reach\[0\]: No way to a physician for the home-care nurse in municipality \d{4} \w{3} \d+ \w+ 2026 07:00–08:00/,
    );
  });

  it('a target that the hours cannot meet', () => {
    const faults = faultsOf(borgholm, 'within: slot', 'within: { amount: 2, unit: hours }');
    expect(faults).toEqual([
      expect.stringMatching(
        /^routes\[0\]\.targets\[0\]: The target 2 h cannot be met: whoever comes .* has to wait 23 h/,
      ),
    ]);
  });

  it('a route that can go unanswered but has no time to answer, with its line', () => {
    const text = modelText('dalarna-2012').replace(
      /    targets:\n.*mobile-team-answers \}\n.*mobile-team-answers \}\n/,
      '',
    );
    const result = loadModel(text.replaceAll('clause: mobile-team-hours }]', 'clause: mobile-team-answers }]'));
    const line = text.split('\n').indexOf('  - id: mobile-team') + 1;
    const lacking = result.ok ? [] : result.faults.filter(({ place }) => place.path === 'routes[2].targets');
    expect(lacking.map(({ place }) => place.line)).toEqual([line, line]);
    expect(lacking[0]?.reason.sv).toContain('Svarstid saknas för ');
    expect(lacking[1]?.reason.en).toContain('There is no time to answer for ');
  });

  it('a target that the capacity cannot meet', () => {
    const faults = faultsOf(borgholm, 'demandPerWeek: 40', 'demandPerWeek: 90');
    expect(faults).toEqual([
      expect.stringMatching(/demandPerWeek: 90 cases a week are expected but the route manages 84/),
    ]);
  });

  it('a case that does not fit into the slot', () => {
    expect(faultsOf(borgholm, 'minutesEach: 30', 'minutesEach: 90')).toEqual([
      expect.stringMatching(/minutesEach: One case takes 90 minutes but the slot is only 60/),
    ]);
  });

  it('a chain that goes in a circle', () => {
    const faults = faultsOf(
      callOff,
      'missed: { next: centre-manager, clause: centre-manager }',
      'missed: { next: health-centre-line }',
    );
    expect(faults).toContainEqual(expect.stringMatching(/routes\[0\]\.missed\.next: Goes in a circle/));
  });

  it('a route that nobody has', () => {
    expect(faultsOf(borgholm, 'missed: { next: health-centre-line }', 'missed: { next: nobody }')).toEqual([
      'routes[0].missed.next: There is no route “nobody” under routes.',
    ]);
  });

  it('a caller whose time is out before it begins', () => {
    expect(
      faultsOf(borgholm, 'until: { daysBefore: 0, at: "08:30" }', 'until: { daysBefore: 2, at: "08:30" }'),
    ).toEqual([expect.stringMatching(/routes\[0\]\.callers\[0\]: Who stands here can never use the route/)]);
  });

  it('a condition that no patient meets', () => {
    const faults = faultsOf(
      borgholm,
      `when: { place: 'not("hospital")' }\n    servedBy`,
      `when: { carrier: '"mobile-unit"' }\n    servedBy`,
    );
    expect(faults).toEqual([expect.stringMatching(/routes\[0\]\.when: The condition holds for no patient/)]);
  });

  it('a misspelt place', () => {
    const faults = faultsOf(
      borgholm,
      `when: { place: 'not("hospital")' }\n    servedBy`,
      `when: { place: 'not("hospitl")' }\n    servedBy`,
    );
    expect(faults).toEqual([expect.stringMatching(/routes\[0\]\.when\.place: .*hospitl/)]);
  });

  it('two carriers for everybody, and two answers about the physician', () => {
    expect(
      faultsOf(
        borgholm,
        'carriedBy: named-physician\n    performer: health-centre',
        'carriedBy: named-physician\n    performer: mobile-team',
      ),
    ).toEqual([
      expect.stringMatching(
        /physician\[0\]\.performer: Two answers about the physician: “named” says mobile-team \(the mobile team\), but the row “daytime”/,
      ),
    ]);
  });

  it('responsibility that never moves back', () => {
    expect(faultsOf(borgholm, /    movesBack:[\s\S]*?inget om vägen tillbaka\.\n/, '')).toEqual([
      expect.stringMatching(/physician\[0\]: It is not said how responsibility moves back from “named”/),
    ]);
  });

  it('a time counted from a day that is not kept, rather than counting it from another', () => {
    expect(
      faultsOf(callOff, /(id: plan-follow-up\n(?:.*\n)*?.*)after: enrolment\.started/, '$1after: plan.made'),
    ).toEqual([
      expect.stringMatching(
        /^rhythm\[\d\]\.each\.after: The time cannot be counted from plan\.made \(plan made\): only/,
      ),
    ]);
  });

  it('an indicator that cannot be counted', () => {
    expect(faultsOf(callOff, 'measure: absent-support-cases', 'measure: morning-list-seen')).toEqual([
      expect.stringMatching(/The indicator “morning lists seen” cannot be counted.*morning-list/),
    ]);
  });

  it('a clause that nothing follows from', () => {
    const faults = faultsOf(borgholm, /obligations:\n[\s\S]*?background:/, 'background:');
    expect(faults).toContainEqual(expect.stringMatching(/“home-hospital”: no rule points at it|nothing follows/i));
  });

  it('a number that is not there', () => {
    expect(faultsOf(borgholm, 'demandPerWeek: 40', 'demandPerWeek: { parameter: visits }')).toContainEqual(
      expect.stringMatching(/There is no number “visits” under parameters/),
    );
  });

  it('the last word of nobody', () => {
    expect(faultsOf(callOff, /      decides: true\n/, '')).toEqual([
      expect.stringMatching(/dispute\.levels\[\d\]\.decides: The last level/),
    ]);
  });
});
