import { describe, expect, it } from 'vitest';
import { deadlineState, deadlineText } from './deadline.ts';

const now = Date.parse('2026-11-24T13:20:00.000Z');
const at = (minutes: number) => new Date(now + minutes * 60_000).toISOString();

describe('the state of a deadline', () => {
  it('warns in the last quarter when the start is known', () => {
    expect(deadlineState({ dueAt: at(26), startedAt: at(-74) }, now)).toBe('ok');
    expect(deadlineState({ dueAt: at(25), startedAt: at(-75) }, now)).toBe('warn');
  });

  it('follows the given warning time before anything else', () => {
    expect(deadlineState({ dueAt: at(600), startedAt: at(-1), warnAt: at(-1) }, now)).toBe('warn');
  });

  it('warns in the last four hours when nothing else is known', () => {
    expect(deadlineState({ dueAt: at(241) }, now)).toBe('ok');
    expect(deadlineState({ dueAt: at(240) }, now)).toBe('warn');
  });

  it('has passed at the very moment, unless it was met', () => {
    expect(deadlineState({ dueAt: at(0) }, now)).toBe('passed');
    expect(deadlineState({ dueAt: at(-60), stoppedAt: at(-70) }, now)).toBe('stopped');
  });
});

describe('the wording of a deadline', () => {
  it('says what, until when and how long', () => {
    expect(deadlineText({ dueAt: at(40) }, 'Svar', now, 'sv')).toBe('Svar senast i dag 15:00 (om 40 min)');
    expect(deadlineText({ dueAt: at(40) }, 'Reply', now, 'en')).toBe('Reply by today 15:00 (in 40 min)');
    expect(deadlineText({ dueAt: at(40) }, undefined, now, 'sv')).toBe('Senast i dag 15:00 (om 40 min)');
  });

  it('says that it is too late', () => {
    expect(deadlineText({ dueAt: at(-60) }, 'Svar', now, 'sv')).toBe(
      'Svar skulle ha skett i dag 13:20 (för 1 tim sedan)',
    );
    expect(deadlineText({ dueAt: at(-60) }, undefined, now, 'sv')).toBe('Gick ut i dag 13:20 (för 1 tim sedan)');
  });

  it('says whether it was met in time', () => {
    expect(deadlineText({ dueAt: at(0), stoppedAt: at(-20) }, 'Besvarad', now, 'sv')).toBe(
      'Besvarad i dag 14:00, i tid',
    );
    expect(deadlineText({ dueAt: at(-40), stoppedAt: at(-20) }, 'Besvarad', now, 'sv')).toBe(
      'Besvarad i dag 14:00, för sent',
    );
  });
});
