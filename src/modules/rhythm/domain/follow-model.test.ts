import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedModel } from '../../../../test/factories/shipped-models.ts';
import { newId, type UnitId } from '../../../kernel/ids.ts';
import { type Instant, instant, plus } from '../../../kernel/instant.ts';
import type { RhythmItem } from '../../../model/index.ts';
import { changesFor, type Change, type EndedReview, type OpenReview, type ReviewedPatient } from './follow-model.ts';
import { whoLeads } from './who-leads.ts';

const model = shippedModel('dalarna-2012');
const items = model.document.rhythm.filter(({ each }) => each.per === 'patient');
const [plan, medicines] = items as [RhythmItem, RhythmItem];
const [home, centre, other] = [newId<'unit'>(), newId<'unit'>(), newId<'unit'>()] as [UnitId, UnitId, UnitId];
const enrolledAt = instant('2026-03-10T09:00:00+01:00');
const patient: ReviewedPatient = {
  patientId: newId<'patient'>(),
  gone: null,
  enrolledAt,
  endsAt: null,
  governing: { hash: 'one', model, moves: false },
  items: [
    { item: plan, leader: { unitId: home, staffId: null } },
    { item: medicines, leader: { unitId: centre, staffId: null } },
  ],
};

/** Rows as the job would leave them. */
function applied(changes: readonly Change[], open: readonly OpenReview[]): OpenReview[] {
  const rows = new Map(open.map((one) => [one.id, one]));
  for (const change of changes) {
    if (change.do === 'lapse') rows.delete(change.review.id);
    else if (change.do === 'open') rows.set(change.review.id, { ...change.review, state: 'due' });
    else {
      const id = change.do === 'add' ? newId<'review'>() : change.review.id;
      const { item, hash, setFor, dueAt } = change.schedule;
      rows.set(id, {
        id,
        patientId: patient.patientId,
        ownerUnitId: change.leader.unitId,
        modelHash: hash,
        item: item.id,
        sort: item.kind,
        setFor,
        dueAt,
        state: change.opens ? 'due' : 'coming',
      });
    }
  }
  return [...rows.values()];
}

const changes = (of: ReviewedPatient, open: readonly OpenReview[], now: Instant, ended: EndedReview[] = []) =>
  changesFor(of, { open, ended }, now, 28);
const said = (list: readonly Change[]) =>
  list.map((one) =>
    one.do === 'lapse' ? `lapse ${one.review.item} ${one.because}` : `${one.do} ${one.schedule.item.id}`,
  );
const start = () => applied(changes(patient, [], enrolledAt), []);
const midway = instant('2026-06-01T08:00:00+02:00');

