import { type Instant, instant } from '../../src/kernel/instant.ts';
import { localDate } from '../../src/kernel/local-date.ts';
import { dateAt, instantAt, localTime, timeAt } from '../../src/kernel/zone.ts';
import type { CooperationModel, Way } from '../../src/model/index.ts';
import {
  assess,
  complete,
  due,
  nextOccasion,
  reimbursements,
  responsible,
  responsiblePhysician,
  routes,
} from '../../src/model/index.ts';
import type { Case, CompleteCase, OccasionCase, OwedCase, RouteCase } from './cases.ts';
import { fullReferral, typicalThreshold } from './full-referral.ts';
import { situationOf } from './patients.ts';

/** What the model answers to a case, cut down to what the case expects something of. */
export function answerOf(model: CooperationModel, one: Case): unknown {
  return within(whole(model, one), one.expect);
}

function whole(model: CooperationModel, one: Case): unknown {
  switch (one.ask) {
    case 'routes':
      return routesAnswer(model, one);
    case 'responsible': {
      const answer = responsible(model, situationOf(one.patient), one.need, moment(one.at));
      const { kind: performer, unit } = answer.performer;
      return { ...answer, performer, unit, row: answer.source.row };
    }
    case 'threshold': {
      const { outcome, explanation } = assess(model, { ...typicalThreshold, ...one.facts });
      return { outcome, row: explanation.rows.map(({ id }) => id).join(' or ') };
    }
    case 'complete':
      return completeAnswer(model, one);
    case 'due': {
      const { dueAt, warnAt } = due(model, one.clock, moment(one.start));
      return { due: written(dueAt), warn: written(warnAt) };
    }
    case 'owed':
      return owedAnswer(model, one);
    case 'occasion':
      return occasionAnswer(model, one);
    case 'carrier':
      return carrierAnswer(model, one.patient);
    case 'says':
      return placeIn(model.document, one.of);
  }
}

function routesAnswer(model: CooperationModel, one: RouteCase): unknown {
  const { patient, need = 'physician', urgency, at, by, atUnit = null, municipality, district = null } = one;
  const where = { municipality: municipality ?? model.document.area.municipalities[0] ?? null, district };
  const asked = { situation: situationOf(patient), ...where };
  const { now, next, closed } = routes(model, asked, need, urgency, moment(at), { role: by, unitKind: atUnit });
  const of = one.expect.way?.of;
  const way = of === undefined ? now[0] : [...now, ...next].find(({ route }) => route === of);
  return {
    now: now.map(({ route }) => route),
    next: next.map(({ route, from }) => [route, written(from)]),
    closed: closed.map(({ route }) => route),
    way: way && wayAnswer(way),
  };
}

function wayAnswer(way: Way): Record<string, unknown> {
  const { route, servedBy, until, opening, expected, ...rest } = way;
  return {
    ...rest,
    of: route,
    until: until && written(until),
    opening: opening && [written(opening.start), written(opening.end)],
    what: expected?.what,
    answerBy: expected && written(expected.by),
    performer: servedBy.performer,
    unit: servedBy.named ?? servedBy.unit,
    person: servedBy.person,
    answeredBy: servedBy.answeredBy,
  };
}

function completeAnswer(model: CooperationModel, { kind, without = [], facts }: CompleteCase): unknown {
  const left = Object.entries(fullReferral).filter(([key]) => !without.some((one) => one === key));
  const given = { ...Object.fromEntries(left), ...facts };
  const { missing, maySend } = complete(model, kind, given, {
    today: localDate('2026-11-24'),
    age: 84,
    enrolled: false,
  });
  return { missing: missing.map(({ fact }) => fact), maySend };
}

function owedAnswer(
  model: CooperationModel,
  { event, at = '2026-11-24 10:00', facts, quantity, sum }: OwedCase,
): unknown {
  return reimbursements(model, {
    kind: event,
    at: moment(at),
    ...(facts && { facts }),
    ...(quantity !== undefined && { quantity }),
    ...(sum !== undefined && { sum }),
  });
}

function occasionAnswer(model: CooperationModel, { of, first, after }: OccasionCase): unknown {
  const item = model.document.rhythm.find(({ id }) => id === of);
  if (!item) return null;
  return { at: written(nextOccasion(model, item, localDate(first), moment(after))), leads: item.leads };
}

function carrierAnswer(model: CooperationModel, patient: Parameters<typeof situationOf>[0]): unknown {
  const at = moment('2026-11-24 10:00');
  const physician = responsiblePhysician(model, situationOf(patient), at);
  const rule = model.document.physician?.find(({ clause, carriedBy }) => {
    return clause === physician?.clause && carriedBy === physician.carriedBy;
  });
  return {
    id: rule?.id,
    performer: physician?.performer,
    moves: rule?.moves?.needs,
    movesBack: rule?.movesBack?.needs,
  };
}

/** The part of a document that a path names; entries of lists are known by their id or need. */
function placeIn(document: unknown, path: string): unknown {
  return path.split('.').reduce((value: unknown, step): unknown => {
    if (Array.isArray(value))
      return value.find((item: { id?: string; need?: string }) => item.id === step || item.need === step);
    return isRecord(value) ? value[step] : undefined;
  }, document);
}

/** The value with only those keys, at every depth, that the expectation has. */
function within(value: unknown, expected: unknown): unknown {
  if (Array.isArray(value) && Array.isArray(expected) && value.length === expected.length) {
    return value.map((item, i) => within(item, expected[i]));
  }
  if (!isRecord(value) || !isRecord(expected)) return value;
  return Object.fromEntries(Object.keys(expected).map((key) => [key, within(value[key], expected[key])]));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A local time of a case, `2026-11-24 10:00`, or with an offset where the hour comes twice. */
export function moment(text: string): Instant {
  const [date = '', time = ''] = text.split(' ');
  return time.length > 5
    ? instant(`${date}T${time.slice(0, 5)}:00${time.slice(5)}`)
    : instantAt(localDate(date), localTime(time));
}

function written(at: Instant): string {
  return `${dateAt(at)} ${timeAt(at)}`;
}
