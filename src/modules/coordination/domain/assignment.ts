import type { Urgency } from '../../../model/index.ts';
import type { Move } from './times.ts';

/** What is known when something is to be given to a team. */
export interface Asked {
  urgency: Urgency;
  /** What the chosen team is for. */
  use: 'planned' | 'acute' | 'both';
  /** Visits of the chosen team that would begin later. */
  moves: readonly Move[];
  /** A team for what is acute that is out at that time, if any. */
  acuteTeam: string | null;
  /** The visits that the coordinator has seen would move, and accepts. */
  accepted: readonly string[];
}

export type Assignment =
  | { kind: 'yes' }
  /** An acute team is out: what is acute goes there, and the planned visits hold. */
  | { kind: 'acute-team-is-out'; team: string }
  /** It moves visits: they are told, and it is asked whether they may. */
  | { kind: 'moves'; moves: readonly Move[] };

/** Planned visits hold: nothing moves them unseen, and nothing at all while a team for the acute is out to take it. */
export function decideAssignment({ urgency, use, moves, acuteTeam, accepted }: Asked): Assignment {
  const acute = urgency === 'acute' || urgency === 'immediate';
  if (moves.length === 0) return { kind: 'yes' };
  if (acute && use !== 'acute' && acuteTeam !== null) return { kind: 'acute-team-is-out', team: acuteTeam };
  const seen = new Set(accepted);
  return moves.every(({ id }) => seen.has(id)) ? { kind: 'yes' } : { kind: 'moves', moves };
}
