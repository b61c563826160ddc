import { catalogue } from '../../../kernel/texts.ts';
import { en } from './en.ts';
import { sv } from './sv.ts';

export const timelineTexts = catalogue(sv, en);
