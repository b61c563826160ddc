import { catalogue } from '../../../kernel/texts.ts';
import { en, enSentences } from './en.ts';
import { sv, svSentences } from './sv.ts';

export const clientTexts = catalogue(sv, en);

/** Sentences of journal entries and waiting work. */
export const sentences = catalogue(svSentences, enSentences);
