/** How a draft stands: what the checker says of the text on the screen, and whether that text is kept. */
interface Standing {
  /** False while the text on the screen is being checked. */
  readonly current: boolean;
  readonly faults: number;
  /** True when it could not be checked, for want of what it includes. */
  readonly unchecked: boolean;
  readonly saveFailed: boolean;
}

export type Needed = 'wait' | 'check-failed' | 'mend' | 'save' | 'nothing';

/** What is needed before a draft can be proposed for signing; what is merely not saved yet is saved on the way. */
export function neededToPropose({ current, faults, unchecked, saveFailed }: Standing): Needed {
  if (!current) return 'wait';
  if (unchecked) return 'check-failed';
  if (faults > 0) return 'mend';
  return saveFailed ? 'save' : 'nothing';
}
