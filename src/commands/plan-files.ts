import { readFile } from 'node:fs/promises';
import type { Locale } from '../kernel/texts.ts';
import { languageOf } from './language.ts';
import {
  type Plan,
  planSchema,
  type Problem,
  type ProfileName,
  profileNames,
  profiles,
  readLiterature,
  validate,
} from '../planner/index.ts';

/** Reads a problem: ours, or an instance of the literature. Null, and the faults printed, when it is not valid. */
export async function readProblem(file: string, locale: Locale, profile?: string): Promise<Problem | null> {
  const json: unknown = JSON.parse(await readFile(file, 'utf8'));
  const ours = typeof json === 'object' && json !== null && 'central_offices' in json ? readLiterature(json) : json;
  const { problem, faults } = validate(ours);
  for (const { path, text } of faults) console.error(`${path}: ${text[locale]}`);
  if (problem === null || profile === undefined) return problem;
  if (!isProfile(profile)) {
    console.error(`There is no profile ${profile}; there are: ${profileNames.join(', ')}`);
    return null;
  }
  return { ...problem, weights: profiles[profile] };
}

const isProfile = (name: string): name is ProfileName => profileNames.some((one) => one === name);

export async function readPlanFile(file: string): Promise<Plan> {
  return planSchema.parse(JSON.parse(await readFile(file, 'utf8')));
}

export const localeOf = (lang: string | undefined): Locale => languageOf(lang, 'en');

/** Minutes of the horizon as people read them: 07:35, with the day when it is not the first. */
export function clockText(minutes: number): string {
  const whole = Math.round(minutes);
  const day = Math.floor(whole / 1440);
  const [hours, rest] = [Math.floor(whole / 60) % 24, ((whole % 60) + 60) % 60];
  const time = `${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
  return day === 0 ? time : `day ${day + 1} ${time}`;
}
