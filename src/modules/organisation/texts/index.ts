import { catalogue } from '../../../kernel/texts.ts';
import { en } from './en.ts';
import { sv } from './sv.ts';

export const organisationTexts = catalogue(sv, en);
export { receiverTexts, roleTexts, serviceLevelTexts, unitKindTexts } from './labels.ts';
export { sentences } from './sentences.ts';
