import type { UnitId } from '../../kernel/ids.ts';
import type { Role } from '../../kernel/roles.ts';
import { both } from '../../kernel/texts.ts';
import { userOf } from '../../platform/actor.ts';
import { allow, type Decision, deny, permissions } from '../../platform/authorise.ts';
import type { Work } from '../../platform/work.ts';
import { decideOnMatter } from '../access/index.ts';
import { isBy, requestRules } from './domain/states.ts';
import type { AnswerKind, RequestAction, Side } from './domain/words.ts';
import { supportTexts } from './texts/index.ts';

/** Those who come to patients whom their unit has not met. */
const meeting: Role[] = ['ambulance-nurse', 'mobile-team-nurse', 'on-call-physician'];
const askers: Role[] = [
  'home-care-nurse',
  'receiver',
  'care-home-nurse',
  'occupational-therapist',
  'physiotherapist',
  'dietitian',
  'health-centre-nurse',
  'mobile-team-nurse',
  'ambulance-nurse',
  'coordinator',
];
const physicians: Role[] = ['health-centre-physician', 'home-care-physician', 'on-call-physician', 'ward-physician'];
const answerers: Role[] = [...physicians, 'health-centre-nurse', 'mobile-team-nurse', 'coordinator', 'ward-nurse'];

/** Who may do what by role. That it is the unit's own matter, and on which side of it, is decided on the request. */
export const may = permissions('physician-support', {
  ask: { roles: askers, sentence: both(supportTexts, (t) => t.mayAsk) },
  meet: { roles: meeting, sentence: both(supportTexts, (t) => t.mayMeet) },
  answer: { roles: answerers, sentence: both(supportTexts, (t) => t.mayAnswer) },
  slots: { roles: [...answerers, 'head-of-unit'], sentence: both(supportTexts, (t) => t.maySlots) },
  absence: {
    roles: [...new Set([...askers, ...answerers]), 'head-of-unit', 'mas'],
    sentence: both(supportTexts, (t) => t.mayAbsence),
  },
  book: { roles: [...new Set([...askers, ...answerers])], sentence: both(supportTexts, (t) => t.mayBook) },
  read: {
    roles: [...new Set([...askers, ...answerers, ...meeting]), 'mas', 'head-of-unit'],
    sentence: both(supportTexts, (t) => t.mayRead),
  },
});

/** What only a physician answers with: it changes the treatment. */
const byPhysicianOnly: ReadonlySet<AnswerKind> = new Set(['prescription', 'direct-admission']);
/** What is answered with only where the model says that the way leads to it. */
const byRight: ReadonlySet<AnswerKind> = new Set(['direct-admission', 'video']);

/** Why this kind of answer is not for this role by this way; null when it is. */
export function whyNotAnswerWith(
  role: Role,
  kind: AnswerKind,
  gives: readonly AnswerKind[],
): 'onlyPhysician' | 'noRight' | null {
  if (byPhysicianOnly.has(kind) && !physicians.includes(role)) return 'onlyPhysician';
  return byRight.has(kind) && !gives.includes(kind) ? 'noRight' : null;
}

/** The sides of a request that the acting unit is on; both when a unit of many asks itself. */
export function sidesOf(work: Work, request: { fromUnitId: UnitId; toUnitId: UnitId }): Side[] {
  const { unitId } = userOf(work.actor);
  const sides: Side[] = [];
  if (request.fromUnitId === unitId) sides.push('asker');
  if (request.toUnitId === unitId) sides.push('receiver');
  return sides;
}

/** Only the unit that has it receives, answers and refers on; only the unit that asked confirms and takes back. */
export function decideOnAction(work: Work, sides: readonly Side[], action: RequestAction): Decision {
  if (isBy(action, sides)) return decideOnMatter(work, 'change');
  const { by } = requestRules[action];
  return deny(
    'wrong-side',
    both(supportTexts, (t) => (by === 'receiver' ? t.onlyReceiver : t.onlyAsker)),
  );
}

/** Everybody who takes part reads: row-level security has shown the request to the unit. */
export function decideOnLooking(work: Work): Decision {
  return work.actor.kind === 'system' ? allow('system') : decideOnMatter(work, 'read');
}
