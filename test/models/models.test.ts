import { expect, it } from 'vitest';
import { allModelNames } from '../factories/shipped-models.ts';
import { casesOf } from './cases/index.ts';
import { runCases } from './run-cases.ts';

for (const [name, cases] of Object.entries(casesOf)) runCases(name, cases);

it('every model of the library has cases', () => {
  expect(Object.keys(casesOf).toSorted()).toEqual(allModelNames);
});
