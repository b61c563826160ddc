import { catalogue } from '../../../kernel/texts.ts';
import { en, enSentences } from './en.ts';
import { sv, svSentences } from './sv.ts';

export const physicianTexts = catalogue(sv, en);

/** Sentences of the responsible physician, for timeline and worklist. */
export const sentences = catalogue(svSentences, enSentences);
