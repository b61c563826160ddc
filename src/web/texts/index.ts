import { catalogue } from '../../kernel/texts.ts';
import { en } from './en.ts';
import { sv } from './sv.ts';

/** Texts of the application's frame and its own screens. */
export const shellTexts = catalogue(sv, en);
