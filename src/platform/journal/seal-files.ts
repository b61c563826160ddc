import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { canonicalJson } from '../../kernel/json.ts';
import type { Seal } from './seal-chain.ts';

/** The two chains of seals of a county. */
export type SealKind = 'journal' | 'access-log';

const line = z.object({
  county: z.string(),
  number: z.number().int(),
  sealedAt: z.string(),
  content: z.record(z.string(), z.json()),
  previousHash: z.string(),
  hash: z.string(),
  signature: z.string(),
});

/** The file outside the database that a chain of seals is exported to. To be copied off the machine by the operator. */
export function sealFile(folder: string, kind: SealKind, county: string): string {
  return join(folder, kind === 'journal' ? `${county}.jsonl` : `${county}.access-log.jsonl`);
}

/** One exported line, without its end of line. */
export function lineOfSeal(seal: Seal): string {
  const { county, number, sealedAt, content } = seal;
  const hex = (bytes: Buffer) => bytes.toString('hex');
  const { previousHash, hash, signature } = seal;
  return canonicalJson({
    county,
    number,
    sealedAt,
    content,
    previousHash: hex(previousHash),
    hash: hex(hash),
    signature: hex(signature),
  });
}

/** The complete lines of a seal file; none when there is no file. A last line that a crash cut short is left out. */
export async function readSealLines(file: string): Promise<string[]> {
  try {
    const text = await readFile(file, 'utf8');
    return text
      .slice(0, text.lastIndexOf('\n') + 1)
      .split('\n')
      .slice(0, -1);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** Reads a line back; null when it is not a seal. */
export function sealOfLine(text: string): Seal | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  const read = line.safeParse(json);
  if (!read.success) return null;
  const bytes = (hex: string) => Buffer.from(hex, 'hex');
  const { previousHash, hash, signature, content, ...rest } = read.data;
  return {
    ...rest,
    content,
    previousHash: bytes(previousHash),
    hash: bytes(hash),
    signature: bytes(signature),
  };
}

/** Appends seals after the complete lines that are there, and waits until they are on the disk. */
export async function appendSeals(file: string, seals: readonly Seal[]): Promise<void> {
  if (seals.length === 0) return;
  await mkdir(join(file, '..'), { recursive: true, mode: 0o700 });
  const complete = (await readSealLines(file)).map((text) => `${text}\n`).join('');
  const handle = await open(file, 'a+', 0o600);
  try {
    await handle.truncate(Buffer.byteLength(complete));
    await handle.appendFile(seals.map((seal) => `${lineOfSeal(seal)}\n`).join(''));
    await handle.sync();
  } finally {
    await handle.close();
  }
}
