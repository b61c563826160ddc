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
    ['a need without answer', ['responsibility', 'needs', 0], undefined, 'Nobody answers for the need physician'],
    [
      'a missing time limit',
      ['clocks', 0],
      undefined,
      'The time limit for referral.receive (receiving a referral) is missing',
    ],
    [
      'a missing profile',
      ['completeness', 'profiles', 'acute'],
      undefined,
      'Referrals of the kind acute have no required facts',
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
    expect(faults.join('\n')).toContain('Two answers in one case: the rows “a” and “b” both hold in the case: ');
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

  it.each([
    ['a bracket that is not closed', 'id: x\ntitle: [a\n', 3, 'Saknas \\] eller }'],
    ['a quotation mark that is not closed', 'id: x\ntitle: "a\n', 3, 'Ett tecken saknas'],
    ['a word twice', 'id: x\nid: y\n', 2, 'Samma ord står två gånger'],
    ['a tab', 'id: x\narea:\n\tcounty: "20"\n', 3, 'tabb'],
    ['a colon within a value', 'id: x\ntitle: a: b\n', 2, 'Sätt citattecken'],
    ['a reference to nothing', 'id: x\ntitle: *y\n', 2, 'pekar på något som inte finns'],
  ])('%s, which is no YAML, with its line in the reader’s language', (_, text, line, sv) => {
    const result = loadModel(text);
    const [fault] = result.ok ? [] : result.faults;
    expect(fault?.place.line).toBe(line);
    expect(fault?.reason.sv).toMatch(new RegExp(`^Går inte att läsa som YAML på rad ${line}\\. .*${sv}`));
    expect(fault?.reason.en).toMatch(new RegExp(`^Cannot be read as YAML on line ${line}\\. `));
  });

  it('says in the words of the language what may stand where', () => {
    const sv = (path: (string | number)[], value: unknown) => {
      const document = parseDocument(modelText('dalarna-2012'));
      document.setIn(path, document.createNode(value));
      const result = loadModel(document.toString());
      return result.ok ? '' : result.faults.map(({ reason }) => reason.sv).join('\n');
    };
    expect(sv(['routes', 0, 'urgencies'], ['soon'])).toContain(
      'Det som står kan inte vara hur bråttom (urgencies). Välj bland: immediate (fara för livet), acute (akut), same-day (samma dag), planned (planerat).',
    );
    expect(sv(['routes', 0, 'title'], { sv: 'Ring' })).toBe('Det som saknas här är på engelska (en).');
    expect(sv(['title'], 7)).toBe('Namnet (title) ska vara text.');
    expect(sv(['title'], '')).toBe('Namnet (title) är tom. Skriv något.');
    expect(sv(['clocks', 0, 'amount'], 5000)).toBe('Antalet (amount) får vara högst 1000.');
    expect(sv(['valid', 'from'], 'i går')).toContain('Från (from): inte en dag (ÅÅÅÅ-MM-DD).');
    expect(sv(['valid', 'from'], '0012-01-01')).toBe('Från (from): inte ett år mellan 1850 och 2199.');
    expect(sv([...rows, 1, 'when'], { age: '>> 18' })).toContain('ett tal väntades men ”>” står där');
    expect(sv([...rows, 1, 'when'], { weight: '18' })).toContain('Den har: age (ålder), ');
    expect(sv(['routes', 1, 'targets'], [])).toContain('Svarstid saknas för same-day (samma dag)');
    expect(sv(['reach', 0, 'callers'], ['relative'])).toMatch(
      /Ingen väg till läkare för närstående i kommun \d{4} .* när behovet är läkare och .*: akut\. Patienten: platsen: /,
    );
  });
});
