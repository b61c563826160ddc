import { both } from '../kernel/texts.ts';
import { checkedYears, firstGap, usesOfWay, type Years } from './calendar-cover.ts';
import { compileRoutes, patientCells } from './compile-routes.ts';
import type { CompiledRoute } from './compiled.ts';
import type { Fault } from './fault.ts';
import type { Opening } from './hours.ts';
import type { Need } from './needs.ts';
import { holdsFor, type PatientCase, patientCases } from './patient-cases.ts';
import { callerOf } from './routes.ts';
import type { ModelDocument, RouteCaller } from './schema.ts';
import { checkTexts } from './texts/check.ts';
import { sayStretch } from './texts/routes.ts';
import { type Caller, type CallerUnit, callerUnits, type Urgency } from './vocabulary.ts';

type Reach = NonNullable<ModelDocument['reach']>[number];

/** Where a patient stays, as far as routes tell places apart. */
interface Place {
  readonly municipality: string;
  readonly district: string | null;
}

interface Asked {
  readonly caller: Caller;
  readonly need: Need;
  readonly urgency: Urgency;
  readonly place: Place;
  readonly patient: PatientCase;
}

const MOST_FAULTS = 3;

/** Finds hours of five years at which a promise has no way to a physician; the ambulance does not count. */
export function checkReach(document: ModelDocument): Fault[] {
  const search = new GapSearch(document);
  return (document.reach ?? []).flatMap((promise, i) => search.faultsOf(promise, ['reach', i]));
}

class GapSearch {
  private readonly routes: readonly CompiledRoute[];
  private readonly years: Years;
  private readonly places: readonly Place[];
  private readonly uses = new Map<string, readonly Opening[]>();
  private readonly gaps = new Map<string, Opening | null>();
  private readonly complete: (readonly string[])[] = [];

  constructor(private readonly document: ModelDocument) {
    this.routes = compileRoutes(document).filter(({ rule }) => !rule.switchedOff);
    this.years = checkedYears(document);
    this.places = placesOf(document);
  }

  faultsOf(promise: Reach, path: readonly (string | number)[]): Fault[] {
    const faults = new Map<string, Fault>();
    for (const asked of this.askedOf(promise)) {
      if (faults.size >= MOST_FAULTS) break;
      const gap = this.gapOf(asked);
      if (!gap) continue;
      const key = `${asked.caller} ${asked.urgency} ${gap.start} ${gap.end}`;
      if (!faults.has(key))
        faults.set(key, { path, reason: both(checkTexts, (t) => t.hourWithoutRoute(said(asked, gap))) });
    }
    return [...faults.values()];
  }

  private *askedOf(promise: Reach): Generator<Asked> {
    const own = patientCells(promise.when);
    const cases = patientCases(this.document, [own, ...this.routes.map(({ cells }) => cells)]);
    const patients = cases.filter((one) => holdsFor(own, one));
    for (const caller of promise.callers)
      for (const urgency of promise.urgencies)
        for (const need of promise.needs)
          for (const place of this.places)
            for (const patient of patients) yield { caller, need, urgency, place, patient };
  }

  private gapOf(asked: Asked): Opening | null {
    const ways = this.routes.flatMap((route) => {
      const line = this.lineFor(route, asked);
      return line ? [{ route, line }] : [];
    });
    const keyOf = ({ route, line }: (typeof ways)[number]) =>
      `${asked.urgency} ${route.rule.id} ${route.rule.callers.indexOf(line)}`;
    const key = `${asked.urgency}: ${ways.map(keyOf).join(', ')}`;
    const known = this.gaps.get(key);
    if (known !== undefined) return known;
    const gap = this.searchGap(
      asked.urgency,
      ways.map((way) => ({ ...way, name: keyOf(way) })),
    );
    this.gaps.set(key, gap);
    return gap;
  }

  private searchGap(urgency: Urgency, ways: readonly { route: CompiledRoute; line: RouteCaller; name: string }[]) {
    if (ways.some(({ route }) => route.hours.always)) return null;
    const names = new Set(ways.map(({ name }) => name));
    // More ways than some that leave no gap leave none either.
    if (this.complete.some((set) => set.every((name) => names.has(name)))) return null;
    const lists = ways.map(({ route, line, name }) => {
      const uses = this.uses.get(name) ?? usesOfWay(route, line, urgency, this.years);
      this.uses.set(name, uses);
      return uses;
    });
    const gap = firstGap(lists, this.years);
    if (!gap) this.complete.push([...names]);
    return gap;
  }

  private lineFor(route: CompiledRoute, { caller, need, urgency, place, patient }: Asked): RouteCaller | undefined {
    const { rule } = route;
    if (rule.kind === 'emergency' && urgency !== 'immediate') return undefined;
    if (!route.needs.has(need) || !route.urgencies.has(urgency) || !holdsFor(route.cells, patient)) return undefined;
    if (rule.municipalities && !rule.municipalities.includes(place.municipality)) return undefined;
    if (rule.districts && (place.district === null || !rule.districts.includes(place.district))) return undefined;
    return callerOf(rule, { role: caller, unitKind: unitKindOf(caller) });
  }
}

/** The sort of unit that a role works at; a route that asks for another sort is not a promise to everybody in the role. */
function unitKindOf(caller: Caller): CallerUnit | null {
  return callerUnits.find((kind) => caller.startsWith(kind)) ?? null;
}

/** One place of each sort that the routes tell apart. */
function placesOf({ area, routes = [] }: ModelDocument): readonly Place[] {
  const groups = new Map<string, Place>();
  for (const municipality of area.municipalities) {
    const districts = area.districts.filter(
      (one) => one.municipality === undefined || one.municipality === municipality,
    );
    for (const district of districts.length > 0 ? districts.map(({ id }) => id) : [null]) {
      const key = routes
        .map((rule) => {
          const inside = !rule.municipalities || rule.municipalities.includes(municipality);
          return inside && (!rule.districts || (district !== null && rule.districts.includes(district))) ? '1' : '0';
        })
        .join('');
      if (!groups.has(key)) groups.set(key, { municipality, district });
    }
  }
  return [...groups.values()];
}

function said({ caller, urgency, need, place, patient }: Asked, gap: Opening) {
  return { caller, urgency, need, municipality: place.municipality, patient, when: sayStretch(gap) };
}
