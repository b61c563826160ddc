import { type Bilingual, both, catalogue } from '../../../kernel/texts.ts';
import { en, enDenials, enSentences } from './en.ts';
import { sv, svDenials, svSentences } from './sv.ts';

export const accessTexts = catalogue(sv, en);
const denials = catalogue(svDenials, enDenials);

/** Sentences of consents, blocks and openings, for timeline and worklist. */
export const sentences = catalogue(svSentences, enSentences);

/** The words for a code of access; undefined for codes that need to know more. */
export function denialText(code: string): Bilingual | undefined {
  return code in svDenials ? both(denials, (t) => t[code as keyof typeof svDenials]) : undefined;
}
