import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { localDate } from '../kernel/local-date.ts';
import { readRules, rules } from './rules.ts';

const folder = mkdtempSync(join(tmpdir(), 'rules-'));
const on = localDate('2026-11-22');
const written = (yaml: string) => {
  writeFileSync(join(folder, 'some.yaml'), yaml);
  return readRules(folder);
};
const source = 'source: somewhere in the law';

afterEach(() => rmSync(join(folder, 'some.yaml'), { force: true }));

describe('rules', () => {
  it('hold from their first day and until the day they no longer do', () => {
    const some = written(`
- { rule: a.days, value: 30, from: 2026-01-01, to: 2026-11-22, ${source} }
- { rule: a.days, value: 40, from: 2026-11-22, ${source} }`);
    expect(some.number('a.days', { on: localDate('2026-11-21') })).toBe(30);
    expect(some.number('a.days', { on })).toBe(40);
    expect(() => some.number('a.days', { on: localDate('2025-12-31') })).toThrow('no rule a.days holds on 2025-12-31');
  });

  it('a county decides for itself, and what is named goes before what is not', () => {
    const some = written(`
- { rule: a.level, value: usual, from: 2026-01-01, ${source} }
- { rule: a.level, value: named, for: [mas], from: 2026-01-01, ${source} }
- { rule: a.level, value: own, county: '20', from: 2026-01-01, ${source} }`);
    expect(some.text('a.level', { on })).toBe('usual');
    expect(some.text('a.level', { on, for: 'mas', county: '01' })).toBe('named');
    expect(some.text('a.level', { on, for: 'mas', county: '20' })).toBe('own');
    expect([...some.named('a.level', on)]).toEqual([['mas', 'named']]);
  });

  it('two that answer the same question on the same day are refused', () => {
    const twice = `
- { rule: a.days, value: 30, from: 2026-01-01, ${source} }
- { rule: a.days, value: 40, from: 2026-06-01, ${source} }`;
    expect(() => written(twice)).toThrow('two rules a.days hold at once');
  });

  it('one without a source, or with a misspelt word, is refused', () => {
    expect(() => written('- { rule: a.days, value: 30, from: 2026-01-01 }')).toThrow('source');
    expect(() => written(`- { rule: a.days, value: 30, from: 2026-01-01, form: x, ${source} }`)).toThrow('form');
  });

  it("the product's own can be read", () => {
    expect(rules().number('session.idle-minutes', { on })).toBeGreaterThan(0);
  });
});
