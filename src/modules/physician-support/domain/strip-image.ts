/** Kinds of picture that are taken. */
export type PictureType = 'image/jpeg' | 'image/png' | 'image/webp';

/**
 * A picture without what the camera wrote into it: where, when and by what it was taken, thumbnails, comments, and whatever follows the
 * picture. Only the parts that draw it are copied. Null when the bytes are no whole picture of a kind we know: it cannot be cleaned then.
 */
export function stripped(bytes: Buffer): { type: PictureType; bytes: Buffer } | null {
  const [type, clean] = cleaned(bytes);
  return clean === null ? null : { type, bytes: clean };
}

function cleaned(bytes: Buffer): [PictureType, Buffer | null] {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return ['image/jpeg', jpeg(bytes)];
  if (bytes.subarray(0, 8).equals(pngSignature)) return ['image/png', png(bytes)];
  if (bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP')
    return ['image/webp', webp(bytes)];
  return ['image/jpeg', null];
}

const startOfScan = 0xda;
const endOfImage = 0xd9;

/** Segments are copied but for application data and comments; of application data only JFIF's and Adobe's say how to draw. */
function jpeg(bytes: Buffer): Buffer | null {
  const kept = [bytes.subarray(0, 2)];
  let scans = 0;
  for (let at = 2; at + 4 <= bytes.length || bytes[at + 1] === endOfImage; ) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === endOfImage) return scans === 0 ? null : Buffer.concat([...kept, bytes.subarray(at, at + 2)]);
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (end > bytes.length) return null;
    const next = marker === startOfScan ? endOfScan(bytes, end) : end;
    if (draws(marker, bytes.toString('latin1', at + 4, at + 9))) kept.push(bytes.subarray(at, next));
    if (marker === startOfScan) scans += 1;
    at = next;
  }
  return null;
}

function draws(marker: number, name: string): boolean {
  if (marker === 0xe0) return name === 'JFIF\0';
  if (marker === 0xee) return name === 'Adobe';
  return !(marker >= 0xe1 && marker <= 0xef) && marker !== 0xfe;
}

/** Where the coded picture stops: at a marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    const next = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const pngParts = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB']);

function png(bytes: Buffer): Buffer | null {
  const kept: Uint8Array[] = [pngSignature];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + bytes.readUInt32BE(at);
    const name = bytes.toString('latin1', at + 4, at + 8);
    if (end > bytes.length) return null;
    if (pngParts.has(name)) kept.push(bytes.subarray(at, end));
    if (name === 'IEND') return Buffer.concat(kept);
    at = end;
  }
  return null;
}

const webpParts = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF']);
/** Of the extended header: that a colour profile, camera data or a description follows. */
const webpTold = 0x20 | 0x08 | 0x04;

function webp(bytes: Buffer): Buffer | null {
  const kept: Buffer[] = [Buffer.from('WEBP', 'latin1')];
  for (let at = 12; at + 8 <= bytes.length; ) {
    const size = bytes.readUInt32LE(at + 4);
    const end = at + 8 + size + (size % 2);
    const name = bytes.toString('latin1', at, at + 4);
    if (at + 8 + size > bytes.length) return null;
    const part = Buffer.from(bytes.subarray(at, end));
    if (name === 'VP8X' && size > 0) part[8] = (part[8] ?? 0) & ~webpTold;
    if (webpParts.has(name)) kept.push(part);
    at = end;
  }
  if (kept.length === 1) return null;
  const body = Buffer.concat(kept);
  const head = Buffer.alloc(8);
  head.write('RIFF', 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
}