describe('the reviews that lie ahead of a patient follow the model', () => {
  it('one of each item from the enrolment on, and then nothing until its time comes', () => {
    const open = start();
    expect(open.map(({ item, state }) => [item, state])).toEqual([
      ['plan-follow-up', 'coming'],
      ['medication-review', 'coming'],
    ]);
    expect(changes(patient, open, midway)).toEqual([]);
    expect(said(changes(patient, open, instant('2026-08-14T08:00:00+02:00')))).toEqual(['open plan-follow-up']);
  });

  it.each(['died', 'moved-away', 'enrolment-ended'] as const)(
    'all lapse when the patient is no longer there (%s)',
    (gone) => {
      expect(said(changes({ ...patient, gone, items: [] }, start(), midway))).toEqual([
        `lapse plan-follow-up ${gone}`,
        `lapse medication-review ${gone}`,
      ]);
    },
  );

  it('an item that is switched off lapses; where no model governs all do', () => {
    const without = { ...patient, items: patient.items.slice(0, 1) };
    expect(said(changes(without, start(), midway))).toEqual(['lapse medication-review agreement']);
    expect(said(changes({ ...patient, governing: null }, start(), midway))).toHaveLength(2);
  });

  it('another unit is to lead: it lapses at the one and comes at the other', () => {
    const listedAnew = {
      ...patient,
      items: patient.items.map((one) =>
        one.item === medicines ? { ...one, leader: { unitId: other, staffId: null } } : one,
      ),
    };
    const made = changes(listedAnew, start(), midway);
    expect(said(made)).toEqual(['lapse medication-review other-unit', 'add medication-review']);
  });

  it('a new version: what is to come follows it, also under another name; what waits on a list only when running cases move', () => {
    const renamed = { ...plan, id: 'joint-planning', each: { ...plan.each, every: 3 } };
    const newer = { ...patient, items: [{ ...patient.items[0], item: renamed }, patient.items[1]] } as ReviewedPatient;
    const governed = (moves: boolean) => ({ ...newer, governing: { hash: 'two', model, moves } });
    expect(said(changes(governed(false), start(), midway))).toEqual([
      'follow joint-planning',
      'follow medication-review',
    ]);
    const opened = applied(changes(patient, start(), instant('2026-08-20T08:00:00+02:00')), start()).filter(
      ({ state }) => state === 'due',
    );
    const soon = instant('2026-08-21T08:00:00+02:00');
    expect(said(changes(governed(false), opened, soon)).filter((one) => one.startsWith('follow'))).toEqual([]);
    expect(said(changes(governed(true), opened, soon))).toContain('follow joint-planning');
    // A day that has passed stays passed.
    expect(said(changes(governed(true), opened, instant('2026-09-20T08:00:00+02:00')))).not.toContain(
      'follow joint-planning',
    );
  });

  it('is not opened when care will have ended before it is due', () => {
    const ending = { ...patient, endsAt: instant('2026-09-01T08:00:00+02:00') };
    expect(changes(ending, start(), instant('2026-08-20T08:00:00+02:00'))).toEqual([]);
  });

  it('one that somebody has moved keeps its day when the version changes', () => {
    const moved = start().map((one) => ({ ...one, dueAt: plus(one.setFor, { days: 20 }) }));
    const followed = changes({ ...patient, governing: { hash: 'two', model, moves: false } }, moved, midway);
    expect(followed.map((one) => one.do === 'follow' && one.schedule.dueAt)).toEqual(moved.map(({ dueAt }) => dueAt));
  });

  it('an enrolment from long before it was first looked at: the next day to come, and it stays set', () => {
    const now = instant('2028-06-01T08:00:00+02:00');
    const open = applied(changes(patient, [], now), []);
    expect(open.map(({ setFor }) => setFor)).toEqual([
      instant('2028-09-10T08:00:00+02:00'),
      instant('2029-03-10T08:00:00+01:00'),
    ]);
    expect(changes(patient, open, now)).toEqual([]);
    const newer = { ...patient, governing: { hash: 'two', model, moves: true } };
    expect(applied(changes(newer, open, now), open).map(({ setFor }) => setFor)).toEqual(
      open.map(({ setFor }) => setFor),
    );
    // What was due a few days ago is not let go: the job may have stood still.
    const justAfter = applied(changes(patient, [], instant('2026-09-20T08:00:00+02:00')), []);
    expect(justAfter.map(({ item, state }) => [item, state])).toContainEqual(['plan-follow-up', 'due']);
  });

  it('back after some weeks in another county it is due when it was', () => {
    const lapsed = start().map(({ item, sort, setFor }) => ({
      patientId: patient.patientId,
      item,
      sort,
      at: setFor,
      how: 'lapsed' as const,
    }));
    const back = applied(changes(patient, [], instant('2026-11-10T08:00:00+01:00'), lapsed), []);
    expect(back.map(({ setFor, state }) => [setFor, state])).toEqual([
      [instant('2026-09-10T08:00:00+02:00'), 'due'],
      [instant('2027-03-10T08:00:00+01:00'), 'coming'],
    ]);
  });

  it('whatever happens in whatever order: never two ahead of the same item, and done again nothing changes', () => {
    const step = fc.record({
      days: fc.integer({ min: 0, max: 400 }),
      happens: fc.constantFrom(
        'nothing',
        'held',
        'cancelled',
        'gone',
        'back',
        'new-leader',
        'new-version',
        'off',
        'on',
      ),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let [now, open, of]: [Instant, OpenReview[], ReviewedPatient] = [enrolledAt, start(), patient];
        const ended: EndedReview[] = [];
        for (const { days, happens } of steps) {
          now = plus(now, { days });
          const [first] = open;
          if ((happens === 'held' || happens === 'cancelled') && first !== undefined) {
            open = open.slice(1);
            const at = happens === 'held' ? now : first.setFor;
            ended.push({ patientId: patient.patientId, item: first.item, sort: first.sort, at, how: happens });
          }
          of = afterwards(of, happens, now);
          open = applied(changes(of, open, now, ended), open);
          const ids = open.map(({ item }) => item);
          expect(new Set(ids).size).toBe(ids.length);
          expect(changes(of, open, now, ended)).toEqual([]);
          for (const one of open)
            for (const last of ended)
              if (last.item === one.item && last.how !== 'lapsed') expect(one.setFor > last.at).toBe(true);
        }
      }),
      { numRuns: 100, seed: 7 },
    );
  });
});

function afterwards(of: ReviewedPatient, happens: string, now: Instant): ReviewedPatient {
  switch (happens) {
    case 'gone':
      return { ...of, gone: 'enrolment-ended' };
    case 'back':
      return of.gone === null ? of : { ...of, gone: null, enrolledAt: now };
    case 'new-leader':
      return { ...of, items: of.items.map((one) => ({ ...one, leader: { unitId: newId<'unit'>(), staffId: null } })) };
    case 'new-version':
      return { ...of, governing: { hash: newId(), model, moves: true } };
    case 'off':
      return { ...of, items: [] };
    case 'on':
      return { ...of, items: patient.items };
    default:
      return of;
  }
}

describe('who leads a review', () => {
  const around = {
    home: { unitId: home, staffId: null },
    carrier: { unitId: other, staffId: newId<'staff'>() },
    listedAt: centre,
  };
  const leads = (who: RhythmItem['leads'], known: Partial<Parameters<typeof whoLeads>[1]> = {}) =>
    whoLeads({ ...plan, leads: who }, { ...around, ...known });

  it('by name where the responsible physician leads; by unit where a role does; home care where there is no such unit', () => {
    expect(leads('responsible-physician')).toEqual(around.carrier);
    expect(leads('responsible-physician', { carrier: null })).toEqual(around.home);
    expect(leads('health-centre-physician')).toEqual({ unitId: centre, staffId: null });
    expect(leads('health-centre-physician', { carrier: { ...around.carrier, unitId: centre } }).staffId).not.toBeNull();
    expect(leads('health-centre-physician', { listedAt: null })).toEqual(around.carrier);
    expect(leads('health-centre-nurse')).toEqual({ unitId: centre, staffId: null });
    expect(leads('health-centre-nurse', { listedAt: null })).toEqual(around.home);
    expect(leads('coordinator')).toEqual({ unitId: other, staffId: null });
    expect(leads('team', { carrier: null })).toEqual(around.home);
    expect(leads('home-care-nurse')).toEqual(around.home);
    expect(leads('agreement-owner')).toEqual(around.home);
  });
});
