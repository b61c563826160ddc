import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { run } from './model-check.ts';

describe('hemlank model check', () => {
  let folder = '';
  const said: string[] = [];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hemlank-model-'));
    said.length = 0;
    vi.spyOn(console, 'log').mockImplementation((text: string) => void said.push(text));
    vi.spyOn(console, 'error').mockImplementation((text: string) => void said.push(text));
  });

  afterEach(async () => {
    vi.restoreAllMocks();
    await rm(folder, { recursive: true });
  });

  it('counts sources and assumptions of a model that is complete', async () => {
    expect(await run(['models/dalarna-2012.yaml', 'models/stockholm-2015.yaml'])).toBe(0);
    expect(said[0]).toMatch(
      /dalarna-2012.yaml: complete; 67 clauses \(\d+ from the sources, 3 law, \d+ assumptions\), 15 open/,
    );
  });

  it('names file, line and reason of every fault, in Swedish when asked', async () => {
    const text = await readFile('models/dalarna-2012.yaml', 'utf8');
    const file = join(folder, 'broken.yaml');
    await writeFile(file, text.replace('clause: adults', 'clause: grown-ups'));
    const line = text.split('\n').findIndex((row) => row.includes('clause: adults')) + 1;
    expect(await run([file, '--lang', 'sv'])).toBe(1);
    expect(said[0]).toBe(
      `${file}:${line}: eligibility.threshold.rows[1].clause: Regeln hänvisar till paragrafen ”grown-ups”, som inte finns i dokumentet.`,
    );
  });

  it('asks for a file', async () => {
    expect(await run([])).toBe(2);
  });
});
