/** Packs the place where a list ended into one opaque word for the address. Holds ids and moments, never patient data. */
export function sealCursor(parts: readonly string[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/** Unpacks a cursor; a word that is none gives empty parts, which the caller refuses by their form. */
export function openCursor(cursor: string, length: number): string[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(parts) && parts.length === length && parts.every((part) => typeof part === 'string'))
      return parts;
  } catch {
    // Not one of ours: answered below.
  }
  return Array.from({ length }, () => '');
}
