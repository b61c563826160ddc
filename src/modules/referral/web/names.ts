import type { TagProps } from '@navikt/ds-react';
import { choiceLabels, factLabels, type FactKey, type Level, type ReferralKind } from '../../../model/index.ts';
import { useLocale } from '../../../web/i18n/locale.tsx';
import type { DeclineCode, ReferralAction, ReferralStage, ReferralState } from '../contract.ts';
import { actionNames, declineNames, kindNamesEn, kindNamesSv } from '../texts/index.ts';
import { stateNames, stageSentences } from '../texts/web.ts';

/** A text with a capital first letter: names stand inside sentences in the texts. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

/** What everything about a referral is called in the reader's language. */
export function useNames() {
  const { locale } = useLocale();
  const kindNames = locale === 'sv' ? kindNamesSv : kindNamesEn;
  return {
    kind: (kind: ReferralKind) => capital(kindNames(kind)),
    state: (state: ReferralState) => stateNames[locale][state],
    stage: (stage: ReferralStage) => stageSentences[locale][stage],
    action: (action: ReferralAction) => actionNames[locale][action],
    decline: (code: DeclineCode) => capital(declineNames[locale][code]),
    fact: (fact: FactKey) => factLabels[locale][fact],
    level: (level: Level) => choiceLabels[locale].levels[level],
  };
}

/** Colour of each state; the words say the same. */
export const stateColors: Record<ReferralState, NonNullable<TagProps['data-color']>> = {
  draft: 'neutral',
  sent: 'info',
  'completion-asked': 'warning',
  'under-assessment': 'info',
  accepted: 'success',
  'accepted-in-part': 'success',
  declined: 'danger',
  withdrawn: 'neutral',
  closed: 'neutral',
};
