import { badInput } from '../errors.ts';
import { platformTexts } from './texts.ts';

/** Half of a character that is written with two. */
const half = /\p{Surrogate}/u;

/**
 * Refuses text that is no text: NUL, which PostgreSQL cannot hold, and halves of characters, which would be stored as something else
 * than what was sent (and then hashed as what was sent). Looked for in every value and key of what a request says.
 */
export function refuseUnreadableText(said: unknown): void {
  const waiting: unknown[] = [said];
  while (waiting.length > 0) {
    const one = waiting.pop();
    if (typeof one === 'string') {
      if (one.includes('\0') || half.test(one)) throw badInput('unreadable-text', platformTexts.unreadableText);
    } else if (typeof one === 'object' && one !== null && !Buffer.isBuffer(one)) {
      // One by one: a list may be longer than what a call can take as arguments.
      for (const [key, value] of Object.entries(one)) waiting.push(key, value);
    }
  }
}

/** The text without what could not be read. */
export function readable(text: string): string {
  return text.replaceAll('\0', '').replaceAll(new RegExp(half, 'gu'), '');
}
