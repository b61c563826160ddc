import { catalogue } from '../../../kernel/texts.ts';
import { en } from './en.ts';
import { sv } from './sv.ts';

export { sentences } from './sentences.ts';

export const agreementTexts = catalogue(sv, en);
