import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { checkClauses, clauseReferences } from './check-clauses.ts';
import { checkTable } from './check-table.ts';
import { responsibilityInputs } from './inputs.ts';
import { checkModel } from './check.ts';
import { loadModel } from './load.ts';
import { allModelNames, modelText, shippedModel } from '../../test/factories/shipped-models.ts';

/** Loads a shipped model with one thing changed; the answer is what the checker says. */
function faultsWith(name: string, path: readonly (string | number)[], value: unknown): readonly string[] {
  const document = parseDocument(modelText(name));
  if (value === undefined) document.deleteIn(path);
  else document.setIn(path, document.createNode(value));
  const result = loadModel(document.toString());
  return result.ok ? [] : result.faults.map((fault) => `${fault.place.path}: ${fault.reason.en}`);
}

describe.each(allModelNames)('%s', (name) => {
  const { document } = shippedModel(name);

  it('passes the checker', () => {
    expect(checkModel(document)).toEqual([]);
  });

  it('no clause can be taken away', () => {
    document.clauses.forEach((clause, i) => {
      const faults = checkClauses({ ...document, clauses: document.clauses.filter((_, k) => k !== i) });
      expect(faults.map((fault) => fault.reason.en).join('\n'), clause.id).toContain(`“${clause.id}”`);
    });
  });

  it('no row of a responsibility table can be taken away', () => {
    const { responsibility } = document;
    for (const rule of responsibility.needs) {
      for (const row of rule.rows) {
        const fewer = rule.rows.filter((other) => other !== row);
        const faults = checkTable([], 'unique', responsibilityInputs, fewer);
        expect(faults.length, `${rule.need} ${row.id}`).toBeGreaterThan(0);
      }
    }
  });

  it('every clause states its source, and what one party says is not called agreed', () => {
    for (const { id, source, standing } of document.clauses) {
      expect(Object.keys(source).length, id).toBeGreaterThan(0);
      if ('assumption' in source || 'law' in source) expect(standing, id).toBe('agreed');
    }
  });

  it('rules refer to clauses in many places, all of them found', () => {
    expect(clauseReferences(document).length).toBeGreaterThan(100);
  });
});

describe('the checker refuses', () => {
  const threshold = ['eligibility', 'threshold'];
  const rows = [...threshold, 'rows'];
  it.each<[string, (string | number)[], unknown, string]>([
    [
      'a rule without clause',
      [...rows, 0, 'clause'],
      'nowhere',
      'eligibility.threshold.rows[0].clause: The rule points at the clause “nowhere”',
    ],
    ['a missing case', [...rows, 7], undefined, 'No answer in the case: '],
    ['a row that never decides', [...rows, 1, 'when'], {}, 'The row “enrol” can never hold'],
    ['a misspelt choice', [...rows, 0, 'when'], { careLevel: '"specialized"' }, 'cannot have the value "specialized"'],
    ['a cell that is not FEEL', [...rows, 1, 'when'], { age: '>> 18' }, 'expected a number'],
    ['text without quotation marks', [...rows, 0, 'when'], { careLevel: 'specialised' }, 'needs quotation marks'],
    ['an unknown input', [...threshold, 'inputs', 0], 'weight', 'There is no input called “weight”'],
    ['a need without answer', ['responsibility', 'needs', 0], undefined, 'Nobody answers for the need “physician”'],
    ['a missing time limit', ['clocks', 0], undefined, 'The time limit “referral.receive” is missing'],
    [
      'a missing profile',
      ['completeness', 'profiles', 'acute'],
      undefined,
      'Referrals of the kind “acute” have no required facts',
    ],
    ['a missing calendar', ['clocks', 0, 'calendar'], 'summer', 'The calendar “summer” is not under calendars'],
    [
      'working days by a calendar that is always open',
      ['clocks', 1, 'calendar'],
      'always',
      'Working days need a calendar',
    ],
    ['a calendar that closes first', ['calendars', 'office', 'to'], '07:00', 'closes before it opens'],
    [
      'an unknown fact',
      ['completeness', 'sets', 'end', 'requires', 0, 'fact'],
      'shoeSize',
      'no fact called “shoeSize”',
    ],
    [
      'a condition that cannot be read',
      ['completeness', 'sets', 'end', 'requires', 0, 'when'],
      'age >',
      'cannot be read at character 6',
    ],
    [
      'a condition on nothing',
      ['completeness', 'sets', 'end', 'requires', 0, 'when'],
      'shoeSize > 40',
      'names “shoeSize”',
    ],
    ['a key it does not know', ['routs'], [], 'does not belong here'],
    ['an end before the beginning', ['valid', 'to'], '2011-01-01', 'ends before it begins'],
    ['a time of day that is a number', ['responsibility', 'dayparts', 'day'], 480, 'responsibility.dayparts.day'],
    ['dayparts out of order', ['responsibility', 'dayparts', 'night'], '16:00', 'must come in order'],
    ['a party without its other side', ['parties', 1, 'principal'], 'region', 'No party is a municipality'],
  ])('%s', (_, path, value, expected) => {
    expect(faultsWith('dalarna-2012', path, value).join('\n')).toContain(expected);
  });

  it('two answers for one need in one context', () => {
    const overlap = {
      need: 'habilitation',
      rows: [
        {
          id: 'a',
          when: { adult: 'true' },
          principal: 'region',
          performer: 'habilitation',
          payer: 'region',
          clause: 'habilitation',
        },
        { id: 'b', principal: 'region', performer: 'health-centre', payer: 'region', clause: 'habilitation' },
      ],
    };
    const index = shippedModel('dalarna-2012').document.responsibility.needs.findIndex(
      (n) => n.need === 'habilitation',
    );
    const faults = faultsWith('dalarna-2012', ['responsibility', 'needs', index], overlap);
    expect(faults.join('\n')).toContain('Two answers in one case: the rows “a” and “b” both hold when');
  });

  it('says the line', () => {
    const text = modelText('dalarna-2012').replace(
      'clause: specialised-care\n      - id: child',
      'clause: specialised\n      - id: child',
    );
    const result = loadModel(text);
    const line = text.split('\n').findIndex((row) => row.trim() === 'clause: specialised') + 1;
    expect(result).toMatchObject({
      ok: false,
      faults: [{ place: { line, path: 'eligibility.threshold.rows[0].clause' } }],
    });
  });

  it('text that is not YAML, with its line', () => {
    const result = loadModel('id: x\ntitle: [a\n');
    expect(result.ok ? '' : result.faults[0]?.reason.en).toContain('YAML');
    expect(result.ok ? 0 : result.faults[0]?.place.line).toBeGreaterThan(1);
  });
});
