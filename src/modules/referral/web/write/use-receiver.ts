import { useQuery } from '@tanstack/react-query';
import type { Bilingual } from '../../../../kernel/texts.ts';
import type { Level } from '../../../../model/index.ts';
import { type Referral, receiversQuery, unitQuery } from '../api.ts';
import type { Draft } from './merge.ts';

type Unit = Pick<NonNullable<Referral['to']>, 'id' | 'name' | 'providerName' | 'phone'>;

/** Who will get the referral, and who else could. */
export interface Receiver {
  readonly chosen: Unit | null;
  /** Why it is the suggestion; null when the writer chose another unit. */
  readonly reason: Bilingual | null;
  readonly suggestions: readonly { readonly unit: Unit; readonly reason: Bilingual; readonly best: boolean }[];
  readonly note: Bilingual | null;
  readonly error: unknown;
  readonly loading: boolean;
}

/** Finds the receiver from address, listing and level; the writer may choose another. */
export function useReceiver(referral: Referral, draft: Draft): Receiver {
  const levels: readonly Level[] = draft.facts.levels ?? [];
  const found = useQuery(receiversQuery(referral.id, draft.kind, levels));
  const suggestions = found.data?.receivers ?? [];
  const wanted = draft.toUnitId;
  const suggested =
    wanted === null ? suggestions.find(({ best }) => best) : suggestions.find((one) => one.unit.id === wanted);
  const known = referral.to?.id === wanted ? referral.to : null;
  const other = useQuery({ ...unitQuery(wanted ?? ''), enabled: wanted !== null && !suggested && !known });
  const elsewhere = known ?? (other.data ? { ...other.data, phone: other.data.staffPhone } : null);
  return {
    chosen: suggested?.unit ?? (wanted === null ? null : elsewhere),
    reason: suggested?.reason ?? null,
    suggestions,
    note: found.data?.note ?? null,
    error: found.error,
    loading: found.isPending,
  };
}
