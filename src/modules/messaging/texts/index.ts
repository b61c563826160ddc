import { catalogue } from '../../../kernel/texts.ts';
import { en, enSentences } from './en.ts';
import { sv, svSentences } from './sv.ts';

export const messagingTexts = catalogue(sv, en);

/** Sentences of messages, for timeline and worklist. */
export const sentences = catalogue(svSentences, enSentences);
