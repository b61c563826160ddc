import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { check, generateDay, generateLiterature, type Plan, planSchema, readLiterature } from '../planner/index.ts';
import { run as checks } from './plan-check.ts';
import { run as explains } from './plan-explain.ts';
import { run as inserts } from './plan-insert.ts';
import { run as solves } from './plan-solve.ts';

const folder = mkdtempSync(join(tmpdir(), 'hemlank-plan-'));
const at = (name: string) => join(folder, name);
const write = (name: string, value: unknown): string => {
  writeFileSync(at(name), JSON.stringify(value));
  return at(name);
};
const problem = generateDay({ seed: 4, visits: 16 });
const file = write('problem.json', problem);
const planned = at('plan.json');
const plan = (): Plan => planSchema.parse(JSON.parse(readFileSync(planned, 'utf8')));
let said: string[] = [];

beforeEach(() => {
  said = [];
  vi.spyOn(console, 'log').mockImplementation((text: string) => void said.push(text));
  vi.spyOn(console, 'error').mockImplementation((text: string) => void said.push(text));
  return () => vi.restoreAllMocks();
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('hemlank plan solve', () => {
  it('writes a plan that keeps every rule; the same seed writes the same', async () => {
    expect(await solves([file, '--iterations', '4000', '--out', planned])).toBe(0);
    expect(check(problem, plan())).toEqual([]);
    expect(said.join('\n')).toMatch(/16 of 16 visits|of 16 visits/);
    const again = at('again.json');
    await solves([file, '--iterations', '4000', '--out', again]);
    expect(readFileSync(again, 'utf8')).toBe(readFileSync(planned, 'utf8'));
  });

  it('begins from a plan, by another profile, or day by day', async () => {
    const [other, rolled] = [at('other.json'), at('rolled.json')];
    expect(await solves([file, '--iterations', '500', '--start', planned, '--out', other])).toBe(0);
    expect(planSchema.parse(JSON.parse(readFileSync(other, 'utf8'))).cost.total).toBeLessThanOrEqual(plan().cost.total);
    expect(await solves([file, '--iterations', '500', '--profile', 'travel', '--rolling', '2', '--out', rolled])).toBe(
      0,
    );
    expect(await solves([file, '--profile', 'beauty'])).toBe(1);
    expect(said.at(-1)).toContain('There is no profile beauty');
  });

  it('reads an instance of the literature', async () => {
    const instance = generateLiterature({ seed: 1, patients: 8, caregivers: 4, double: 2 });
    const out = at('literature.json');
    expect(await solves([write('instance.json', instance), '--iterations', '2000', '--out', out])).toBe(0);
    expect(check(readLiterature(instance), planSchema.parse(JSON.parse(readFileSync(out, 'utf8'))))).toEqual([]);
  });

  it('says what is wrong with a problem, in Swedish when asked, and asks for a file', async () => {
    const wrong = write('wrong.json', { ...problem, skills: problem.skills.slice(1) });
    expect(await solves([wrong, '--lang', 'sv'])).toBe(1);
    expect(said[0]).toMatch(/^(staff|visits)\.\d+.*nurse/);
    expect(await solves([])).toBe(2);
  });
});

describe('hemlank plan check', () => {
  it('finds nothing in a plan that was just made, and the rule that is broken in one that was tampered with', async () => {
    expect(await checks([file, planned])).toBe(0);
    expect(said.at(-1)).toMatch(/^0 faults; 1\d visits planned/);
    const [route, ...others] = plan().routes;
    const early = route?.stops.map((stop) => ({ ...stop, start: stop.start - 200 })) ?? [];
    const tampered = write('tampered.json', { ...plan(), routes: [{ ...route, stops: early }, ...others] });
    expect(await checks([file, tampered])).toBe(1);
    expect(said.length).toBeGreaterThan(2);
    expect(await checks([file])).toBe(2);
  });
});

describe('hemlank plan explain', () => {
  it('says who makes a visit and when, what others would cost, and who cannot', async () => {
    const visit = plan().routes[0]?.stops.find((stop) => stop.kind === 'visit');
    const id = visit?.kind === 'visit' ? visit.visit : '';
    expect(await explains([file, planned, '--visit', id, '--lang', 'sv'])).toBe(0);
    expect(said[0]).toMatch(/^now {5}\d\d:\d\d/);
    expect(said.some((line) => /^[+-]\d+\.\d/.test(line) || line.startsWith('cannot'))).toBe(true);
    expect(await explains([file, planned, '--visit', 'none'])).toBe(1);
    expect(await explains([file, planned])).toBe(2);
  });
});

describe('hemlank plan insert', () => {
  it('ranks who can take one more visit, the cheapest first', async () => {
    const like =
      problem.visits.find(({ roles }) => roles.length === 1 && roles[0]?.skill === 'nurse') ?? problem.visits[0];
    const acute = write('acute.json', { ...like, id: 'acute', minutes: 30, window: { opens: 480, closes: 660 } });
    expect(await inserts([file, planned, '--add', acute])).toBe(0);
    const costs = said.slice(0, -1).map((line) => Number(line.split(' ')[0]));
    expect(costs.length).toBeGreaterThan(1);
    expect(costs).toEqual(costs.toSorted((a, b) => a - b));
    expect(said.at(-1)).toMatch(/ways, found in \d+ ms$/);
    expect(await inserts([file, planned])).toBe(2);
  });
});
