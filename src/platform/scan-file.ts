import { spawn } from 'node:child_process';
import { createConnection, type Socket } from 'node:net';
import type { FastifyBaseLogger } from 'fastify';
import { Refusal } from './errors.ts';
import type { UploadedFile } from './http/endpoint.ts';
import { platformTexts } from './http/texts.ts';

/** Looks for malicious content; rejects when the scanner does not answer. */
export type ScanFile = (bytes: Buffer) => Promise<'clean' | 'infected'>;

const patienceMilliseconds = 30_000;
const chunkBytes = 64 * 1024;

/**
 * The scanner that a setting names: `clamd:/run/clamav/clamd.ctl` or `clamd://host:3310` speak with ClamAV's daemon, `command:/path words`
 * runs a program that gets the bytes on its input and ends with 0 (clean) or 1 (infected), as `clamdscan -` does. `none` is none.
 */
export function fileScanner(setting: string): ScanFile | undefined {
  const [, kind, where = ''] = /^(clamd|command):(.+)$/.exec(setting) ?? [];
  if (kind === 'clamd') return (bytes) => scanByDaemon(where, bytes);
  if (kind === 'command') return (bytes) => scanByCommand(where.split(' ').filter(Boolean), bytes);
  return undefined;
}

/** Refuses a file with malicious content, and every file while the scanner is silent: what cannot be checked is not kept. */
export async function refuseInfected(scan: ScanFile, file: UploadedFile, log: FastifyBaseLogger): Promise<void> {
  const found = await scan(file.bytes).catch((error: unknown) => {
    log.error({ err: error }, 'file scanner does not answer');
    throw new Refusal('cannot-be-done', 'scanner-silent', platformTexts.scannerSilent);
  });
  if (found === 'clean') return;
  log.warn({ bytes: file.bytes.length }, 'malicious file refused');
  throw new Refusal('cannot-be-done', 'infected-file', platformTexts.infectedFile);
}

/** ClamAV's INSTREAM: the length of each piece and the piece, a length of nothing, and then a word in answer. */
function scanByDaemon(where: string, bytes: Buffer): Promise<'clean' | 'infected'> {
  return new Promise((resolve, reject) => {
    const socket = connectTo(where);
    let answer = '';
    socket.setTimeout(patienceMilliseconds, () => socket.destroy(new Error('the scanner took too long')));
    socket.on('error', reject);
    socket.on('data', (part) => {
      answer += part.toString('utf8');
    });
    socket.on('close', () => {
      if (/\bOK\0?\s*$/.test(answer)) resolve('clean');
      else if (/\bFOUND\0?\s*$/.test(answer)) resolve('infected');
      else reject(new Error(`the scanner said: ${answer.slice(0, 200)}`));
    });
    socket.on('connect', () => {
      socket.write('zINSTREAM\0');
      for (let at = 0; at < bytes.length; at += chunkBytes) {
        const piece = bytes.subarray(at, at + chunkBytes);
        socket.write(lengthOf(piece.length));
        socket.write(piece);
      }
      socket.write(lengthOf(0));
    });
  });
}

function connectTo(where: string): Socket {
  if (where.startsWith('/') && !where.startsWith('//')) return createConnection({ path: where });
  const { hostname, port } = new URL(`tcp:${where}`);
  return createConnection({ host: hostname, port: Number(port === '' ? '3310' : port) });
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}

function scanByCommand([program = '', ...words]: string[], bytes: Buffer): Promise<'clean' | 'infected'> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, { stdio: ['pipe', 'ignore', 'ignore'], timeout: patienceMilliseconds });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve('clean');
      else if (code === 1) resolve('infected');
      else reject(new Error(`the scanner ended with ${code}`));
    });
    // A scanner that has seen enough stops reading; its exit code says what it found.
    child.stdin.on('error', () => undefined);
    child.stdin.end(bytes);
  });
}
