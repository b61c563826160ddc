import type { Role } from '../../kernel/roles.ts';
import { both } from '../../kernel/texts.ts';
import { type Decision, deny, permissions } from '../../platform/authorise.ts';
import type { Work } from '../../platform/work.ts';
import { decideOnMatter } from '../access/index.ts';
import { type TransferAction, transferRules, type TransferSide } from './domain/transfer-states.ts';
import { physicianTexts } from './texts/index.ts';

/** Who may be named as responsible. */
export const physicianRoles: readonly Role[] = ['health-centre-physician', 'home-care-physician'];

const carrying: Role[] = [...physicianRoles, 'health-centre-nurse', 'mobile-team-nurse', 'coordinator', 'head-of-unit'];
const inCare: Role[] = [
  ...carrying,
  'home-care-nurse',
  'receiver',
  'occupational-therapist',
  'physiotherapist',
  'dietitian',
  'ward-nurse',
  'ward-physician',
  'on-call-physician',
  'ambulance-nurse',
  'care-manager',
  'care-home-nurse',
  'mas',
];

export const may = permissions('responsible-physician', {
  read: { roles: inCare, sentence: both(physicianTexts, (t) => t.mayRead) },
  name: { roles: carrying, sentence: both(physicianTexts, (t) => t.mayName) },
  mine: { roles: carrying, sentence: both(physicianTexts, (t) => t.mayMine) },
});

/** Only the unit that is asked accepts or declines; only the one that asked withdraws and acknowledges. */
export function decideOnTransfer(work: Work, action: TransferAction, side: TransferSide | null): Decision {
  const { by } = transferRules[action];
  if (side === by) return decideOnMatter(work, 'change');
  return deny(
    'wrong-side',
    both(physicianTexts, (t) => (by === 'receiver' ? t.onlyReceiver : t.onlyAsker)),
  );
}
