import { describe, expect, it } from 'vitest';
import { instant } from '../../../kernel/instant.ts';
import { localDate } from '../../../kernel/local-date.ts';
import { deviates, faultOfLevels, presetDecision } from './decision.ts';
import { changesBetween, levelsAsked, patched } from './facts.ts';
import { afterEdit, isOld, type Prefilled, toConfirm } from './prefill.ts';
import { factsPatchSchema } from './requests.ts';
import { attachmentName, sniff } from './sniff.ts';
import { deadlinesOf } from './thread.ts';

describe('facts', () => {
  it('a patch sets and empties', () => {
    expect(patched({ reason: 'sår', goal: 'läkt' }, { reason: 'bensår', goal: null })).toEqual({ reason: 'bensår' });
  });

  it('a patch with a wrong value or an unknown fact is refused', () => {
    expect(factsPatchSchema.safeParse({ expectedDays: 'many' }).success).toBe(false);
    expect(factsPatchSchema.safeParse({ shoeSize: 40 }).success).toBe(false);
    expect(factsPatchSchema.safeParse({ expectedDays: 3, goal: null }).success).toBe(true);
  });

  it('changes are marked as added, changed or removed; blank is absent', () => {
    const before = { reason: 'sår', goal: ' ', levels: ['nurse' as const] };
    const after = { reason: 'bensår', goal: 'läkt' };
    expect(changesBetween(before, after)).toEqual([
      { fact: 'reason', change: 'changed', before: 'sår', after: 'bensår' },
      { fact: 'goal', change: 'added', before: null, after: 'läkt' },
      { fact: 'levels', change: 'removed', before: ['nurse'], after: null },
    ]);
  });

  it('the order of keys in a list of lines is no change', () => {
    const before = { relatives: [{ name: 'Bo', phone: '1' }] };
    expect(changesBetween(before, { relatives: [{ phone: '1', name: 'Bo' }] })).toEqual([]);
  });

  it('levels are those asked for, else those that the kind implies', () => {
    expect(levelsAsked('enrol', { levels: ['ot', 'pt'] })).toEqual(['ot', 'pt']);
    expect(levelsAsked('rehabilitation', {})).toEqual(['pt']);
    expect(levelsAsked('assistive-device', { levels: [] })).toEqual(['ot']);
    expect(levelsAsked('acute', {})).toEqual(['nurse']);
  });
});

describe('prefilled facts', () => {
  const today = localDate('2026-11-22');
  const prefilled: Prefilled = {
    language: { source: 'language', recordedOn: localDate('2026-11-20'), confirmedAt: null },
    placeOfCare: { source: 'stay', recordedOn: localDate('2020-01-01'), confirmedAt: null },
    relatives: { source: 'relatives', recordedOn: localDate('2020-01-01'), confirmedAt: null },
  };

  it('old ones have to be confirmed, or changed', () => {
    expect(toConfirm(prefilled, today)).toEqual(['placeOfCare', 'relatives']);
    const now = instant('2026-11-22T09:00:00Z');
    const edited = afterEdit(prefilled, { changed: ['relatives'], confirmed: ['placeOfCare'], now });
    expect(toConfirm(edited, today)).toEqual([]);
    expect(Object.keys(edited)).toEqual(['language', 'placeOfCare']);
  });

  it('a fact is old after half a year', () => {
    const from = (day: string) => ({ source: 'stay' as const, recordedOn: localDate(day), confirmedAt: null });
    expect(isOld(from('2026-05-26'), today)).toBe(false);
    expect(isOld(from('2026-05-25'), today)).toBe(true);
  });
});

