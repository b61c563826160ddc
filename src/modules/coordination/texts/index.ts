import { catalogue } from '../../../kernel/texts.ts';
import { en, enSentences } from './en.ts';
import { sv, svSentences } from './sv.ts';

export const coordinationTexts = catalogue(sv, en);

/** Sentences of coordination, for the timeline. */
export const sentences = catalogue(svSentences, enSentences);
