import { both } from '../kernel/texts.ts';
import { checkClauses } from './check-clauses.ts';
import { checkCompleteness } from './check-completeness.ts';
import { checkParts } from './check-parts.ts';
import { checkReach } from './check-reach.ts';
import { checkReferences } from './check-references.ts';
import { checkRoutes } from './check-routes.ts';
import { checkSupport } from './check-support.ts';
import { checkTable } from './check-table.ts';
import { referralKinds } from './fact-choices.ts';
import type { Fault } from './fault.ts';
import { responsibilityInputs, thresholdInputs, type InputCatalogue } from './inputs.ts';
import { clockIds, needs } from './needs.ts';
import type { ModelDocument } from './schema.ts';
import { checkTexts } from './texts/check.ts';

/**
 * Everything that makes a well-formed document unfit to run: rules without clause, cases without answer or with two,
 * rows that never decide, needs, time limits and profiles that are missing, references to nothing.
 */
export function checkModel(document: ModelDocument): readonly Fault[] {
  return [
    ...checkFrame(document),
    ...checkClauses(document),
    ...checkThreshold(document),
    ...checkCompleteness(document),
    ...checkResponsibility(document),
    ...checkCalendars(document),
    ...checkClocks(document),
    ...checkReferences(document),
    ...checkParts(document),
    ...checkWays(document),
  ];
}

/** Physician support; hours are looked through only when the conditions and names in it can be read. */
function checkWays(document: ModelDocument): Fault[] {
  const support = [...checkSupport(document), ...checkRoutes(document)];
  return support.length > 0 ? support : checkReach(document);
}

function checkFrame(document: ModelDocument): Fault[] {
  const faults: Fault[] = [];
  const { from, to } = document.valid;
  if (to !== null && to < from) faults.push({ path: ['valid', 'to'], reason: both(checkTexts, (t) => t.validOrder) });
  const parties = new Set(document.parties.map((party) => party.principal));
  for (const principal of parties.has('joint') ? [] : (['region', 'municipality'] as const)) {
    if (parties.has(principal)) continue;
    faults.push({ path: ['parties'], reason: both(checkTexts, (t) => t.partyMissing({ principal })) });
  }
  for (const kind of referralKinds) {
    if (document.completeness.profiles[kind]) continue;
    faults.push({ path: ['completeness', 'profiles'], reason: both(checkTexts, (t) => t.profileMissing({ kind })) });
  }
  return faults;
}

function checkThreshold(document: ModelDocument): Fault[] {
  const { hit, inputs, rows } = document.eligibility.threshold;
  const known: InputCatalogue = thresholdInputs;
  const faults = inputs.flatMap((input, i): Fault[] =>
    known[input]
      ? []
      : [
          {
            path: ['eligibility', 'threshold', 'inputs', i],
            reason: both(checkTexts, (t) => t.unknownTableInput({ input, known: Object.keys(known) })),
          },
        ],
  );
  if (faults.length > 0) return faults;
  const columns = Object.fromEntries(Object.entries(known).filter(([name]) => inputs.includes(name)));
  return checkTable(['eligibility', 'threshold'], hit, columns, rows);
}

function checkResponsibility(document: ModelDocument): Fault[] {
  const at = ['responsibility', 'needs'];
  const rules = document.responsibility.needs;
  const missing = needs
    .filter((need) => !rules.some((rule) => rule.need === need))
    .map((need): Fault => ({ path: at, reason: both(checkTexts, (t) => t.needMissing({ need })) }));
  const faults = rules.flatMap((rule, i) => {
    const twice: Fault[] =
      rules.findIndex((other) => other.need === rule.need) < i
        ? [{ path: [...at, i, 'need'], reason: both(checkTexts, (t) => t.needTwice({ need: rule.need })) }]
        : [];
    return [...twice, ...checkTable([...at, i], 'unique', responsibilityInputs, rule.rows)];
  });
  return [...missing, ...faults, ...checkDayparts(document)];
}

function checkDayparts(document: ModelDocument): Fault[] {
  const { day, evening, night, calendar } = document.responsibility.dayparts;
  const path = ['responsibility', 'dayparts'];
  const faults: Fault[] = [];
  if (!(day < evening && evening < night)) faults.push({ path, reason: both(checkTexts, (t) => t.daypartOrder) });
  if (!document.calendars[calendar]) {
    faults.push({ path: [...path, 'calendar'], reason: both(checkTexts, (t) => t.calendarMissing({ calendar })) });
  }
  return faults;
}

function checkCalendars(document: ModelDocument): Fault[] {
  return Object.entries(document.calendars).flatMap(([name, calendar]): Fault[] =>
    calendar.kind === 'hours' && calendar.from >= calendar.to
      ? [{ path: ['calendars', name], reason: both(checkTexts, (t) => t.calendarTimes) }]
      : [],
  );
}

function checkClocks(document: ModelDocument): Fault[] {
  const missing = clockIds
    .filter((id) => !document.clocks.some((clock) => clock.id === id))
    .map((clock): Fault => ({ path: ['clocks'], reason: both(checkTexts, (t) => t.clockMissing({ clock })) }));
  const faults = document.clocks.flatMap((clock, i) => {
    const found: Fault[] = [];
    const calendar = document.calendars[clock.calendar];
    if (document.clocks.findIndex((other) => other.id === clock.id) < i) {
      found.push({ path: ['clocks', i, 'id'], reason: both(checkTexts, (t) => t.clockTwice({ clock: clock.id })) });
    }
    if (!calendar) {
      const reason = both(checkTexts, (t) => t.calendarMissing({ calendar: clock.calendar }));
      found.push({ path: ['clocks', i, 'calendar'], reason });
    }
    if (clock.unit === 'working-days' && calendar?.kind === 'always') {
      found.push({ path: ['clocks', i, 'calendar'], reason: both(checkTexts, (t) => t.workingDaysAlways) });
    }
    if (clock.unit !== 'hours' && !Number.isInteger(clock.amount)) {
      found.push({ path: ['clocks', i, 'amount'], reason: both(checkTexts, (t) => t.wholeDays) });
    }
    return found;
  });
  return [...missing, ...faults];
}
