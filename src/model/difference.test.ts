import { describe, expect, it } from 'vitest';
import { acceptedModel } from '../../test/factories/shipped-models.ts';
import { differences } from './difference.ts';

const { document } = acceptedModel('borgholm');
const [first, second, ...others] = document.routes ?? [];
if (first === undefined || second === undefined) throw new Error('Borgholm has ways');

describe('what differs between two versions', () => {
  it('is nothing between a version and itself', () => {
    expect(differences(document, document)).toEqual([]);
  });

  it('names a changed value by its rule, with what it was and is, in both languages', () => {
    const changed = { ...first, capacity: { ...first.capacity, parallel: 8 } } as typeof first;
    const [found, ...more] = differences(document, { ...document, routes: [changed, second, ...others] });
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      path: `routes.${first.id}.capacity.parallel`,
      kind: 'changed',
      before: { sv: '6', en: '6' },
      after: { sv: '8', en: '8' },
    });
    expect(found?.says.sv).toContain(`”${first.title.sv}”`);
    expect(found?.says.sv).toMatch(/ändras från 6 till 8\.$/);
    expect(found?.says.en).toMatch(/changes from 6 to 8\.$/);
  });

  it('tells a rule that is added from one that is removed', () => {
    const without = { ...document, routes: [second, ...others] };
    expect(differences(document, without).map(({ path, kind }) => [path, kind])).toEqual([
      [`routes.${first.id}`, 'removed'],
    ]);
    const [added] = differences(without, document);
    expect(added).toMatchObject({ path: `routes.${first.id}`, kind: 'added', before: null });
    expect(added?.says.sv).toMatch(/läggs till\.$/);
  });

  it('notices that ways are tried in another order', () => {
    const found = differences(document, { ...document, routes: [second, first, ...others] });
    expect(found.map(({ path, kind }) => [path, kind])).toEqual([['routes.order', 'changed']]);
    expect(found[0]?.before?.sv).toMatch(new RegExp(`^”${first.title.sv}”, ”${second.title.sv}”`));
  });

  it('shows where two long texts differ, never two that read the same', () => {
    const [clause, ...rest] = document.clauses;
    if (clause === undefined) throw new Error('Borgholm has clauses');
    const long = 'Den som behöver läkare ringer hälsocentralen, som svarar på vardagar. '.repeat(4).trim();
    const later = `${long.slice(0, 180)} och helger${long.slice(180)}`;
    const [found] = differences(
      { ...document, clauses: [{ ...clause, text: long }, ...rest] },
      { ...document, clauses: [{ ...clause, text: later }, ...rest] },
    );
    const [, from = '', to = ''] = /ändras från ”(.*)” till ”(.*)”\.$/.exec(found?.says.sv ?? '') ?? [];
    expect(from).not.toBe(to);
    expect(from).toMatch(/^… .* …$/);
    expect(to).toContain('och helger');
    expect(to.length).toBeLessThan(120);
    expect(found?.after?.sv).toBe(later);
  });

  it('says keys and closed words in the reader’s language, and a rule that is pointed at by its title', () => {
    const changed: typeof first = {
      ...first,
      urgencies: ['acute'],
      gives: ['advice'],
      missed: { next: 'absent-support' },
      targets: [{ urgencies: ['acute'], what: 'answer', within: { amount: 30, unit: 'minutes' }, counts: 'elapsed' }],
    };
    const found = differences(document, { ...document, routes: [changed, second, ...others] });
    const sv = found.map(({ says }) => says.sv);
    const en = found.map(({ says }) => says.en);
    const way = `Kontaktvägen ”${first.title.sv}”, `;
    expect(sv).toContain(`${way}hur bråttom ändras från akut, samma dag till akut.`);
    expect(sv).toContain(
      `${way}vad som händer när målet missas, vem som tar över ändras från ”${second.title.sv}” till uteblivet läkarstöd.`,
    );
    expect(sv).toContain(`${way}målet 1, inom ändras från den bokade tiden till 30 minuter.`);
    expect(en.join('\n')).toMatch(/what it may lead to changes from advice, .*home visit to advice\./);
    expect(en).toContain(`The route “${first.title.en}”, the target 1, what changes from visit to answer.`);
  });

  it('says conditions in words, and which language of a text has changed', () => {
    const changed: typeof first = {
      ...first,
      when: { place: 'not("hospital", "hvb")' },
      title: { ...first.title, en: 'Book an urgent visit' },
    };
    const sv = differences(document, { ...document, routes: [changed, second, ...others] }).map(({ says }) => says.sv);
    expect(sv.join('\n')).toContain('villkoret platsen ändras från inte sjukhus till inte sjukhus eller HVB-hem.');
    expect(sv.join('\n')).toMatch(/namnet, på engelska ändras från .* till .*Book an urgent visit/);
  });

  it('tells which of several targets comes and goes', () => {
    const [target] = second.targets;
    if (target === undefined) throw new Error('the line has targets');
    const fewer = differences(document, {
      ...document,
      routes: [first, { ...second, targets: second.targets.slice(1) }, ...others],
    });
    expect(fewer.map(({ says }) => says.sv)).toEqual([`Kontaktvägen ”${second.title.sv}”, målet 1 tas bort.`]);
  });
});
