import { catalogue } from '../../../kernel/texts.ts';
import { en } from './en.ts';
import { sv } from './sv.ts';

export const importTexts = catalogue(sv, en);
export { problemTexts } from './problems.ts';
export { sentences } from './sentences.ts';
