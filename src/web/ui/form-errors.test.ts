import { describe, expect, it } from 'vitest';
import { listErrors } from './form-errors.ts';

describe('errors of a form', () => {
  it('are flattened to field paths, in order', () => {
    const errors = {
      need: { reason: { type: 'required', message: 'Skriv varför.' }, goal: undefined },
      devices: [undefined, { name: { type: 'required', message: 'Skriv vilket hjälpmedel.' } }],
    };
    expect(listErrors(errors)).toEqual([
      { path: 'need.reason', message: 'Skriv varför.' },
      { path: 'devices.1.name', message: 'Skriv vilket hjälpmedel.' },
    ]);
  });
});
