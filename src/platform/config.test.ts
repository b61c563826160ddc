import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readConfig, requireProduction } from './config.ts';

const folder = mkdtempSync(join(tmpdir(), 'hemlank-config-'));
afterAll(() => rmSync(folder, { recursive: true }));
const address = 'postgresql://hemlank_app:secret@db/hemlank';
const file = join(folder, 'database-url');
writeFileSync(file, `${address}\n`);

describe('settings', () => {
  it('take the address of the database from a file, so that its password is in no environment', () => {
    expect(readConfig({ DATABASE_URL_FILE: file }).DATABASE_URL).toBe(address);
    expect(() => readConfig({ DATABASE_URL_FILE: file, DATABASE_URL: address })).toThrow('choose one');
    expect(() => readConfig({ DATABASE_URL_FILE: join(folder, 'none') })).toThrow('cannot be read');
    expect(() => readConfig({ DATABASE_OWNER_URL_FILE: join(folder, 'none') })).toThrow('DATABASE_OWNER_URL_FILE');
  });

  it('name the scanner in one of the known ways', () => {
    expect(readConfig({}).HEMLANK_SCANNER).toBe('none');
    for (const setting of ['none', 'clamd:/run/clamav/clamd.ctl', 'clamd://scan:3310', 'command:/usr/bin/clamdscan -'])
      expect(readConfig({ HEMLANK_SCANNER: setting }).HEMLANK_SCANNER).toBe(setting);
    for (const setting of ['yes', 'clamd:', 'command:clamdscan', 'http://scan'])
      expect(() => readConfig({ HEMLANK_SCANNER: setting })).toThrow('HEMLANK_SCANNER');
  });

  it('that are misspelt are refused, and faults do not repeat a secret', () => {
    expect(() => readConfig({ HEMLANK_SCANER: 'none' })).toThrow('HEMLANK_SCANER');
    const wrong = () => readConfig({ DATABASE_URL: 'sqlserver://db/x?password=hunter2' });
    expect(wrong).toThrow('DATABASE_URL');
    expect(wrong).not.toThrow('hunter2');
  });

  it('of production are all there, or production does not start', () => {
    expect(() => requireProduction(readConfig({}))).toThrow('HEMLANK_JOURNAL_KEY_FILE');
  });
});
