import type { z } from 'zod';
import type { Instant } from '../../kernel/instant.ts';
import { dateAt } from '../../kernel/zone.ts';
import type { Level } from '../../model/index.ts';
import { userOf } from '../../platform/actor.ts';
import type { Work } from '../../platform/work.ts';
import { unitById } from '../organisation/index.ts';
import { lookAt } from './begin-action.ts';
import type { decisionTextBody } from './contract.ts';
import { enrols } from './domain/decision.ts';
import { factsOf, type Referral } from './queries.ts';
import { levelsAsked } from './domain/facts.ts';
import { levelNamesSv, referralTexts } from './texts/index.ts';

/** What has been decided, as far as the patient needs to know. */
export type Told =
  | { outcome: 'accept'; levels: readonly Level[]; declined: readonly Level[]; startsAt: Instant }
  | { outcome: 'decline'; reason: string };

/** The words to the patient about a decision, in Swedish: a decision on care is written in the language of the authorities. */
export async function textToPatient(work: Work, referral: Referral, told: Told): Promise<string> {
  const { unitId, unitName } = userOf(work.actor);
  const unit = await unitById(work, unitId);
  const phone = unit?.staffPhone ?? null;
  return wording(referral, told, unitName) + (phone === null ? '' : referralTexts.sv.phone({ phone }));
}

function wording(referral: Referral, told: Told, unit: string): string {
  const t = referralTexts.sv;
  if (told.outcome === 'decline') return t.patientDeclined({ unit, reason: sentence(told.reason) });
  if (referral.kind === 'back-to-health-centre') return t.patientBack({ unit });
  if (!enrols(referral.kind)) return t.patientVisit({ unit });
  const levels = levelNamesSv(told.levels);
  const text = t.patientAccepted({ unit, levels, start: dateAt(told.startsAt) });
  return told.declined.length === 0 ? text : text + t.patientPart({ levels: levelNamesSv(told.declined) });
}

function sentence(text: string): string {
  const trimmed = text.trim();
  return /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}

/** Shows the words before the decision is sent. */
export async function previewDecisionText(
  work: Work,
  id: Referral['id'],
  asked: z.output<typeof decisionTextBody>,
): Promise<{ text: string }> {
  const referral = await lookAt(work, id);
  if (asked.outcome === 'decline') {
    return { text: await textToPatient(work, referral, { outcome: 'decline', reason: asked.reason }) };
  }
  const declined = levelsAsked(referral.kind, factsOf(referral)).filter((level) => !asked.levels.includes(level));
  const told: Told = { outcome: 'accept', levels: asked.levels, declined, startsAt: asked.startsAt ?? work.now };
  return { text: await textToPatient(work, referral, told) };
}
