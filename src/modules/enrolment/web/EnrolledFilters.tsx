import { useText } from '../../../web/i18n/locale.tsx';
import { FilterChips } from '../../../web/ui/FilterChips.tsx';
import type { EnrolledPage, EnrolmentLevel, EnrolmentStatus } from '../contract.ts';
import { enrolmentWebTexts } from '../texts/web.ts';
import { useWords } from './words.ts';

/** What the list is narrowed to. */
export interface Filters {
  readonly status: EnrolmentStatus | undefined;
  readonly level: EnrolmentLevel | undefined;
  readonly responsible: 'me' | 'none' | undefined;
}

export const noFilters: Filters = { status: undefined, level: undefined, responsible: undefined };

const statuses: readonly EnrolmentStatus[] = ['active', 'planned', 'end-proposed', 'end-contested', 'ending', 'ended'];
const levels: readonly EnrolmentLevel[] = ['nurse', 'ot', 'pt'];
const holders = ['me', 'none'] as const;

interface EnrolledFiltersProps {
  readonly scope: 'own' | 'to-us';
  readonly value: Filters;
  readonly onChange: (filters: Filters) => void;
  readonly page: EnrolledPage | undefined;
}

/** Filters with the number of patients that each gives. One value at a time of each; pressing a chosen one again lets it go. */
export function EnrolledFilters({ scope, value, onChange, page }: EnrolledFiltersProps) {
  const t = useText(enrolmentWebTexts);
  const words = useWords();
  const holderWords = { me: t.responsibleMe, none: t.responsibleNone };
  if (scope === 'to-us') return null;
  return (
    <>
      <OneOf
        label={t.status}
        values={statuses.filter((one) => one === 'ended' || one === value.status || (page?.counts[one] ?? 0) > 0)}
        chosen={value.status}
        word={words.status}
        // How many have ended is only counted when they are asked for.
        count={(one) => (one === 'ended' && value.status !== 'ended' ? undefined : page && (page.counts[one] ?? 0))}
        onChange={(status) => onChange({ ...value, status })}
      />
      <OneOf
        label={t.level}
        values={levels}
        chosen={value.level}
        word={words.level}
        count={(one) => page && (page.levelCounts[one] ?? 0)}
        onChange={(level) => onChange({ ...value, level })}
      />
      <OneOf
        label={t.responsibleFilter}
        values={holders}
        chosen={value.responsible}
        word={(one) => holderWords[one]}
        count={(one) => page && (page.responsibleCounts[one] ?? 0)}
        onChange={(responsible) => onChange({ ...value, responsible })}
      />
    </>
  );
}

interface OneOfProps<Value extends string> {
  readonly label: string;
  readonly values: readonly Value[];
  readonly chosen: Value | undefined;
  readonly word: (value: Value) => string;
  readonly count: (value: Value) => number | undefined;
  readonly onChange: (value: Value | undefined) => void;
}

function OneOf<Value extends string>({ label, values, chosen, word, count, onChange }: OneOfProps<Value>) {
  return (
    <FilterChips
      label={label}
      selected={chosen === undefined ? [] : [chosen]}
      onChange={(selected) => onChange(values.find((one) => selected.includes(one) && one !== chosen))}
      options={values.map((value) => {
        const found = count(value);
        return { value, label: word(value), ...(found === undefined ? {} : { count: found }) };
      })}
    />
  );
}
