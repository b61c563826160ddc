import { catalogue } from '../../../kernel/texts.ts';
import { en } from './en.ts';
import { sv } from './sv.ts';

/** Texts of the patient overview. */
export const overviewTexts = catalogue(sv, en);
