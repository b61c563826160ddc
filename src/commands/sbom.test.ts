import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../platform/project-root.ts';
import { runCommand } from './run-command.ts';

async function printed(...args: string[]): Promise<string> {
  const lines: string[] = [];
  const log = console.log;
  console.log = (text: string) => lines.push(text);
  const code = await runCommand(args).finally(() => {
    console.log = log;
  });
  expect(code).toBe(0);
  return lines.join('\n');
}

/** Licences that let the product be given on under the EUPL. */
const compatible =
  /^(MIT|ISC|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|0BSD|Python-2\.0|MIT OR Apache-2\.0|CC0-1\.0)$/;

describe('what the product is made of', () => {
  it('is listed in CycloneDX: every direct dependency, with version and checksum', async () => {
    const bom = JSON.parse(await printed('sbom')) as {
      bomFormat: string;
      components: { name: string; version: string; hashes?: unknown[] }[];
    };
    expect(bom.bomFormat).toBe('CycloneDX');
    const { dependencies } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    for (const name of Object.keys(dependencies)) {
      const found = bom.components.find((one) => one.name === name);
      expect(found?.version, name).toBeDefined();
      expect(found?.hashes?.length, name).toBeGreaterThan(0);
    }
  });

  it('has a licence for every package, and the server none that would bind it', async () => {
    const rows = (await printed('licences')).split('\n').map((line) => line.split('\t'));
    expect(rows.length).toBeGreaterThan(100);
    expect(rows.filter(([licence]) => licence === 'unknown')).toEqual([]);
    const bound = rows.filter(([licence = '', , where]) => where === 'server' && !compatible.test(licence));
    expect(bound).toEqual([]);
  });
});
