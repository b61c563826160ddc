import { both } from '../kernel/texts.ts';
import { checkCondition } from './check-completeness.ts';
import { eventFacts } from './events.ts';
import type { Fault } from './fault.ts';
import { type IndicatorData, indicatorMeasures } from './indicator-measures.ts';
import { clockIds } from './needs.ts';
import type { ModelDocument } from './schema.ts';
import { checkTexts } from './texts/check.ts';
import type { EventKind } from './vocabulary.ts';

/** Parts that every model has; without them it says nothing of how a physician is reached or how it is followed up. */
const demanded = [
  'physician',
  'reach',
  'routes',
  'absentSupport',
  'delegation',
  'selfCare',
  'medication',
  'dispute',
] as const;

/** Parts that are missing, indicators that cannot be counted, and money and clocks that no event sets off. */
export function checkParts(document: ModelDocument): Fault[] {
  return [
    ...checkDemanded(document),
    ...checkIndicators(document),
    ...checkReimbursement(document),
    ...checkFurtherClocks(document),
    ...checkDispute(document),
    ...checkRhythm(document),
    ...checkDepartures(document),
  ];
}

function checkDemanded(document: ModelDocument): Fault[] {
  const missing = demanded
    .filter((part) => document[part] === undefined)
    .map((part): Fault => ({ path: [part], reason: both(checkTexts, (t) => t.partMissing({ part })) }));
  if (document.indicators.length > 0) return missing;
  return [...missing, { path: ['indicators'], reason: both(checkTexts, (t) => t.partMissing({ part: 'indicators' })) }];
}

const has: Record<IndicatorData, (document: ModelDocument) => boolean> = {
  'answer-targets': ({ routes = [] }) => routes.some(({ targets, switchedOff }) => targets.length > 0 && !switchedOff),
  routes: ({ routes = [] }) => routes.some(({ switchedOff }) => !switchedOff),
  'physician-carriers': ({ physician }) => physician !== undefined,
  'decision-clock': ({ clocks }) => clocks.some(({ id }) => id === 'referral.decide'),
  'receipt-clock': ({ clocks }) => clocks.some(({ id }) => id === 'message.receipt'),
  medication: ({ medication }) => medication !== undefined,
  delegation: ({ delegation }) => delegation !== undefined,
  'self-care': ({ selfCare }) => selfCare !== undefined,
  dispute: ({ dispute }) => dispute !== undefined,
  'plan-rhythm': ({ rhythm }) => rhythm.some(({ kind, switchedOff }) => kind === 'plan-follow-up' && !switchedOff),
  completeness: () => true,
  reimbursement: ({ reimbursement }) => reimbursement.some(({ switchedOff }) => !switchedOff),
  'absent-support': ({ absentSupport }) => absentSupport !== undefined,
  'morning-list': ({ rhythm }) => rhythm.some(({ kind, switchedOff }) => kind === 'morning-list' && !switchedOff),
  resources: ({ resources }) => resources.length > 0,
  none: () => true,
};

function checkIndicators(document: ModelDocument): Fault[] {
  return document.indicators.flatMap(({ measure }, i): Fault[] => {
    if (typeof measure !== 'string') return [];
    const data = indicatorMeasures[measure];
    if (has[data](document)) return [];
    return [
      { path: ['indicators', i, 'measure'], reason: both(checkTexts, (t) => t.indicatorData({ measure, data })) },
    ];
  });
}

const eventNames: ReadonlySet<string> = new Set(Object.keys(eventFacts));

function checkReimbursement({ reimbursement }: ModelDocument): Fault[] {
  return reimbursement.flatMap(({ when, payer, payee }, i): Fault[] => {
    const condition = when === undefined ? [] : checkCondition(['reimbursement', i, 'when'], when, eventNames);
    if (payer !== payee) return condition;
    return [...condition, { path: ['reimbursement', i, 'payee'], reason: both(checkTexts, (t) => t.paysItself) }];
  });
}

function checkFurtherClocks({ clocks }: ModelDocument): Fault[] {
  const standard: ReadonlySet<string> = new Set(clockIds);
  return clocks.flatMap(({ id, events }, i): Fault[] =>
    standard.has(id) || events
      ? []
      : [{ path: ['clocks', i], reason: both(checkTexts, (t) => t.clockEvents({ clock: id })) }],
  );
}

/** Somebody has the last word, and only at the last level. */
function checkDispute({ dispute }: ModelDocument): Fault[] {
  if (!dispute) return [];
  const last = dispute.levels.length - 1;
  return dispute.levels.flatMap(({ decides }, i): Fault[] =>
    decides === (i === last)
      ? []
      : [{ path: ['dispute', 'levels', i, 'decides'], reason: both(checkTexts, (t) => t.disputeLast) }],
  );
}

/** The event that recurring work can be counted from: another would silently be counted from something else. */
const countedFrom: EventKind = 'enrolment.started';

function checkRhythm({ rhythm }: ModelDocument): Fault[] {
  return rhythm.flatMap(({ kind, shows, each }, i): Fault[] => {
    if (kind === 'morning-list' && shows.length === 0) {
      return [{ path: ['rhythm', i, 'shows'], reason: both(checkTexts, (t) => t.morningListEmpty) }];
    }
    if (each.after !== undefined && (each.after !== countedFrom || each.per !== 'patient')) {
      const reason = both(checkTexts, (t) => t.rhythmAfter({ event: each.after ?? '' }));
      return [{ path: ['rhythm', i, 'each', 'after'], reason }];
    }
    if (each.weekday !== undefined && (each.unit === 'day' || each.unit === 'working-day')) {
      return [{ path: ['rhythm', i, 'each', 'weekday'], reason: both(checkTexts, (t) => t.rhythmWeekday) }];
    }
    return [];
  });
}

function checkDepartures({ departures, includes }: ModelDocument): Fault[] {
  if (includes || departures.length === 0) return [];
  return [{ path: ['departures'], reason: both(checkTexts, (t) => t.departuresAlone) }];
}
