import { type Locale, locales } from '../kernel/texts.ts';
import { WrongCall } from './wrong-call.ts';

/** The language asked for; one that there is none of is refused, not answered in another. */
export function languageOf(asked: string | undefined, usual: Locale): Locale {
  if (asked === undefined) return usual;
  const found = locales.find((locale) => locale === asked);
  if (found === undefined) throw new WrongCall(`--lang ${asked}: välj sv eller en / choose sv or en`);
  return found;
}
