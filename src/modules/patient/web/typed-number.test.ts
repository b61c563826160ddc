import { describe, expect, it } from 'vitest';
import { asWholeNumber } from './typed-number.ts';

describe('what was typed, as a number', () => {
  it.each([
    ['19430803-9801', 'whole'],
    ['194308039801', 'whole'],
    ['19430803-9803', 'check-digit'],
    ['19431303-9802', 'date'],
    ['19430803', null],
    ['Anna Berg', null],
    ['', null],
  ])('%s is %s', (typed, is) => {
    expect(asWholeNumber(typed)).toBe(is);
  });
});
