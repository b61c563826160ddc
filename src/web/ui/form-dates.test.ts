import { describe, expect, it } from 'vitest';
import { writtenDates } from './form-dates.ts';

describe('the dates of a form', () => {
  it('are right while no field has said otherwise', () => {
    expect(writtenDates().right()).toBe(true);
  });

  it('are wrong while one of them is, and each wrong one says so, the first with the focus', () => {
    const said: string[] = [];
    const dates = writtenDates();
    for (const field of ['start', 'visit']) dates.tell(field, (first) => said.push(`${field} ${first}`));
    expect(dates.right()).toBe(false);
    expect(said).toEqual(['start true', 'visit false']);
    dates.tell('start', null);
    expect(dates.right()).toBe(false);
    dates.tell('visit', null);
    expect(dates.right()).toBe(true);
  });
});
