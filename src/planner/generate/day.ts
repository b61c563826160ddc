import type { Link, Place, Problem, Staff, Visit } from '../problem.ts';
import { profiles, type Weights } from '../weights.ts';
import { type Draw, drawFrom } from './draw.ts';

/** What kind of unit and day. */
export interface DayOptions {
  seed: number;
  visits: number;
  unit?: string;
  /** Homes in a few villages or blocks of flats, or spread out. */
  pattern?: 'clustered' | 'scattered';
  area?: 'town' | 'countryside';
  /** Share of visits for two: a lift, or the physician with a nurse. */
  double?: number;
  /** Visits for each person at work; more is harder. */
  load?: number;
  weights?: Weights;
}

type Given = Required<DayOptions>;

export const daySkills = [
  'nurse',
  'assistant',
  'insulin',
  'medicines',
  'physiotherapist',
  'occupational therapist',
  'physician',
];

/** The four rounds in which medicines are given. */
const medicationRounds = [
  { opens: 440, closes: 540 },
  { opens: 690, closes: 770 },
  { opens: 990, closes: 1070 },
  { opens: 1200, closes: 1290 },
] as const;
const rounds = medicationRounds.length;
/** Kilometres of a degree of latitude. */
const degree = 111.2;

/** A day of one home-care unit: patients with one to four visits, day and evening staff, one office. */
export function generateDay(options: DayOptions): Problem {
  const given: Given = {
    unit: 'unit 1',
    pattern: 'clustered',
    area: 'town',
    double: 0.12,
    load: 13,
    weights: profiles.mixed,
    ...options,
  };
  const draw = drawFrom(given.seed);
  const places = homes(draw, given);
  const staff = staffOf(draw, given);
  const { visits, links } = visitsOf(draw, given, places);
  const patients = [...new Set(visits.map(({ patient }) => patient))];
  const history = patients.flatMap((patient) => historyOf(draw, patient, staff));
  return {
    name: `${given.unit} ${given.seed}`,
    skills: [...daySkills],
    places,
    staff,
    visits,
    links,
    history,
    weights: given.weights,
  };
}

function homes(draw: Draw, { visits, pattern, area, unit }: Given): Place[] {
  const radius = area === 'town' ? 4 : 22;
  const centre = { latitude: 59.2 + draw.share() * 0.4, longitude: 17.6 + draw.share() * 0.7 };
  const at = (kilometresNorth: number, kilometresEast: number) => ({
    latitude: centre.latitude + kilometresNorth / degree,
    longitude: centre.longitude + kilometresEast / (degree * Math.cos((centre.latitude * Math.PI) / 180)),
  });
  const villages = Array.from({ length: Math.max(3, Math.round(visits / 35)) }, () => [
    draw.normal() * radius,
    draw.normal() * radius,
  ]);
  const spread = area === 'town' ? 0.4 : 1.2;
  const place = (number: number): Place => {
    const id = number === 0 ? `${unit} office` : `${unit} home ${number}`;
    if (number === 0) return { id, ...at(0, 0), area };
    const [north = 0, east = 0] =
      pattern === 'clustered' ? draw.pick(villages) : [draw.normal() * radius, draw.normal() * radius];
    const off = pattern === 'clustered' ? spread : 0;
    return { id, ...at(north + draw.normal() * off, east + draw.normal() * off), area };
  };
  return Array.from({ length: Math.ceil(visits * 0.6) + 1 }, (_, number) => place(number));
}

function staffOf(draw: Draw, { visits, load, unit }: Given): Staff[] {
  const count = Math.max(4, Math.ceil(visits / load));
  return Array.from({ length: count }, (_, number): Staff => {
    const evening = number % 4 === 3;
    const start = evening ? 900 : 420;
    const end = evening ? 1320 : 960;
    const pause = evening ? { earliest: 1060, latest: 1180, minutes: 30 } : { earliest: 660, latest: 790, minutes: 30 };
    const office = `${unit} office`;
    return {
      id: `${unit} person ${number + 1}`,
      unit,
      skills: skillsOf(draw, number),
      shifts: [{ start, end, overtime: 30, from: office, to: office, breaks: [pause] }],
    };
  });
}

