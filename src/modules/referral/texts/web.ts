import { catalogue } from '../../../kernel/texts.ts';
import {
  deadlineNamesEn,
  doneSentencesEn,
  effectsEn,
  matterEn,
  stageSentencesEn,
  stateNamesEn,
  threadTitlesEn,
} from './matter-en.ts';
import {
  deadlineNamesSv,
  doneSentencesSv,
  effectsSv,
  matterSv,
  stageSentencesSv,
  stateNamesSv,
  threadTitlesSv,
} from './matter-sv.ts';
import { webEn } from './web-en.ts';
import { webSv } from './web-sv.ts';

/** All words of the referral screens. */
export const referralWebTexts = catalogue({ ...webSv, ...matterSv }, { ...webEn, ...matterEn });

export const stateNames = { sv: stateNamesSv, en: stateNamesEn };
export const stageSentences = { sv: stageSentencesSv, en: stageSentencesEn };
export const threadTitles = { sv: threadTitlesSv, en: threadTitlesEn };
export const deadlineNames = { sv: deadlineNamesSv, en: deadlineNamesEn };
export const effects = { sv: effectsSv, en: effectsEn };
export const doneSentences = { sv: doneSentencesSv, en: doneSentencesEn };
