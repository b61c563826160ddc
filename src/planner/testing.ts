import type { Link, Place, Problem, Staff, Visit } from './problem.ts';
import { profiles } from './weights.ts';

/** Random small problems that use every feature of the problem, for property tests. */
export interface Size {
  visits: number;
  staff: number;
  days?: number;
}

const skills = ['nurse', 'insulin', 'physio', 'physician'];

/** A problem drawn from a seed: valid, seldom easy. */
export function randomProblem(seed: number, { visits: count, staff: persons, days = 1 }: Size): Problem {
  const draw = drawing(seed);
  const { whole, chance, pick } = draw;
  const places: Place[] = Array.from({ length: count + 2 }, (_, at) => ({
    id: `place ${at}`,
    latitude: 60.4 + draw.share() * 0.1,
    longitude: 15.3 + draw.share() * 0.2,
    area: chance(0.3) ? 'countryside' : 'town',
  }));
  const staff = Array.from({ length: persons }, (_, at) => randomStaff(draw, at, days));
  const visits = Array.from({ length: count }, (_, at) => randomVisit(draw, { at, count, days, staff }));
  const links = Array.from({ length: Math.floor(count / 5) }, () => randomLink(draw, count));
  const known = visits.filter(() => chance(0.5));
  const history = known.map(({ patient }) => ({ patient, staff: pick(staff).id, visits: whole(1, 9) }));
  const vehicles = [{ id: 'car' }, { id: 'bicycle', kilometresPerHour: { town: 15, countryside: 18 }, parking: 0 }];
  return { skills, places, vehicles, staff, visits, links, history, weights: { ...profiles.mixed, maxTardiness: 3 } };
}

function randomStaff({ whole, chance, pick }: Drawing, at: number, days: number): Staff {
  return {
    id: `person ${at}`,
    unit: chance(0.8) ? 'a' : 'b',
    skills: skills.filter((_skill, number) => number === 0 || chance(0.5)),
    vehicle: pick(['car', 'bicycle']),
    ...(chance(0.3) ? { maxMinutes: whole(200, 500) * days } : {}),
    shifts: Array.from({ length: days }, (_day, day) => {
      const start = day * 1440 + whole(400, 480);
      return {
        start,
        end: start + whole(200, 480),
        overtime: chance(0.5) ? 30 : 0,
        from: 'place 0',
        to: chance(0.3) ? 'place 1' : 'place 0',
        ...(chance(0.5) ? { breaks: [{ earliest: start + 90, latest: start + 150, minutes: 30 }] } : {}),
      };
    }),
  };
}

function randomVisit(
  { whole, chance, pick }: Drawing,
  { at, count, days, staff }: { at: number; count: number; days: number; staff: readonly Staff[] },
): Visit {
  const opens = whole(0, days - 1) * 1440 + whole(420, 720);
  const double = chance(0.3);
  const earlier = () => `visit ${whole(0, at - 1)}`;
  return {
    id: `visit ${at}`,
    patient: `patient ${whole(0, Math.max(1, Math.floor(count / 2)))}`,
    ...(chance(0.2) ? { unit: 'a' } : {}),
    place: `place ${at + 2}`,
    minutes: whole(5, 40),
    roles: [{ skill: pick(skills) }, ...(double ? [{ skill: pick(skills), minutes: whole(5, 30) }] : [])],
    ...(double && chance(0.4) ? { second: { min: whole(0, 20), max: whole(20, 60) } } : {}),
    window: { opens, closes: opens + whole(20, 180), hard: chance(0.4), weight: whole(1, 3) },
    ...(chance(0.2) ? { priority: whole(1, 5) } : {}),
    ...(chance(0.2) ? { preferred: [pick(staff).id] } : {}),
    ...(chance(0.2) ? { forbidden: [pick(staff).id] } : {}),
    ...(at > 0 && chance(0.15) ? { samePersonAs: [earlier()] } : {}),
    ...(at > 0 && days > 1 && chance(0.2) ? { notSameDayAs: [earlier()] } : {}),
  };
}

function randomLink({ whole, chance, pick }: Drawing, count: number): Link {
  const first = whole(0, count - 2);
  const min = chance(0.5) ? 0 : whole(10, 120);
  return {
    first: `visit ${first}`,
    second: `visit ${whole(first + 1, count - 1)}`,
    min,
    ...(chance(0.6) ? { max: min + whole(0, 200) } : {}),
    after: pick(['start', 'end'] as const),
    together: chance(0.3),
    otherPerson: chance(0.3),
  };
}

interface Drawing {
  share: () => number;
  whole: (from: number, to: number) => number;
  chance: (share: number) => boolean;
  pick: <T>(all: readonly T[]) => T;
}

function drawing(seed: number): Drawing {
  const share = numbers(seed);
  return {
    share,
    whole: (from, to) => Math.floor(from + share() * (to - from + 1)),
    chance: (of) => share() < of,
    pick: (all) => all[Math.floor(share() * all.length)] as (typeof all)[number],
  };
}

function numbers(seed: number): () => number {
  let x = (seed * 2654435761) >>> 0 || 1;
  return () => {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    return (x >>> 0) / 4294967296;
  };
}
