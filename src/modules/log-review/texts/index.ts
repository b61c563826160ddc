import { catalogue } from '../../../kernel/texts.ts';
import { en, enSentences } from './en.ts';
import { sv, svSentences } from './sv.ts';

export const logReviewTexts = catalogue(sv, en);

/** Sentences of log reviews, for worklist and journal. */
export const sentences = catalogue(svSentences, enSentences);
