import { catalogue } from '../../../kernel/texts.ts';
import { en, enSentences } from './en.ts';
import { sv, svSentences } from './sv.ts';

export const rhythmTexts = catalogue(sv, en);

/** Sentences of recurring work and of what is told from hospitals. */
export const sentences = catalogue(svSentences, enSentences);
