import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { buildApp } from '../composition/app.ts';
import { aSmallCounty } from '../../test/factories/organisation.ts';
import { providerThatKnows, startTestApp } from '../../test/support/app.ts';
import { openLog } from './log.ts';
import { fileScanner, type ScanFile } from './scan-file.ts';

const folder = await mkdtemp(join(tmpdir(), 'hemlank-scan-'));
const servers: Server[] = [];
afterAll(async () => {
  for (const server of servers) server.close();
  await rm(folder, { recursive: true });
});

/** What every scanner takes for a virus and no computer does, taken apart so that no scanner takes this file for one. */
const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS', '-TEST-FILE!$H+H*'].join('');

/** ClamAV's daemon as far as INSTREAM goes: reads pieces until the empty one, and says what it found. */
async function aDaemon(name: string, answer?: string): Promise<string> {
  const path = join(folder, name);
  const server = createServer((socket) => {
    let got = Buffer.alloc(0);
    socket.on('data', (part) => {
      got = Buffer.concat([got, part]);
      const file = contentOf(got);
      if (file === undefined) return;
      socket.end(answer ?? (file.includes(eicar) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0'));
    });
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(path, resolve));
  return `clamd:${path}`;
}

function contentOf(got: Buffer): Buffer | undefined {
  const pieces: Buffer[] = [];
  for (let at = 'zINSTREAM\0'.length; at + 4 <= got.length; ) {
    const length = got.readUInt32BE(at);
    if (length === 0) return Buffer.concat(pieces);
    pieces.push(got.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return undefined;
}

function scannerOf(setting: string): ScanFile {
  const scan = fileScanner(setting);
  if (scan === undefined) throw new Error(`${setting} names no scanner`);
  return scan;
}

describe('a scanner', () => {
  it('is none unless one is named', () => {
    expect(fileScanner('none')).toBeUndefined();
  });

  it('by ClamAV’s protocol gets the whole file, in pieces', async () => {
    const scan = scannerOf(await aDaemon('clamd'));
    expect(await scan(Buffer.from('hej'))).toBe('clean');
    expect(await scan(Buffer.alloc(0))).toBe('clean');
    expect(await scan(Buffer.from(eicar))).toBe('infected');
    const large = Buffer.concat([Buffer.alloc(65_530, 'x'), Buffer.from(eicar), Buffer.alloc(300_000, 'y')]);
    expect(await scan(large)).toBe('infected');
  });

  it('that says anything else, or nothing, has not found the file clean', async () => {
    const full = scannerOf(await aDaemon('full', 'INSTREAM size limit exceeded. ERROR\0'));
    await expect(full(Buffer.from('hej'))).rejects.toThrow('size limit');
    await expect(scannerOf(await aDaemon('mute', '\0'))(Buffer.from('hej'))).rejects.toThrow('the scanner said');
    await expect(scannerOf(`clamd:${folder}/nobody`)(Buffer.from('hej'))).rejects.toThrow('ENOENT');
  });

  it('by a program reads its input and answers by how it ends', async () => {
    const program = join(folder, 'scan.sh');
    await writeFile(program, '#!/bin/sh\nif grep -q EICAR -; then exit 1; fi\nexit "$1"\n');
    await chmod(program, 0o755);
    expect(await scannerOf(`command:${program} 0`)(Buffer.from('hej'))).toBe('clean');
    expect(await scannerOf(`command:${program} 0`)(Buffer.from(eicar))).toBe('infected');
    await expect(scannerOf(`command:${program} 2`)(Buffer.from('hej'))).rejects.toThrow('ended with 2');
    await expect(scannerOf('command:/no/such')(Buffer.from('hej'))).rejects.toThrow('ENOENT');
  });
});

describe('a file sent in', async () => {
  const test = await startTestApp();
  const small = await aSmallCounty(test.owner);
  const administrator = await test.as(small.administrator);

  async function upload(setting: string, content: string) {
    const app = await buildApp({
      platform: test.platform,
      hub: { announce: () => undefined, listen: () => () => undefined, close: () => Promise.resolve() },
      relyingParty: providerThatKnows(() => ''),
      publicUrl: 'http://127.0.0.1:4000',
      logger: openLog('silent'),
      demo: false,
      scanFile: fileScanner(setting),
    });
    const answer = await app.inject({
      method: 'POST',
      url: '/api/imports/preview?format=csv-units&source=Katalog',
      headers: {
        cookie: `hemlank_session=${administrator.token}`,
        'x-hemlank': '1',
        'content-type': 'application/octet-stream',
        'x-file-name': 'enheter.csv',
      },
      payload: Buffer.from(content),
    });
    await app.close();
    return { status: answer.statusCode, ...answer.json<{ error?: { code: string; message: string } }>() };
  }

  const units = 'HSA-id;Namn;Typ\nSE2321000001-S1;Norra;Hemsjukvård\n';

  it('passes when it is clean', async () => {
    expect((await upload(await aDaemon('one'), units)).status).toBe(200);
  });

  it('is refused with malicious content, and says what to do', async () => {
    const { status, error } = await upload(await aDaemon('two'), units + eicar);
    expect([status, error?.code]).toEqual([422, 'infected-file']);
    expect(error?.message).toContain('har inte sparats');
  });

  it('is refused while nobody can look at it', async () => {
    const { status, error } = await upload(`clamd:${folder}/gone`, units);
    expect([status, error?.code]).toEqual([422, 'scanner-silent']);
  });
});
