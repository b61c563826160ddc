import { catalogue, type Texts } from '../../../kernel/texts.ts';
import { webEn } from './web-en.ts';
import { webSv } from './web-sv.ts';

/** The screens' texts in one language. */
export type WebTexts = Texts<typeof webSv>;

/** Texts of the module's screens. */
export const patientWebTexts = catalogue(webSv, webEn);
