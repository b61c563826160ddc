import { catalogue } from '../../../kernel/texts.ts';
import { webEn } from './web-en.ts';
import { webSv } from './web-sv.ts';

/** Texts of the module's screens. */
export const clientWebTexts = catalogue(webSv, webEn);
