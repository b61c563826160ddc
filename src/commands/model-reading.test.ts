import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { run as diff } from './model-diff.ts';
import { run as explain } from './model-explain.ts';
import { run as print } from './model-print.ts';
import { runCommand } from './run-command.ts';

let folder = '';
const said: string[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hemlank-model-'));
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(() => {
  said.length = 0;
  vi.spyOn(console, 'log').mockImplementation((text: string) => void said.push(text));
  vi.spyOn(console, 'error').mockImplementation((text: string) => void said.push(text));
});
afterEach(() => vi.restoreAllMocks());

describe('hemlank model diff', () => {
  it('says in words what differs, and nothing about a model and itself', async () => {
    const file = join(folder, 'later.yaml');
    const text = await readFile('models/call-off.yaml', 'utf8');
    await writeFile(
      file,
      text.replace('within: { amount: 30, unit: minutes }', 'within: { amount: 20, unit: minutes }'),
    );
    expect(await diff(['models/call-off.yaml', file, '--lang', 'sv'])).toBe(1);
    expect(said.join('\n')).toContain('ändras från');
    expect(said.join('\n')).toMatch(/30.*20/);
    said.length = 0;
    expect(await diff([file, file])).toBe(0);
    expect(said).toEqual([]);
  });

  it('asks for two files', async () => {
    expect(await diff(['models/call-off.yaml'])).toBe(2);
  });
});

describe('hemlank model explain', () => {
  it('tells who is called at a moment, in which order and by which clause', async () => {
    const morning = ['--at', '2026-11-24 08:00', '--lang', 'sv'];
    expect(await explain(['models/borgholm.yaml', ...morning])).toBe(0);
    expect(said[0]).toMatch(/^Nu: Boka akut hembesök 11–12\. Tid i dag 11:00–12:00, bokas senast i dag 08:30/);
    expect(said.at(-1)).toContain('Vårdcentralen utför');
  });

  it('tells what follows from a clause, and refuses one that is not there', async () => {
    expect(await explain(['models/borgholm.yaml', '--clause', 'acute-hour'])).toBe(0);
    expect(said.join('\n')).toContain('routes[0]');
    expect(await explain(['models/borgholm.yaml'])).toBe(2);
  });
});

describe('hemlank model print', () => {
  it('prints clauses, ways in order, and every assumption with its reason, counted', async () => {
    expect(await print(['models/borgholm.yaml'])).toBe(0);
    const text = said.join('\n');
    expect(text).toContain('Vägar till läkare, i ordning');
    expect(text).toMatch(/Paragrafer: \d+ ur källorna, \d+ ur lagen, \d+ antaganden\./);
    expect(text).toMatch(/Antaganden \(\d+\)/);
    expect(text).toContain('Källan (002)');
    expect(await print([])).toBe(2);
  });
});

describe('a call that is wrong', () => {
  const borgholm = 'models/borgholm.yaml';
  const at = ['--at', '2026-11-24 08:00'];
  const asked = (...words: string[]) => runCommand(['model', 'explain', borgholm, ...at, '--lang', 'sv', ...words]);

  it.each([
    [['check', 'models/no-such.yaml'], 'There is no file models/no-such.yaml.'],
    [['check', 'models/no-such.yaml', '--lang', 'sv'], 'Filen models/no-such.yaml finns inte.'],
    [['check', 'models'], 'models cannot be read (EISDIR).'],
    [['print', 'models/no-such.yaml'], 'Filen models/no-such.yaml finns inte.'],
    [['diff', borgholm, 'models/no-such.yaml'], 'There is no file models/no-such.yaml.'],
    [['explain', 'models/no-such.yaml', ...at], 'There is no file models/no-such.yaml.'],
  ])('%j: says in one line that the file is not there', async (words, line) => {
    expect(await runCommand(['model', ...words])).toBe(2);
    expect(said).toEqual([line]);
  });

  it.each(['check', 'print', 'diff', 'explain'])('model %s refuses a language there is none of', async (command) => {
    expect(
      await runCommand(['model', command, borgholm, borgholm, ...(command === 'explain' ? at : []), '--lang', 'fr']),
    ).toBe(2);
    expect(said).toEqual(['--lang fr: välj sv eller en / choose sv or en']);
  });

  it.each([
    [['--urgency', 'soon'], /^--urgency kan inte vara ”soon”\. Välj bland: immediate \(fara för livet\), acute/],
    [['--need', 'doctor'], /^--need kan inte vara ”doctor”\. Välj bland: physician \(läkare\), /],
    [['--by', 'nurse'], /^--by kan inte vara ”nurse”\. Välj bland: home-care-nurse \(sjuksköterskan/],
    [['--place', 'moon'], /^--place kan inte vara ”moon”\. Välj bland: ordinary-home/],
    [['--carrier', 'mobile-unit'], /^--carrier kan inte vara ”mobile-unit”\. Välj bland: named-physician/],
    [['--municipality', '2082'], /^--municipality kan inte vara ”2082”\. Välj bland: 0885\.$/],
    [['--district', 'north'], /^--district ”north” finns inte: modellen har inga\.$/],
    [['--at', 'i morgon'], /^--at ”i morgon” är ingen tidpunkt\. Skriv dag och klockslag/],
    [['--at', '2026-02-30 10:00'], /är ingen tidpunkt/],
    [['--at', '2026-11-24'], /är ingen tidpunkt/],
    [['--clause', 'no-such'], /^Modellen har ingen paragraf ”no-such”\. Den har: /],
  ])('%j: says what there is to choose', async (words, line) => {
    expect(await asked(...words)).toBe(2);
    expect(said).toEqual([expect.stringMatching(line)]);
  });
});
