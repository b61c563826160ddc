import type { UnitId, UserId } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Carrier, PerformerKind, PhysicianPeriod } from '../../../model/index.ts';

interface Term {
  carrier: Carrier;
  performer: PerformerKind;
  unitId: UnitId;
  staffId: UserId | null;
  validFrom: Instant;
  validTo: Instant | null;
}

interface Listing {
  unitId: UnitId;
  validFrom: Instant;
  validTo: Instant | null;
}

/**
 * The periods in which somebody carries the patient, for the model. What a health centre named holds only while the patient is listed
 * there: a new listing leaves the old centre's physician without a word from anybody.
 */
export function physicianPeriods(terms: readonly Term[], listings: readonly Listing[]): PhysicianPeriod[] {
  return terms.flatMap((term) => {
    const { carrier, performer, unitId: unit, staffId: person } = term;
    const bounds = performer === 'health-centre' ? listings.filter((one) => one.unitId === unit) : [term];
    return bounds.flatMap((bound) => {
      const start = bound.validFrom > term.validFrom ? bound.validFrom : term.validFrom;
      const end = earlier(bound.validTo, term.validTo);
      if (end !== null && end <= start) return [];
      return [{ carrier, performer, unit, person, period: { start, end } }];
    });
  });
}

function earlier(a: Instant | null, b: Instant | null): Instant | null {
  if (a === null) return b;
  return b === null || a < b ? a : b;
}
