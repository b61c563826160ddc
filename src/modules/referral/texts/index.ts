import { catalogue, type Locale } from '../../../kernel/texts.ts';
import type { DeclineCode, ReferralAction } from '../contract.ts';
import { actionNamesEn, declineNamesEn, en, enSentences } from './en.ts';
import { actionNamesSv, declineNamesSv, sv, svSentences } from './sv.ts';

export { kindNamesEn, kindNamesSv, levelNamesEn, levelNamesSv } from './names.ts';

export const referralTexts = catalogue(sv, en);

/** Sentences of this module's journal entries and work, for timeline and worklist. */
export const sentences = catalogue(svSentences, enSentences);

export const actionNames: Record<Locale, Record<ReferralAction, string>> = { sv: actionNamesSv, en: actionNamesEn };
export const declineNames: Record<Locale, Record<DeclineCode, string>> = { sv: declineNamesSv, en: declineNamesEn };
