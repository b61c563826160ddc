import { useText } from '../../../web/i18n/locale.tsx';
import type { EnrolmentLevel, EnrolmentStatus } from '../contract.ts';
import { enrolmentTexts } from '../texts/index.ts';

/** Names of levels and statuses in the reader's language. */
export function useWords(): {
  readonly level: (level: EnrolmentLevel) => string;
  readonly status: (status: EnrolmentStatus) => string;
} {
  const t = useText(enrolmentTexts);
  const levels = { nurse: t.levelNurse, ot: t.levelOt, pt: t.levelPt };
  return { level: (level) => levels[level], status: (status) => t[status] };
}

/** The clause that a proposal's deadline rests on, kept as 'hash#clause'. */
export function clauseOf(kept: string): { readonly modelHash: string; readonly id: string } {
  const [modelHash = '', id = ''] = kept.split('#');
  return { modelHash, id };
}
