import type { PatientId } from '../../kernel/ids.ts';
import { both } from '../../kernel/texts.ts';
import { senderOf, userOf } from '../../platform/actor.ts';
import { allow, type Decision, deny } from '../../platform/authorise.ts';
import type { Work } from '../../platform/work.ts';
import { decide } from './domain/decide.ts';
import type { AccessAction, AccessAnswer, AccessObject, CaseFacts } from './domain/question.ts';
import { askerOf, noFacts, type Relation, relationOf, staffAskerOf } from './facts.ts';
import { accessTexts, denialText } from './texts/index.ts';

/** What is asked about a patient, with the facts that the caller knows. */
export interface Asked {
  action: AccessAction;
  object: AccessObject;
  facts?: Partial<CaseFacts>;
}

/** Asks the one decision for the acting person or system. Facts that nobody gave open nothing. */
export function answerTo(work: Work, { action, object, facts }: Asked): AccessAnswer {
  const asker = askerOf(senderOf(work.actor), work.now);
  return decide({ asker, action, object, facts: { ...noFacts, ...facts } });
}

/** The answer as endpoints use it, with words for a refusal. A system actor acts for the product itself. */
export function decisionOn(work: Work, asked: Asked): Decision {
  if (work.actor.kind === 'system') return allow('system');
  const answer = answerTo(work, asked);
  if (answer.allowed) return answer;
  if (work.actor.kind === 'client')
    return deny(
      answer.code,
      both(accessTexts, (t) => t.notForSystem),
    );
  const anew = decide({
    asker: { ...staffAskerOf(work.actor, work.now), signedInAnew: true },
    action: asked.action,
    object: asked.object,
    facts: { ...noFacts, ...asked.facts },
  });
  return refusal(anew.allowed ? 'sign-in-anew' : answer.code, asked.facts?.relation ?? 'none');
}

function refusal(code: string, relation: CaseFacts['relation']): Decision {
  const words = denialText(code);
  if (words !== undefined) return deny(code, words);
  if (relation === 'none')
    return deny(
      'no-care-relation',
      both(accessTexts, (t) => t.noCareRelation),
    );
  if (relation === 'process')
    return deny(
      'process-only',
      both(accessTexts, (t) => t.processOnly),
    );
  return deny(
    code,
    both(accessTexts, (t) => t.notForYou),
  );
}

/** Loads the unit's relation to the patient and asks. One statement. */
export async function decideOn(work: Work, patientId: PatientId, asked: Asked): Promise<Decision> {
  if (work.actor.kind === 'system') return allow('system');
  const relation = await relationOf(work, patientId);
  return decisionOn(work, { ...asked, facts: { ...asked.facts, relation } });
}

/** Whether the acting person may look at, list, or do something with a matter that the caller knows the unit takes part in. */
export function decideOnMatter(work: Work, action: 'read' | 'list' | 'change'): Decision {
  return decisionOn(work, { action, object: { kind: 'matter' }, facts: { participates: true } });
}

/** Whether the acting person may read, list or write down who somebody is, whose relation to the unit the caller knows. */
export function decideOnKnown(work: Work, action: 'read' | 'list' | 'change', relation: Relation): Decision {
  return decisionOn(work, { action, object: { kind: 'identity' }, facts: { relation } });
}

/** Whether the acting person may review the own controller's access log, or hand out the patient's report of it. */
export function decideOnLog(work: Work, kind: 'access-log' | 'access-report', action: 'read' | 'export'): Decision {
  const owner = { relation: 'same-controller', side: userOf(work.actor).side } as const;
  return decisionOn(work, { action, object: { kind, owner } });
}

/** Whether the acting person may see counts whose smallest cell is this large; 0 when there is none. */
export function decideOnFigures(work: Work, action: 'read' | 'export', smallestCell: number): Decision {
  return decisionOn(work, { action, object: { kind: 'aggregate', smallestCell } });
}

/** Whether the acting system may tell that a patient was admitted, is in emergency care or came home (lag 2017:612). It reads none back. */
export function decideOnNotice(work: Work): Decision {
  return decisionOn(work, { action: 'change', object: { kind: 'notice' } });
}

/** Whether a reader with this relation may see where the patient is: of somebody with protected identity only for the visit itself. */
export function knowsWhere(
  work: Work,
  known: { relation: Relation; protectedIdentity: string; neededForVisit?: boolean },
): boolean {
  const { relation, protectedIdentity, neededForVisit = false } = known;
  const mark = protectedIdentity === 'none' ? 'none' : 'marked';
  const facts = { relation, protectedIdentity: mark, neededForVisit } as const;
  return answerTo(work, { action: 'read', object: { kind: 'whereabouts' }, facts }).allowed;
}

/** Whether the acting unit may know the patient at all, and on what ground. */
export function decideOnPatient(work: Work, patientId: PatientId): Promise<Decision> {
  return decideOn(work, patientId, { action: 'read', object: { kind: 'identity' } });
}

/** Only care counts: for what is the unit's own to do with the patient rather than one matter. */
export function decideOnCare(work: Work, patientId: PatientId): Promise<Decision> {
  return decideOn(work, patientId, { action: 'change', object: { kind: 'task' } });
}
