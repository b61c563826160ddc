import type { AccessAnswer, AccessGround, AccessQuestion } from '../../src/modules/access/domain/question.ts';
import { type Choice, questionOf } from './dimensions.ts';
import { oracle } from './oracle.ts';

type Decide = (question: AccessQuestion) => AccessAnswer;

/** What is wrong with an answer, seen from what the statutes allow; undefined if nothing is. */
function fault(answer: AccessAnswer, said: { allowed: boolean; grounds: readonly AccessGround[] }): string | undefined {
  if (answer.allowed && !said.allowed) return `allowed on ${answer.ground}, the statutes deny`;
  if (!answer.allowed && said.allowed)
    return `denied (${answer.code}), the statutes allow on ${said.grounds.join(', ')}`;
  if (answer.allowed && !said.grounds.includes(answer.ground))
    return `allowed on ${answer.ground}, the statutes on ${said.grounds.join(', ')}`;
  return undefined;
}

/** Asks product and oracle the same and tells how they differ; undefined if they agree. */
export function difference(decide: Decide, choice: Choice): string | undefined {
  const question = questionOf(choice);
  const found = fault(decide(question), oracle(question));
  return found === undefined ? undefined : `${found}: ${JSON.stringify(question)}`;
}
