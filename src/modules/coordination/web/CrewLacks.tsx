import { InlineMessage } from '@navikt/ds-react';
import { useText } from '../../../web/i18n/locale.tsx';
import { crewLacks, type Manned, type Staffing } from '../contract.ts';
import { coordinationWebTexts } from '../texts/web.ts';

interface CrewLacksProps {
  readonly sort: Staffing['sorts'][number] | undefined;
  readonly manned: Manned;
}

/** In what a period is not as the model says; nothing where it is. */
export function CrewLacks({ sort, manned }: CrewLacksProps) {
  const t = useText(coordinationWebTexts);
  const lacks = sort === undefined ? [] : crewLacks(sort, manned);
  if (lacks.length === 0) return null;
  return (
    <InlineMessage status="warning" size="small">
      {lacks
        .map((one) =>
          one.kind === 'people' ? t.lackPeople(one) : one.kind === 'days' ? t.lackDays(one) : t.lackPhysician,
        )
        .join(' ')}
    </InlineMessage>
  );
}
