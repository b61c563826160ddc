import type { Bilingual } from '../kernel/texts.ts';
import type { checkTexts } from './texts/check.ts';

/** A hard rule that a plan breaks. */
export interface Violation {
  code: keyof (typeof checkTexts)['sv'];
  text: Bilingual;
  visit?: string;
  staff?: string;
}
