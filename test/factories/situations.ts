import { instant } from '../../src/kernel/instant.ts';
import { localDate } from '../../src/kernel/local-date.ts';
import { period } from '../../src/kernel/period.ts';
import { emptySituation, type Situation } from '../../src/model/index.ts';

export const serving = {
  'health-centre': 'vc-nearest',
  'home-care': 'hsv',
  'rehab-unit': 'rehab',
  'on-call-service': 'jour',
};
export const from = (text: string, end: string | null = null) =>
  period(instant(text), end === null ? null : instant(end));

export const home: Situation = {
  ...emptySituation(localDate('1940-05-17'), serving),
  listings: [{ unit: 'vc-chosen', period: from('2020-01-01T00:00:00Z') }],
};
export const enrolled: Situation = {
  ...home,
  enrolments: [{ level: 'nurse', unit: 'hsv-norr', period: from('2026-10-01T00:00:00Z') }],
};
export const inHospital: Situation = {
  ...enrolled,
  stays: [{ place: 'hospital', unit: 'ward-7', period: from('2026-11-20T08:00:00Z', '2026-11-22T12:00:00Z') }],
};
