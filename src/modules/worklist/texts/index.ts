import { catalogue } from '../../../kernel/texts.ts';
import { en, enSentences } from './en.ts';
import { sv, svSentences } from './sv.ts';

export const worklistTexts = catalogue(sv, en);

/** Sentences of assignments and deadlines, for timeline and worklist. */
export const sentences = catalogue(svSentences, enSentences);
