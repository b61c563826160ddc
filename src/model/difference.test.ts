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
      before: '6',
      after: '8',
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
    expect(found[0]?.before).toMatch(new RegExp(`^${first.id}, ${second.id}`));
  });
});
