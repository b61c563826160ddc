import { existsSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeReturn } from '../../src/modules/sign-in/login.ts';
import { projectRoot } from '../../src/platform/project-root.ts';
import { startTestApp } from '../support/app.ts';

const read = (path: string) => readFileSync(join(projectRoot, path), 'utf8');
const documents = ['docs/security.md', 'docs/asvs.md'];

/** How many requirements of level 1 and 2 each section of ASVS 5.0.0 has: their numbers run from 1, but for those of level 3. */
const sections = new Map(
  `1.1:2 1.2:9 1.3:11 1.4:3 1.5:2 2.1:3 2.2:3 2.3:4 2.4:1 3.2:2 3.3:4 3.4:6 3.5:5 3.7:2 4.1:3 4.2:1 4.3:2 4.4:4 5.1:1 5.2:3
  5.3:2 5.4:3 6.1:3 6.2:12 6.3:4 6.4:4 6.5:5 6.6:3 6.8:4 7.1:3 7.2:4 7.3:2 7.4:5 7.5:2 7.6:2 8.1:2 8.2:3 8.3:1 8.4:1 9.1:3 9.2:4
  10.1:2 10.2:2 10.3:4 10.4:11 10.5:5 10.6:2 10.7:3 11.1:2 11.2:3 11.3:3 11.4:4 11.5:1 11.6:1 12.1:3 12.2:2 12.3:4 13.1:1 13.2:5
  13.3:2 13.4:5 14.1:2 14.2:4 14.3:3 15.1:3 15.2:3 15.3:7 16.1:1 16.2:5 16.3:4 16.4:3 16.5:3 17.1:1 17.2:4 17.3:2`
    .split(/\s+/)
    .map((entry) => entry.split(':') as [string, string]),
);

const rows = read('docs/asvs.md')
  .split('\n')
  .flatMap((line) => {
    const [, id, level, asks, status, evidence] =
      /^\| ([\d.]+) \| ([12]) \| (.+?) \| (\w+) \| (.+) \|$/.exec(line) ?? [];
    return id === undefined ? [] : [{ id, level, asks, status: status ?? '', evidence: evidence ?? '' }];
  });

describe('the list of ASVS requirements', () => {
  it('has all of level 1 (70) and level 2 (183), once', () => {
    const expected = [...sections].flatMap(([section, n]) =>
      Array.from({ length: Number(n) }, (_, index) => `${section}.${index + 1}`),
    );
    expect(rows.map(({ id }) => id)).toEqual(expected);
    expect(rows.filter(({ level }) => level === '1')).toHaveLength(70);
    expect(rows.filter(({ level }) => level === '2')).toHaveLength(183);
  });

  it('says of each what there is to show, or what is missing', () => {
    const known = new Set(['met', 'part', 'gap', 'site', 'none']);
    expect(rows.filter(({ status }) => !known.has(status))).toEqual([]);
    for (const { id, status, evidence } of rows) expect(evidence.length, `${id} ${status}`).toBeGreaterThan(5);
    const claimed = rows.filter(({ status }) => status === 'met');
    const bare = claimed.filter(({ evidence }) => filesIn(evidence).length === 0).map(({ id }) => id);
    // What the language itself gives, what there is none of, and what the text says.
    expect(bare).toEqual(['1.4.1', '6.3.2'].filter((id) => bare.includes(id)));
  });
});

/** Paths within the project that a text names in code marks. */
function filesIn(text: string): string[] {
  return [...text.matchAll(/`((?:src|test|docs|rules|scripts|db|models)\/[\w./-]+|tsconfig\.[\w.]+)`/g)].map(
    ([, file = '']) => file,
  );
}

describe.each(documents)('what %s points at', (document) => {
  const text = read(document);

  it('is there', () => {
    expect(filesIn(text).length).toBeGreaterThan(5);
    expect(filesIn(text).filter((file) => !existsSync(join(projectRoot, file)))).toEqual([]);
  });

  it('if a test, is in the file named before it', () => {
    const quoted = [...text.matchAll(/`(test\/[\w./-]+|src\/[\w./-]+\.test\.tsx?)` \*([^*]+)\*/g)];
    const absent = quoted.filter(([, file = '', name = '']) => !read(file).includes(name));
    expect(absent.map(([all]) => all)).toEqual([]);
  });

  it('if a command, is one of ours', () => {
    const commands = read('src/commands/table.ts');
    const named = [...text.matchAll(/`hemlank ([a-z-]+(?: [a-z-]+)?)`/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !commands.includes(`name: '${name}'`))).toEqual([]);
  });
});

describe('what the list claims and no other test shows', async () => {
  const test = await startTestApp();

  it('whatever is asked for, sign-in leads to this site', () => {
    const tricky = fc.string({
      unit: fc.constantFrom(
        '/',
        '\\',
        '.',
        '@',
        ':',
        '?',
        '#',
        '\t',
        '\n',
        ' ',
        'a',
        '%2f',
        'https:',
        '//evil.example',
        '\u0000',
        '。',
      ),
    });
    fc.assert(
      fc.property(
        fc.oneof(
          tricky,
          tricky.map((rest) => `/${rest}`),
          fc.webUrl(),
          fc.string(),
        ),
        (asked) => {
          const to = safeReturn(asked);
          expect(to.startsWith('/')).toBe(true);
          expect(new URL(to, 'https://hemlank.test').origin).toBe('https://hemlank.test');
        },
      ),
      { numRuns: 3000, seed: 20_261_122 },
    );
  });

  it('every answer says its type', async () => {
    for (const url of [
      '/api/session',
      '/api/openapi.json',
      '/api/nothing',
      '/health',
      '/metrics',
      `/api/units/${'x'.repeat(300)}`,
    ]) {
      const { headers } = await test.app.inject({ method: 'GET', url });
      expect(headers['content-type'], url).toMatch(/^(application\/json|text\/plain).*charset=utf-8/);
    }
  });

  it('a request with two lengths is refused', async () => {
    const { hostname, port } = new URL(await test.app.listen({ host: '127.0.0.1', port: 0 }));
    const ask = (headers: string) =>
      new Promise<string>((resolve, reject) => {
        const socket = connect(Number(port), hostname);
        socket.once('data', (part) => {
          resolve(part.toString());
          socket.destroy();
        });
        socket.once('error', reject);
        socket.write(`POST /api/session/logout HTTP/1.1\r\nhost: x\r\nx-hemlank: 1\r\n${headers}\r\n\r\n`);
      });
    const smuggled = '0\r\n\r\nGET /api/worklist HTTP/1.1\r\nhost: x\r\n\r\n';
    expect(await ask(`content-length: 6\r\ntransfer-encoding: chunked\r\n\r\n${smuggled}`)).toContain(
      '400 Bad Request',
    );
    expect(await ask('content-length: 6\r\ncontent-length: 5\r\n\r\nabcdef')).toContain('400 Bad Request');
  });
});
