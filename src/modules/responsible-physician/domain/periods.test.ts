import { expect, it } from 'vitest';
import { newId } from '../../../kernel/ids.ts';
import { instant } from '../../../kernel/instant.ts';
import { physicianPeriods } from './periods.ts';

const [centre, other, mobile] = [newId<'unit'>(), newId<'unit'>(), newId<'unit'>()];
const [may, june, july] = ['05', '06', '07'].map((month) => instant(`2026-${month}-01T00:00:00Z`)) as [
  ReturnType<typeof instant>,
  ReturnType<typeof instant>,
  ReturnType<typeof instant>,
];
const term = { carrier: 'named-physician', performer: 'health-centre', unitId: centre, staffId: null } as const;

it('what a health centre named ends when the patient lists elsewhere, and comes back with the listing', () => {
  const listings = [
    { unitId: centre, validFrom: may, validTo: june },
    { unitId: other, validFrom: june, validTo: july },
    { unitId: centre, validFrom: july, validTo: null },
  ];
  const periods = physicianPeriods([{ ...term, validFrom: may, validTo: null }], listings);
  expect(periods.map(({ period }) => period)).toEqual([
    { start: may, end: june },
    { start: july, end: null },
  ]);
});

it('another unit carries whatever the listing', () => {
  const moved = { ...term, carrier: 'mobile-unit', performer: 'elderly-care-unit', unitId: mobile } as const;
  expect(physicianPeriods([{ ...moved, validFrom: june, validTo: july }], [])).toMatchObject([
    { unit: mobile, period: { start: june, end: july } },
  ]);
});
