import { catalogue } from '../../../kernel/texts.ts';
import { en, enSentences } from './en.ts';
import { sv, svSentences } from './sv.ts';

export const enrolmentTexts = catalogue(sv, en);

/** Sentences of this module's journal entries and work, for timeline and worklist. */
export const sentences = catalogue(svSentences, enSentences);
