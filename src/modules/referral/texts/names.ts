import type { Level, ReferralKind } from '../../../model/index.ts';

const kindsSv: Record<ReferralKind, string> = {
  enrol: 'inskrivning',
  'single-visit': 'enstaka hembesök',
  rehabilitation: 'rehabilitering',
  'assistive-device': 'hjälpmedel',
  acute: 'akut',
  'back-to-health-centre': 'tillbaka till vårdcentral',
};
const kindsEn: Record<ReferralKind, string> = {
  enrol: 'enrolment',
  'single-visit': 'single home visit',
  rehabilitation: 'rehabilitation',
  'assistive-device': 'assistive device',
  acute: 'acute',
  'back-to-health-centre': 'back to health centre',
};
const levelsSv: Record<Level, string> = { nurse: 'sjuksköterska', ot: 'arbetsterapeut', pt: 'fysioterapeut' };
const levelsEn: Record<Level, string> = { nurse: 'nurse', ot: 'occupational therapist', pt: 'physiotherapist' };

const named = (names: Record<string, string>) => (key: string) => names[key] ?? key;
const listed = (names: Record<string, string>) => (keys: readonly string[] | string) =>
  typeof keys === 'string' ? keys : keys.map((key) => names[key] ?? key).join(', ');

export const kindNamesSv = named(kindsSv);
export const kindNamesEn = named(kindsEn);
/** Levels by name, with commas between; text (as when a value is missing) is passed through. */
export const levelNamesSv = listed(levelsSv);
export const levelNamesEn = listed(levelsEn);