describe('decision', () => {
  it('is preset by the rule', () => {
    expect(presetDecision('enrol', 'enrol')).toBe('accept');
    expect(presetDecision('enrol', 'single-visit')).toBe('decline');
    expect(presetDecision('single-visit', 'single-visit')).toBe('accept');
    expect(presetDecision('acute', 'region')).toBe('decline');
    expect(presetDecision('enrol', 'municipality')).toBeNull();
    expect(presetDecision('enrol', null)).toBeNull();
    expect(presetDecision('back-to-health-centre', 'enrol')).toBeNull();
  });

  it('deviates when it is the other one', () => {
    expect(deviates('enrol', 'not-home-care', 'accept')).toBe(true);
    expect(deviates('enrol', 'enrol', 'decline')).toBe(true);
    expect(deviates('enrol', 'enrol', 'accept')).toBe(false);
    expect(deviates('enrol', null, 'decline')).toBe(false);
  });

  it('every asked level gets its answer, once', () => {
    expect(faultOfLevels(['nurse', 'ot'], ['nurse'], ['ot'])).toBeNull();
    expect(faultOfLevels(['nurse'], ['nurse', 'pt'], [])).toBeNull();
    expect(faultOfLevels(['nurse', 'ot'], ['nurse'], [])).toEqual({ fault: 'unanswered', levels: ['ot'] });
    expect(faultOfLevels(['nurse'], ['nurse'], ['nurse'])).toEqual({ fault: 'twice' });
    expect(faultOfLevels(['nurse'], [], ['nurse'])).toEqual({ fault: 'none' });
  });
});

describe('files', () => {
  const bytes = (...parts: (string | number[])[]) =>
    Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))));

  it('are what their first bytes say', () => {
    expect(sniff(bytes('%PDF-1.7'))).toBe('application/pdf');
    expect(sniff(bytes([0xff, 0xd8, 0xff, 0xe0]))).toBe('image/jpeg');
    expect(sniff(bytes([0x89], 'PNG\r\n', [0x1a], '\n'))).toBe('image/png');
    expect(sniff(bytes('RIFF', [1, 2, 3, 4], 'WEBP'))).toBe('image/webp');
    expect(sniff(bytes('<svg onload=alert(1)>'))).toBeNull();
    expect(sniff(bytes('RIFF', [1, 2, 3, 4], 'WAVE'))).toBeNull();
    expect(sniff(bytes(''))).toBeNull();
  });

  it('are none of ours when they are something else as well', () => {
    const archive = bytes('PK', [3, 4], 'evil.class', 'PK', [5, 6], 'x'.repeat(18));
    const jpeg = bytes([0xff, 0xd8, 0xff, 0xe0], 'x'.repeat(100_000), [0xff, 0xd9]);
    expect(sniff(jpeg)).toBe('image/jpeg');
    expect(sniff(Buffer.concat([jpeg, archive]))).toBeNull();
    expect(sniff(Buffer.concat([bytes('%PDF-1.7\n'), archive]))).toBeNull();
    expect(sniff(bytes([0xff, 0xd8, 0xff, 0xfe], '<html><script>alert(1)</script>'))).toBeNull();
    expect(sniff(bytes('%PDF-1.7\n<?php system(1);'))).toBeNull();
    expect(sniff(bytes('%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj'))).toBe('application/pdf');
  });

  it('get a name that tells the truth', () => {
    expect(attachmentName('../../etc/remiss.exe', 'application/pdf')).toBe('remiss.pdf');
    expect(attachmentName('C:\\bilder\\sår.JPEG', 'image/jpeg')).toBe('sår.jpg');
    expect(attachmentName('a\u202Egnp.exe', 'image/png')).toBe('agnp.png');
    expect(attachmentName('', 'image/webp')).toBe('bilaga.webp');
  });
});

describe('deadlines in the thread', () => {
  const at = (time: string) => instant(`2026-11-22T${time}:00Z`);
  it('begin with an entry and are met by a later one', () => {
    const entries = [
      { recordedAt: at('08:00'), work: [{ op: 'open', unit: 'R', action: 'receive', dueAt: at('10:00') }] },
      {
        recordedAt: at('11:00'),
        work: [
          { op: 'close', unit: 'R', action: 'receive' },
          { op: 'open', unit: 'R', action: 'decide', dueAt: at('12:00') },
          { op: 'open', unit: 'S', action: 'wait', dueAt: at('12:00'), waits: true },
        ],
      },
    ];
    expect(deadlinesOf(entries, at('11:30'))).toEqual([
      [{ action: 'receive', unitId: 'R', dueAt: at('10:00'), clause: null, stoppedAt: at('11:00'), passed: true }],
      [{ action: 'decide', unitId: 'R', dueAt: at('12:00'), clause: null, stoppedAt: null, passed: false }],
    ]);
  });
});
