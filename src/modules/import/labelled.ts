import type { Catalogue, TextSet } from '../../kernel/texts.ts';

/** Reads a word of a list by its key or by its label in either language, whatever the case. */
export function labelled<Key extends string>(texts: Catalogue<TextSet>): (text: string) => Key | null {
  const keys = new Map<string, Key>();
  for (const labels of [texts.sv, texts.en]) {
    for (const [key, label] of Object.entries(labels)) {
      keys.set(key.toLowerCase(), key as Key);
      if (typeof label === 'string') keys.set(label.toLowerCase(), key as Key);
    }
  }
  return (text) => keys.get(text.trim().toLowerCase()) ?? null;
}
