import type { UnitId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Role } from '../../kernel/roles.ts';
import { type Bilingual, both } from '../../kernel/texts.ts';
import { responsible } from '../../model/index.ts';
import type { Work } from '../../platform/work.ts';
import type { PlacedPatient } from '../responsibility/index.ts';
import type { RouteKind, Urgency, WayHow } from './domain/way.ts';
import { type AnswerKind, answerKinds } from './domain/words.ts';
import { supportTexts } from './texts/index.ts';

/** One way to a physician, as the model in force now gives it for this patient and this caller. */
export interface FoundWay {
  routeId: string;
  kind: RouteKind;
  title: Bilingual;
  unitId: UnitId | null;
  when: 'now' | 'next' | 'closed';
  opensAt: Instant | null;
  closesAt: Instant | null;
  answerDueAt: Instant | null;
  how: WayHow;
  why: Bilingual;
  clause: string;
  gives: AnswerKind[];
}

/** Who asks: cut-offs and direct numbers depend on it. */
export interface Caller {
  role: Role;
  unitId: UnitId;
}

/** What is asked for. */
export interface Asked {
  urgency: Urgency;
  by: Caller;
  at: Instant;
}

/** The ways to a physician, best first: those that are open, then those that open next. */
export function findWays(_work: Work, { governing, situation }: PlacedPatient, { at }: Asked): FoundWay[] {
  const { performer, source, explanation } = responsible(governing.model, situation, 'physician', at);
  return [
    {
      routeId: 'responsible-physician',
      kind: 'direct-number',
      title: both(supportTexts, (t) => t.responsibleUnit),
      unitId: performer.unit as UnitId | null,
      when: 'now',
      opensAt: null,
      closesAt: null,
      answerDueAt: null,
      how: performer.unit === null ? 'call' : 'send',
      why: explanation,
      clause: source.clause,
      gives: answerKinds.filter((kind) => kind !== 'direct-admission'),
    },
  ];
}
