import type { Id } from '../../kernel/ids.ts';
import { userOf } from '../../platform/actor.ts';
import type { NewEntry, Work } from '../../platform/work.ts';

/** Header of an entry about a version. A version is known by its hash alone: the first half of it stands for the id. */
export function aboutVersion(work: Work, hash: string): Pick<NewEntry, 'subject' | 'case' | 'participants'> {
  const half = hash.slice(0, 32);
  const id = [half.slice(0, 8), half.slice(8, 12), half.slice(12, 16), half.slice(16, 20), half.slice(20)].join('-');
  const version = { kind: 'model', id: id as Id<string> } as const;
  return { subject: version, case: version, participants: [userOf(work.actor).unitId] };
}
