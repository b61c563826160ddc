import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Catalogue, locales, type TextSet, textByKey } from '../../src/kernel/texts.ts';
import { projectRoot } from '../../src/platform/project-root.ts';

// Entry types and work actions as they stand in the code. Types put together at run time are seen by the demo's test, which plays every storyline.
const named = /(?:\btype: |op: 'open',[^}]*?action: )'([a-z-]+\.[a-z-]+)'/gs;

const modules = join(projectRoot, 'src/modules');

/** TypeScript of the server, without tests. */
function* serverFiles(): Generator<string> {
  for (const part of ['modules', 'platform', 'views']) {
    const folder = join(projectRoot, 'src', part);
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (file.endsWith('.ts') && !file.includes('.test.') && !file.includes('/web/')) yield join(folder, file);
    }
  }
}

async function everySentence(): Promise<Catalogue<TextSet>> {
  const all = { sv: {}, en: {} } as Catalogue<TextSet>;
  for (const module of readdirSync(modules)) {
    const file = join(modules, module, 'texts/index.ts');
    if (!existsSync(file)) continue;
    const texts = (await import(file)) as { sentences?: Catalogue<TextSet> };
    for (const locale of locales) Object.assign(all[locale], texts.sentences?.[locale]);
  }
  return all;
}

describe('sentences', () => {
  it('every kind of journal entry and of waiting work in the code has its sentence in both languages', async () => {
    const sentences = await everySentence();
    const keys = new Set<string>();
    for (const file of serverFiles()) {
      for (const [, key] of readFileSync(file, 'utf8').matchAll(named)) if (key !== undefined) keys.add(key);
    }
    expect(keys.size).toBeGreaterThan(30);
    for (const locale of locales) {
      const missing = [...keys].filter((key) => textByKey(sentences, locale, key, {}) === undefined);
      expect(missing, locale).toEqual([]);
    }
  });
});
