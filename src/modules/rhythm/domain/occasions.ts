import type { Instant } from '../../../kernel/instant.ts';
import { plus } from '../../../kernel/instant.ts';
import { addDays, localDate } from '../../../kernel/local-date.ts';
import { dateAt, startOfDay } from '../../../kernel/zone.ts';
import { type CooperationModel, nextOccasion, type RhythmItem } from '../../../model/index.ts';

/** Which kinds of unit in the directory lead recurring work. What is led by heads of the parties belongs to the agreement's own meetings. */
const unitsOfLead: Readonly<Record<string, readonly string[]>> = {
  'responsible-physician': ['health-centre'],
  'unit-physician': ['health-centre'],
  'health-centre-nurse': ['health-centre'],
  'health-centre-physician': ['health-centre'],
  coordinator: ['mobile-team'],
  team: ['mobile-team'],
  nurse: ['home-care'],
  'home-care-nurse': ['home-care'],
  'care-home-nurse': ['care-home'],
};

/** The kinds of unit on whose list an item comes. Where another unit than the centre carries the patients, it leads. */
export function leadingKinds(item: RhythmItem): readonly string[] {
  const carrier = item.when.carrier;
  if (carrier !== undefined && /mobile-unit|remote-physician/.test(carrier)) return ['mobile-team'];
  return unitsOfLead[item.leads] ?? [];
}

/** What recurs for a unit as a whole: what is counted for each patient or each agreement is planned where that is. */
export function itemsOf(model: CooperationModel, unitKind: string): readonly RhythmItem[] {
  return model.document.rhythm.filter(
    (item) =>
      item.switchedOff === undefined &&
      (item.each.per === 'unit' || item.each.per === 'physician') &&
      leadingKinds(item).includes(unitKind),
  );
}

/** The occasion of an item on the day of an instant, if there is one. */
export function occasionOn(model: CooperationModel, item: RhythmItem, now: Instant): Instant | null {
  const day = dateAt(now);
  const first = localDate(model.document.valid.from);
  if (day < first) return null;
  const found = nextOccasion(model, item, first, plus(startOfDay(day), { seconds: -1 }));
  return found < startOfDay(addDays(day, 1)) ? found : null;
}
