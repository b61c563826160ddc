import { useState } from 'react';
import { useLocale, useText } from '../../../../web/i18n/locale.tsx';
import { type Action, ActionBar, type BlockedAction } from '../../../../web/ui/ActionBar.tsx';
import type { ReferralAction } from '../../contract.ts';
import type { Referral } from '../api.ts';
import { useNames } from '../names.ts';
import { referralWebTexts } from '../../texts/web.ts';
import { AskCompletion } from './AskCompletion.tsx';
import { GiveFacts } from './GiveFacts.tsx';
import { OneStep } from './OneStep.tsx';
import { StartAssessment } from './StartAssessment.tsx';
import { WithWords } from './WithWords.tsx';

/** Files have their own place on the screen, and a draft its own screen. */
const elsewhere: ReadonlySet<ReferralAction> = new Set([
  'save',
  'discard',
  'send',
  'add-attachment',
  'remove-attachment',
]);
/** These three are made on the screen for deciding. */
const deciding: ReadonlySet<ReferralAction> = new Set(['assess', 'accept', 'decline']);

type Open = Exclude<ReferralAction, 'save' | 'discard' | 'send' | 'assess' | 'accept' | 'decline'> | null;

/** What this person may do now; the rest with the reason why not. */
export function ReferralActions({ referral }: { readonly referral: Referral }) {
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const actions = useActions(referral, setOpen);
  const blocked = useBlocked(referral);
  return (
    <>
      <ActionBar actions={actions} blocked={blocked} />
      <OneStep referral={referral} action={open} onClose={close} />
      <StartAssessment referral={referral} open={open === 'start-assessment'} onClose={close} />
      <WithWords referral={referral} action={open} onClose={close} />
      <AskCompletion referral={referral} open={open === 'ask-completion'} onClose={close} />
      <GiveFacts
        referral={referral}
        action={open === 'answer-completion' || open === 'supply-facts' ? open : null}
        onClose={close}
      />
    </>
  );
}

const order: readonly ReferralAction[] = [
  'confirm',
  'receive',
  'answer-completion',
  'start-assessment',
  'ask-completion',
  'supply-facts',
  'close',
  'accept-decline',
  'withdraw',
];

function useActions(referral: Referral, open: (action: Open) => void): readonly Action[] {
  const names = useNames();
  const t = useText(referralWebTexts);
  const allowed = new Set(referral.actions.filter((one) => one.allowed).map(({ name }) => name));
  const mayDecide = [...deciding].some((name) => allowed.has(name));
  const decide: Action[] =
    mayDecide && !allowed.has('start-assessment')
      ? [{ id: 'decide', label: t.decideAction, to: `/referrals/${referral.id}/decide` }]
      : [];
  const rest = order
    .filter((name) => allowed.has(name) && !elsewhere.has(name))
    .map(
      (name): Action => ({
        id: name,
        label: name === 'start-assessment' ? t.decideAction : names.action(name),
        onSelect: () => open(name as Open),
      }),
    );
  return [...decide, ...rest];
}

function useBlocked(referral: Referral): readonly BlockedAction[] {
  const names = useNames();
  const { locale } = useLocale();
  return referral.actions
    .filter(({ name, allowed }) => !allowed && !elsewhere.has(name))
    .map(({ name, why }) => ({ label: names.action(name), reason: why?.[locale] ?? '' }));
}
