import { expect, it } from 'vitest';
import { changeToTell } from './upkeep.ts';

const unit = {
  name: 'Säters vårdcentral',
  activeTo: null,
  numbers: [
    { audience: 'staff', label: 'Direkt', phone: '0225-1' },
    { audience: 'patients', label: 'Telefontid', phone: '0225-2' },
  ],
};

it('tells of closing, a new name and new numbers for staff, and of nothing else', () => {
  expect(changeToTell(unit, unit)).toBeNull();
  expect(changeToTell(unit, { ...unit, activeTo: '2027-01-01' })).toBe('closes');
  expect(changeToTell(unit, { ...unit, name: 'Säters hälsocentral' })).toBe('renamed');
  const [staff, patients] = unit.numbers;
  if (staff === undefined || patients === undefined) throw new Error('two numbers');
  expect(changeToTell(unit, { ...unit, numbers: [{ ...staff, phone: '0225-9' }, patients] })).toBe('numbers');
  expect(changeToTell(unit, { ...unit, numbers: [staff, { ...patients, phone: '0225-9' }] })).toBeNull();
  expect(changeToTell(unit, { ...unit, numbers: [patients, { ...staff, label: 'Annat namn' }] })).toBeNull();
});
