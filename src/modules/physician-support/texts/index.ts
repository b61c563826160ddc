import { catalogue } from '../../../kernel/texts.ts';
import { en, enSentences } from './en.ts';
import { sv, svSentences } from './sv.ts';

export const supportTexts = catalogue(sv, en);

/** Sentences of physician support, for timeline and worklist. */
export const sentences = catalogue(svSentences, enSentences);
