import { both } from '../kernel/texts.ts';
import type { Fault } from './fault.ts';
import type { ModelDocument } from './schema.ts';
import { checkTexts } from './texts/check.ts';

type Path = readonly (string | number)[];

/** What a rule points at must be there, be there once, and be used. */
export function checkReferences(document: ModelDocument): Fault[] {
  return [
    ...checkNames(document),
    ...checkPlaces(document),
    ...checkPointers(document),
    ...checkParameters(document),
    ...checkTestPeriod(document),
  ];
}

const lists = [
  'parties',
  'physician',
  'routes',
  'rhythm',
  'resources',
  'reimbursement',
  'indicators',
  'obligations',
  'phases',
  'effects',
  'background',
  'parameters',
  'interpretations',
] as const;

function checkNames(document: ModelDocument): Fault[] {
  const levels = (document.dispute?.levels ?? []).map(({ id }) => id);
  return [
    ...lists.flatMap((key) =>
      twice(
        (document[key] ?? []).map(({ id }) => id),
        [key],
      ),
    ),
    ...twice(levels, ['dispute', 'levels']),
    ...twice(
      document.area.districts.map(({ id }) => id),
      ['area', 'districts'],
    ),
  ];
}

function twice(ids: readonly string[], path: Path): Fault[] {
  return ids.flatMap((id, i) =>
    ids.indexOf(id) < i
      ? [{ path: [...path, i, 'id'], reason: both(checkTexts, (t) => t.nameTwice({ name: id })) }]
      : [],
  );
}

/** Rules for a part of the area stay within it. */
function checkPlaces({ area, routes = [], physician = [], phases }: ModelDocument): Fault[] {
  const municipalities = new Set(area.municipalities);
  const districts = new Set(area.districts.map(({ id }) => id));
  const outside = (names: readonly string[] | undefined, known: ReadonlySet<string>, path: Path): Fault[] =>
    (names ?? []).flatMap((name, i) =>
      known.has(name) ? [] : [{ path: [...path, i], reason: both(checkTexts, (t) => t.placeOutside({ place: name })) }],
    );
  return [
    ...routes.flatMap((route, i) => [
      ...outside(route.municipalities, municipalities, ['routes', i, 'municipalities']),
      ...outside(route.districts, districts, ['routes', i, 'districts']),
    ]),
    ...physician.flatMap(({ covers }, i) =>
      covers === 'others'
        ? []
        : outside(covers.municipalities, municipalities, ['physician', i, 'covers', 'municipalities']),
    ),
    ...phases.flatMap((phase, i) => outside(phase.municipalities, municipalities, ['phases', i, 'municipalities'])),
  ];
}

/** Walks the whole document for names of calendars and parameters, and looks at the few other pointers. */
function checkPointers(document: ModelDocument): Fault[] {
  const calendars = new Set(Object.keys(document.calendars));
  const parameters = new Set(document.parameters.map(({ id }) => id));
  const faults: Fault[] = [];
  walk(document, [], (value, path) => {
    for (const calendar of calendarsOf(value)) {
      if (!calendars.has(calendar))
        faults.push({ path, reason: both(checkTexts, (t) => t.calendarMissing({ calendar })) });
    }
    if (typeof value.parameter === 'string' && !parameters.has(value.parameter)) {
      const { parameter } = value;
      faults.push({ path, reason: both(checkTexts, (t) => t.parameterMissing({ parameter })) });
    }
  });
  return [...faults, ...checkResources(document), ...checkBill(document)];
}

function calendarsOf({ calendar, outside, unit }: Readonly<Record<string, unknown>>): readonly string[] {
  const several: readonly unknown[] = Array.isArray(outside) ? outside : [outside];
  const named = [calendar, ...several].filter((one) => typeof one === 'string');
  return named.length === 0 && unit === 'working-days' ? ['office'] : named;
}

function checkResources({ routes = [], resources }: ModelDocument): Fault[] {
  return routes.flatMap(({ capacity }, i): Fault[] => {
    const resource = capacity?.resource;
    if (resource === undefined || resources.some(({ id }) => id === resource)) return [];
    return [
      { path: ['routes', i, 'capacity', 'resource'], reason: both(checkTexts, (t) => t.resourceMissing({ resource })) },
    ];
  });
}

function checkBill({ absentSupport, reimbursement }: ModelDocument): Fault[] {
  if (!absentSupport) return [];
  const { reimbursement: id } = absentSupport.bill;
  if (reimbursement.some((one) => one.id === id && !one.switchedOff)) return [];
  const path = ['absentSupport', 'bill', 'reimbursement'];
  return [{ path, reason: both(checkTexts, (t) => t.reimbursementMissing({ reimbursement: id })) }];
}

function checkParameters(document: ModelDocument): Fault[] {
  return document.parameters.flatMap(({ values }, i): Fault[] => {
    const path: Path = ['parameters', i];
    const days = values.map(({ from }) => from);
    if (new Set(days).size < days.length) return [{ path, reason: both(checkTexts, (t) => t.parameterDays) }];
    if (days.every((day) => day > document.valid.from))
      return [{ path, reason: both(checkTexts, (t) => t.parameterLate) }];
    return [];
  });
}

function checkTestPeriod({ testPeriod, valid, indicators }: ModelDocument): Fault[] {
  if (!testPeriod) return [];
  const faults = testPeriod.indicators.flatMap((indicator, i): Fault[] =>
    indicators.some(({ id }) => id === indicator)
      ? []
      : [{ path: ['testPeriod', 'indicators', i], reason: both(checkTexts, (t) => t.indicatorMissing({ indicator })) }],
  );
  if (testPeriod.evaluation >= valid.from && testPeriod.until >= valid.from) return faults;
  return [...faults, { path: ['testPeriod'], reason: both(checkTexts, (t) => t.testPeriodOrder) }];
}

type Visitor = (value: Readonly<Record<string, unknown>>, path: Path) => void;

function walk(value: unknown, path: Path, visit: Visitor): void {
  if (Array.isArray(value)) {
    value.forEach((item, index) => {
      walk(item, [...path, index], visit);
    });
  } else if (typeof value === 'object' && value !== null) {
    visit(value as Readonly<Record<string, unknown>>, path);
    for (const [key, item] of Object.entries(value)) walk(item, [...path, key], visit);
  }
}
