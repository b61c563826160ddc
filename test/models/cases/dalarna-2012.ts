import type { Case } from '../cases.ts';
import { dalarna2012Opinions } from './dalarna-2012-opinions.ts';
import { dalarna2012Physician } from './dalarna-2012-physician.ts';
import { dalarna2012Referral } from './dalarna-2012-referral.ts';
import { dalarna2012Responsibility } from './dalarna-2012-responsibility.ts';

/** Seed 003 (the municipalities’ opinions of 2021), place by place; then what the model assumes. */
export const dalarnaCases: readonly Case[] = [
  ...dalarna2012Referral,
  ...dalarna2012Responsibility,
  ...dalarna2012Physician,
  ...dalarna2012Opinions,
];
