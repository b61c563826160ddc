import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { run } from './model-check.ts';

/** Faults as agreement writers make them, each planted in a copy of Dalarna's agreement and found where it was planted. */
let folder = '';
let dalarna = '';
const said: string[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hemlank-planted-'));
  dalarna = await readFile('models/dalarna-2012.yaml', 'utf8');
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(() => {
  said.length = 0;
  vi.spyOn(console, 'log').mockImplementation((text: string) => void said.push(text));
});
afterEach(() => vi.restoreAllMocks());

interface Planted {
  readonly what: string;
  readonly from: string;
  readonly to: string;
  /** The first line of the copy that has this is where the fault is to be told. */
  readonly at: string;
  readonly says: string;
}

const habilitation = `    - need: habilitation
      rows: [{ id: always, principal: region, performer: habilitation, payer: region, clause: habilitation }]
`;
const row = (id: string, when: string) =>
  `        - { id: ${id}, when: ${when}, principal: region, performer: habilitation, payer: region, clause: habilitation }`;
const mobileTeam = '    gives: [advice, home-visit]\n';

const planted: readonly Planted[] = [
  {
    what: 'an hour without a route',
    from: 'hours: [{ outside: health-centre-open, assumption',
    to: 'hours: [{ days: every-day, from: "17:00", to: "07:00", assumption',
    at: '  - { clause: physicians, callers: [home-care-nurse, care-home-nurse] }',
    says: 'reach[0]: Ingen väg till läkare för sjuksköterskan i hemsjukvården i kommun 2021 ',
  },
  {
    what: 'a need without a responsible',
    from: habilitation,
    to: '',
    at: '    - need: physician',
    says: 'responsibility.needs: Ingen svarar för behovet habilitation (habilitering).',
  },
  {
    what: 'a case of a need without a responsible',
    from: habilitation,
    to: `    - need: habilitation\n      rows:\n${row('grown', '{ adult: true }')}\n`,
    at: '- { id: grown,',
    says: '.rows: Inget svar i fallet: ',
  },
  {
    what: 'a need with two responsible',
    from: habilitation,
    to: `${habilitation}    - { need: habilitation, rows: [{ id: again, principal: municipality, performer: home-care, payer: municipality, clause: habilitation }] }\n`,
    at: '{ need: habilitation, rows: [{ id: again',
    says: '.need: Behovet habilitation (habilitering) finns två gånger.',
  },
  {
    what: 'rows that overlap',
    from: habilitation,
    to: `    - need: habilitation\n      rows:\n${row('all', '{}')}\n${row('grown', '{ adult: true }')}\n`,
    at: '- { id: grown,',
    says: '.rows[1]: Två svar i samma fall: raderna ”all” och ”grown” gäller båda i fallet: ',
  },
  {
    what: 'a rule that is never reached',
    from: 'when: { age: "< 18" }',
    to: 'when: { careLevel: \'"specialised"\', age: "< 18" }',
    at: '      - id: child',
    says: 'eligibility.threshold.rows[1]: Raden ”child” kan aldrig gälla',
  },
  {
    what: 'a capacity that cannot meet its target',
    from: mobileTeam,
    to: `${mobileTeam}    capacity: { parallel: 1, minutesEach: 60, demandPerWeek: 60 }\n`,
    at: 'demandPerWeek: 60',
    says: 'routes[2].capacity.demandPerWeek: 60 ärenden i veckan väntas men vägen hinner ',
  },
  {
    what: 'hours that cannot meet a target',
    from: `what: answer, within: { amount: 2, unit: working-days }, clause: mobile-team-answers }\n${mobileTeam}`,
    to: `what: visit, within: { amount: 3, unit: hours }, clause: mobile-team-answers }\n    capacity: { parallel: 1, minutesEach: 60 }\n${mobileTeam}`,
    at: 'within: { amount: 3, unit: hours }, clause: mobile-team-answers',
    says: 'routes[2].targets[1]: Målet 3 h kan inte hållas: ',
  },
  {
    what: 'a route that may go unanswered but has no time to answer',
    from: '{ urgencies: [same-day], what: answer, within: { amount: 2, unit: hours }, counts: open-hours, clause: mobile-team-answers }',
    to: '{ urgencies: [planned], what: answer, within: { amount: 2, unit: hours }, counts: open-hours, clause: mobile-team-answers }',
    at: '- { urgencies: [planned], what: answer, within: { amount: 2, unit: hours }',
    says: 'routes[2].targets: Svarstid saknas för same-day (samma dag)',
  },
  {
    what: 'a clause that nothing follows from',
    from: 'clauses:\n',
    to: 'clauses:\n  - { id: idle, heading: Vackra ord, text: Alla ska samverka., source: { assumption: "Prov." } }\n',
    at: '  - { id: idle,',
    says: 'clauses[0].id: Ingenting följer av paragrafen ”idle”',
  },
  {
    what: 'a rule without a clause',
    from: '        clause: adults\n',
    to: '',
    at: '      - id: child',
    says: 'eligibility.threshold.rows[1].clause: Regeln följer inte av någon paragraf. Skriv vilken (clause).',
  },
  {
    what: 'an indicator without data',
    from: 'measure: disputes-and-their-time',
    to: 'measure: morning-list-seen',
    at: 'measure: morning-list-seen',
    says: '.measure: Måttet ”sedda morgonlistor” kan inte räknas: avtalet saknar det som det räknas på, en morgonlista',
  },
  {
    what: 'a reference to a clause that is not there',
    from: '        clause: adults\n',
    to: '        clause: grown-ups\n',
    at: '        clause: grown-ups',
    says: 'eligibility.threshold.rows[1].clause: Regeln hänvisar till paragrafen ”grown-ups”',
  },
  {
    what: 'a reference to a route that is not there',
    from: 'missed: { next: health-centre-line }',
    to: 'missed: { next: health-center-line }',
    at: 'missed: { next: health-center-line }',
    says: 'routes[2].missed.next: Vägen ”health-center-line” finns inte under routes.',
  },
  {
    what: 'a reference to a calendar that is not there',
    from: 'hours: [{ calendar: office, assumption: "Tiden är vår (mobile-team-hours)." }]',
    to: 'hours: [{ calendar: offices }]',
    at: 'hours: [{ calendar: offices }]',
    says: 'Kalendern ”offices” finns inte under calendars.',
  },
];

it.each(planted)('$what is found in its file, on its line', async ({ from, to, at, says }) => {
  const text = dalarna.replace(from, () => to);
  expect(text).not.toBe(dalarna);
  const file = join(folder, 'planted.yaml');
  await writeFile(file, text);
  expect(await run([file, '--lang', 'sv'])).toBe(1);
  const line = text.split('\n').findIndex((one) => one.includes(at)) + 1;
  expect(line).toBeGreaterThan(0);
  const found = said.filter((one) => one.includes(says));
  expect(found.length, said.join('\n')).toBeGreaterThan(0);
  expect(found.filter((one) => !one.startsWith(`${file}:${line}: `))).toEqual([]);
});