/** Half are nurses, who may all that assistants may; some assistants have delegations; therapists and a physician now and then. */
function skillsOf(draw: Draw, number: number): string[] {
  if (number % 12 === 5) return ['physiotherapist', 'assistant'];
  if (number % 12 === 9) return ['occupational therapist', 'assistant'];
  if (number % 16 === 2) return ['physician'];
  // A small unit has one therapist for both.
  if (number === 1) return ['physiotherapist', 'occupational therapist', 'assistant', 'medicines'];
  if (number % 2 === 0 || number % 8 === 3) return ['nurse', 'assistant', 'insulin', 'medicines'];
  return ['assistant', ...(draw.chance(0.6) ? ['insulin'] : []), ...(draw.chance(0.7) ? ['medicines'] : [])];
}

function visitsOf(draw: Draw, given: Given, places: readonly Place[]): { visits: Visit[]; links: Link[] } {
  const visits: Visit[] = [];
  const links: Link[] = [];
  for (let home = 1; visits.length < given.visits; home = (home % (places.length - 1)) + 1) {
    const patient = `${given.unit} patient ${home}`;
    const place = places[home]?.id ?? '';
    const common = { patient, place, unit: given.unit };
    const number = () => `${given.unit} visit ${visits.length + 1}`;
    if (draw.chance(0.3)) {
      const own = Math.min(draw.whole(2, rounds), given.visits - visits.length);
      const insulin = draw.chance(0.4);
      const first = draw.whole(0, rounds - own);
      for (let round = first; round < first + own; round += 1) {
        const id = number();
        const before = visits.at(-1);
        visits.push(medicationVisit(draw, { ...common, id }, round, insulin ? 'insulin' : 'medicines'));
        // Doses of insulin need some hours between them.
        if (insulin && round > first && before !== undefined)
          links.push({ first: before.id, second: id, min: 150, max: 420 });
      }
    } else visits.push(singleVisit(draw, { ...common, id: number() }, given.double));
  }
  return { visits, links };
}

type Named = Pick<Visit, 'id' | 'patient' | 'place'> & { unit: string };

function medicationVisit(draw: Draw, named: Named, round: number, skill: string): Visit {
  const { opens, closes } = medicationRounds[round] ?? medicationRounds[0];
  const window = { opens, closes, hard: skill === 'insulin', weight: 2 };
  return { ...named, minutes: draw.whole(8, 15), roles: [{ skill }], window, priority: skill === 'insulin' ? 3 : 1.5 };
}

function singleVisit(draw: Draw, named: Named, double: number): Visit {
  const minutes = draw.whole(3, 9) * 5;
  const opens = 450 + draw.whole(0, 12) * 30;
  const window = { opens, closes: opens + draw.pick([60, 120, 180, 240]), hard: draw.chance(0.1) };
  if (draw.chance(double)) {
    const second = draw.chance(0.2) ? 'physician' : 'assistant';
    const role =
      second === 'physician'
        ? [{ skill: 'nurse' }, { skill: second, minutes: 20 }]
        : [{ skill: 'assistant' }, { skill: second }];
    return { ...named, minutes, roles: role, window };
  }
  const skill = draw.pick([
    'nurse',
    'nurse',
    'nurse',
    'assistant',
    'assistant',
    'physiotherapist',
    'occupational therapist',
  ]);
  return { ...named, minutes, roles: [{ skill }], window };
}

/** Most patients have met three to six of the staff, one of them more often. */
function historyOf(
  draw: Draw,
  patient: string,
  staff: readonly Staff[],
): { patient: string; staff: string; visits: number }[] {
  if (draw.chance(0.15)) return [];
  return Array.from({ length: draw.whole(3, 6) }, (_, at) => ({
    patient,
    staff: draw.pick(staff).id,
    visits: at === 0 ? draw.whole(8, 20) : draw.whole(1, 5),
  }));
}
