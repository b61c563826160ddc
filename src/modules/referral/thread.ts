import type { z } from 'zod';
import type { Instant } from '../../kernel/instant.ts';
import type { CooperationModel, FactKey } from '../../model/index.ts';
import type { ReferralAnswer, threadEntrySchema } from './contract.ts';
import type { CaseEntry } from '../../platform/journal/of-case.ts';
import type { completionsOf } from './conversation-queries.ts';
import { deadlinesOf, type ThreadDeadline } from './domain/thread.ts';
import type { Referral } from './queries.ts';
import { clauseView, type Names, personView, unitView } from './views.ts';

type ThreadEntry = z.input<typeof threadEntrySchema>;
type Completions = Awaited<ReturnType<typeof completionsOf>>;

/** The thread: each entry with who, its words, and the deadlines that began with it. The words are kept with the matter, not in the journal. */
export function threadOf(
  conversation: { entries: readonly CaseEntry[]; completions: Completions },
  referral: Referral,
  names: Names,
  model: CooperationModel | null,
  now: Instant,
): ThreadEntry[] {
  const deadlines = deadlinesOf(conversation.entries, now);
  return conversation.entries.map((entry, index) => {
    return {
      id: entry.id,
      type: entry.type.replace(/^referral\./, ''),
      at: entry.recordedAt,
      by: personView(names, entry.userId),
      unit: entry.unitId === null ? null : unitView(names, entry.unitId),
      ...wordsOf(entry, referral, conversation.completions),
      missingFacts: (entry.payload['missingFacts'] ?? []) as FactKey[],
      factsVersion: numberOf(entry.payload['factsVersion']),
      deadlines: (deadlines[index] ?? []).map((deadline) => deadlineView(deadline, referral, model)),
    };
  });
}

interface Words {
  text: string | null;
  textAt: ThreadEntry['textAt'];
}
const none: Words = { text: null, textAt: null };

function wordsOf(entry: CaseEntry, referral: Referral, completions: Completions): Words {
  const decision = referral.decision as unknown as ReferralAnswer['decision'];
  const words = (text: string | null | undefined, field: string, objectId: string = referral.id): Words =>
    text === null || text === undefined ? none : { text, textAt: { objectId, field } };
  switch (entry.type) {
    case 'referral.completion-asked': {
      const asked = completions.find(({ id }) => id === entry.payload['completionId']);
      return words(asked?.question, 'question', asked?.id);
    }
    case 'referral.completion-answered': {
      const answered = completions.find(({ answeredAt }) => answeredAt === entry.recordedAt);
      return words(answered?.answer, 'answer', answered?.id);
    }
    case 'referral.accepted':
    case 'referral.accepted-in-part':
      return words(decision?.messageToSender, 'decision.messageToSender');
    case 'referral.declined':
      return words(decision?.decline?.reason, 'decision.decline.reason');
    case 'referral.withdrawn':
      return words(referral.withdrawnReason, 'withdrawnReason');
    case 'referral.decline-accepted':
      return { ...none, text: typeof entry.payload['note'] === 'string' ? entry.payload['note'] : null };
    default:
      return none;
  }
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}

function deadlineView(
  deadline: ThreadDeadline,
  referral: Referral,
  model: CooperationModel | null,
): ThreadEntry['deadlines'][number] {
  const clause = deadline.clause?.split('#')[1];
  const { action, dueAt, stoppedAt, passed } = deadline;
  return {
    action,
    dueAt,
    stoppedAt,
    passed,
    unitId: deadline.unitId,
    clause: clause === undefined || model === null ? null : clauseView(referral.modelHash ?? '', model, clause),
  };
}
