import type { Case } from '../cases.ts';
import { stockholm2015Answers } from './stockholm-2015-answers.ts';
import { stockholm2015Physician } from './stockholm-2015-physician.ts';
import { stockholm2015Referral } from './stockholm-2015-referral.ts';
import { stockholm2015Responsibility } from './stockholm-2015-responsibility.ts';

/** Seed 000: KSL’s proposal (KSL), the city’s answer (the city) and the county’s rule of the day; then what the model assumes. */
export const stockholm2015Cases: readonly Case[] = [
  ...stockholm2015Referral,
  ...stockholm2015Responsibility,
  ...stockholm2015Physician,
  ...stockholm2015Answers,
];
