import type { z } from 'zod';
import type { UnitId, UserId } from '../../../../kernel/ids.ts';
import type { Level } from '../../../../model/index.ts';
import type { acceptBody } from '../../contract.ts';

/** The answer on one asked level. */
export interface LevelChoice {
  readonly level: Level;
  readonly accepted: boolean;
  /** Another unit than one's own. */
  readonly unitId?: UnitId | undefined;
  readonly responsibleStaffId?: UserId | undefined;
  readonly namedContactId?: UserId | undefined;
  /** Why it is declined. */
  readonly reason: string;
}

/** To begin with, all that was asked for is accepted. */
export function levelsOf(asked: readonly Level[]): readonly LevelChoice[] {
  return asked.map((level) => ({ level, accepted: true, reason: '' }));
}

/** Declined levels that lack a reason. */
export function unansweredLevels(levels: readonly LevelChoice[]): readonly Level[] {
  return levels.filter(({ accepted, reason }) => !accepted && reason.trim().length < 3).map(({ level }) => level);
}

/** The levels as the server takes them: those taken over, and the others with their reasons. A kind that enrols nobody has none. */
export function levelsAnswer(
  enrols: boolean,
  choices: readonly LevelChoice[],
): Pick<z.input<typeof acceptBody>, 'levels' | 'declinedLevels'> {
  if (!enrols) return { levels: [] };
  const declined = choices.filter(({ accepted }) => !accepted);
  return {
    levels: choices
      .filter(({ accepted }) => accepted)
      .map(({ level, unitId, responsibleStaffId, namedContactId }) => ({
        level,
        ...(unitId ? { unitId } : {}),
        ...(responsibleStaffId ? { responsibleStaffId } : {}),
        ...(namedContactId ? { namedContactId } : {}),
      })),
    ...(declined.length === 0 ? {} : { declinedLevels: declined.map(({ level, reason }) => ({ level, reason })) }),
  };
}
