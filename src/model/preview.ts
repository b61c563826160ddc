import { instantFromMilliseconds, type Instant } from '../kernel/instant.ts';
import type { CooperationModel } from './compiled.ts';
import type { StayPlace } from './fact-choices.ts';
import type { Need } from './needs.ts';
import { responsible, type Responsible } from './responsible.ts';
import { routes } from './routes.ts';
import { emptySituation, type Situation } from './situation.ts';
import type { Caller, Carrier, Urgency } from './vocabulary.ts';
import { callerUnits } from './vocabulary.ts';
import type { Ways } from './way.ts';

/** A question to a model before anybody works by it: "who would a nurse in Säter call about a fever on Midsummer Eve?" */
export interface PreviewQuestion {
  readonly municipality: string | null;
  readonly district?: string | null;
  readonly place: StayPlace;
  readonly enrolled: boolean;
  readonly carrier: Carrier | null;
  readonly need: Need;
  readonly urgency: Urgency;
  readonly by: Caller;
  readonly at: Instant;
}

const LONG_AGO = instantFromMilliseconds(Date.UTC(2000, 0, 1));

/** The ways that the model gives, and who is responsible, for a patient made up from the question. */
export function preview(model: CooperationModel, question: PreviewQuestion): { ways: Ways; responsible: Responsible } {
  const { municipality, district = null, need, urgency, by, at } = question;
  const situation = situationOf(model, question);
  const unitKind = callerUnits.find((kind) => by.startsWith(kind)) ?? null;
  return {
    ways: routes(model, { situation, municipality, district }, need, urgency, at, { role: by, unitKind }),
    responsible: responsible(model, situation, need, at),
  };
}

function situationOf(model: CooperationModel, { place, enrolled, carrier }: PreviewQuestion): Situation {
  const period = { start: LONG_AGO, end: null };
  const rule = model.document.physician?.find((one) => one.carriedBy === carrier);
  return {
    ...emptySituation(null, {}),
    enrolments: enrolled ? [{ level: 'nurse', unit: 'preview', period }] : [],
    stays: place === 'ordinary-home' ? [] : [{ place, unit: null, period }],
    physicians:
      carrier !== null && rule ? [{ carrier, performer: rule.performer, unit: null, person: null, period }] : [],
  };
}
