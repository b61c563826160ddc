/** Media types that attachments may have. */
export type SniffedType = 'application/pdf' | 'image/jpeg' | 'image/png' | 'image/webp';

const startsWith = (bytes: Uint8Array, signature: readonly number[], at = 0) =>
  bytes.length >= at + signature.length && signature.every((byte, index) => bytes[at + index] === byte);

const ascii = (text: string) => Array.from(text, (letter) => letter.charCodeAt(0));

/**
 * What a file is, by its first bytes; what it is called says nothing. Null for other types, and for a file that is something else as well:
 * an archive or a page hidden in a picture is harmless here and a program somewhere else.
 */
export function sniff(bytes: Uint8Array): SniffedType | null {
  const type = typeOf(bytes);
  return type === null || isSomethingElseAsWell(bytes) ? null : type;
}

/** Archives (and the programs and documents that are archives) are read from their end. */
const endOfArchive = [0x50, 0x4b, 0x05, 0x06];
const archiveTail = 22 + 65_535;
const pageTags = /<(?:html|script|svg|iframe|\?php|\?xml-stylesheet|!doctype html)[\s>]/i;

function isSomethingElseAsWell(bytes: Uint8Array): boolean {
  const tail = bytes.subarray(-archiveTail);
  if (tail.some((_byte, at) => startsWith(tail, endOfArchive, at))) return true;
  // Where browsers of old looked for pages: at the beginning. One byte is one letter here.
  return pageTags.test(String.fromCharCode(...bytes.subarray(0, 4096)));
}

function typeOf(bytes: Uint8Array): SniffedType | null {
  if (startsWith(bytes, ascii('%PDF-'))) return 'application/pdf';
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'image/jpeg';
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png';
  if (startsWith(bytes, ascii('RIFF')) && startsWith(bytes, ascii('WEBP'), 8)) return 'image/webp';
  return null;
}

const endings: Record<SniffedType, string> = {
  'application/pdf': '.pdf',
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'image/webp': '.webp',
};

/** A name that is safe to show and to save: no path, no control characters, an ending that tells the truth. */
export function attachmentName(given: string, type: SniffedType): string {
  const last = given.split(/[\\/]/).at(-1) ?? '';
  // Control characters and the marks that turn text around could make a name look like another.
  const clean = last.replaceAll(/[\p{Cc}\p{Cf}]/gu, '').trim();
  const stem = clean.replace(/\.[A-Za-z0-9]{1,5}$/, '').slice(0, 190);
  return `${stem === '' ? 'bilaga' : stem}${endings[type]}`;
}
