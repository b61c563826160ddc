import { describe, expect, it } from 'vitest';
import { instant } from '../kernel/instant.ts';
import { localTime } from '../kernel/zone.ts';
import { due, dueClocks, stoppedClocks } from './clocks.ts';
import { clockIds } from './needs.ts';
import { shippedModel, shippedModelNames } from '../../test/factories/shipped-models.ts';

const dalarna = shippedModel('dalarna-2012');

describe('time limits', () => {
  it.each([
    ['receive within four open hours', 'referral.receive', '2026-11-20T15:30:00+01:00', '2026-11-23T11:00:00+01:00'],
    ['decide within three working days', 'referral.decide', '2026-11-19T09:00:00+01:00', '2026-11-24T16:30:00+01:00'],
    ['decide over Midsummer', 'referral.decide', '2026-06-17T09:00:00+02:00', '2026-06-23T16:30:00+02:00'],
    [
      'confirm an acute one within the hour, also at night',
      'referral.acute-confirm',
      '2026-11-21T23:30:00+01:00',
      '2026-11-22T00:30:00+01:00',
    ],
    [
      'confirm while the clocks change',
      'referral.acute-confirm',
      '2026-10-25T02:30:00+02:00',
      '2026-10-25T02:30:00+01:00',
    ],
    [
      'answer an end within seven days, at the same time of day',
      'enrolment.end-answer',
      '2026-10-20T09:00:00+02:00',
      '2026-10-27T09:00:00+01:00',
    ],
    [
      'acknowledge a message within a working day',
      'message.receipt',
      '2026-11-20T16:00:00+01:00',
      '2026-11-23T15:30:00+01:00',
    ],
  ] as const)('Dalarna: %s', (_, clock, start, end) => {
    const answer = due(dalarna, clock, instant(start));
    expect(answer.dueAt).toBe(instant(end));
    expect(dalarna.clauses.has(answer.clause)).toBe(true);
  });

  it('Stockholm gives fourteen days to answer an end', () => {
    const answer = due(shippedModel('stockholm-2015'), 'enrolment.end-answer', instant('2026-11-01T09:00:00+01:00'));
    expect(answer.dueAt).toBe(instant('2026-11-15T09:00:00+01:00'));
  });

  it.each(shippedModelNames)('%s: every clock warns after its start and not after it is due', (name) => {
    for (const clock of clockIds) {
      const start = instant('2026-12-23T15:59:00+01:00');
      const answer = due(shippedModel(name), clock, start);
      expect(answer.warnAt > start && answer.warnAt <= answer.dueAt, clock).toBe(true);
    }
  });

  it('a unit’s own hours replace office hours, never a clock that runs day and night', () => {
    const calendar = {
      kind: 'hours',
      weekdays: [1, 2, 3, 4, 5, 6, 7],
      from: localTime('07:00'),
      to: localTime('21:00'),
      closedOnHolidays: false,
      closedOnEves: false,
    } as const;
    const start = instant('2026-11-21T08:00:00+01:00');
    expect(due(dalarna, 'referral.receive', start, { calendar }).dueAt).toBe(instant('2026-11-21T12:00:00+01:00'));
    expect(due(dalarna, 'referral.acute-confirm', start, { calendar }).dueAt).toBe(
      instant('2026-11-21T09:00:00+01:00'),
    );
  });
});

describe('what an event starts and stops', () => {
  const at = instant('2026-11-19T09:00:00+01:00');

  it('a referral that is sent is to be opened, and to be decided on: soonest first', () => {
    const started = dueClocks(dalarna, { kind: 'referral.sent', at });
    expect(started.map(({ clock }) => clock)).toEqual(['referral.receive', 'referral.decide']);
    expect(started.map(({ clock }) => due(dalarna, clock, at))).toEqual(started);
  });

  it('asking for more facts stops the time to decide, and starts the time to answer', () => {
    expect(stoppedClocks(dalarna, 'completion.asked')).toContain('referral.decide');
    expect(dueClocks(dalarna, { kind: 'completion.asked', at }).map(({ clock }) => clock)).toEqual([
      'completion.answer',
    ]);
    expect(dueClocks(dalarna, { kind: 'completion.answered', at }).map(({ clock }) => clock)).toContain(
      'referral.decide',
    );
  });

  it('an event that no time limit knows starts and stops nothing', () => {
    expect(dueClocks(dalarna, { kind: 'training.given', at })).toEqual([]);
    expect(stoppedClocks(dalarna, 'training.given')).toEqual([]);
  });
});
