import { Button, Tag } from '@navikt/ds-react';
import { addDays, localDate } from '../../../kernel/local-date.ts';
import { useCommand } from '../../../web/api/use-command.ts';
import { useText } from '../../../web/i18n/locale.tsx';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import { dayChanged, type VisitState } from '../contract.ts';
import { visitWebTexts } from '../texts/web.ts';
import { pathOf } from './api.ts';
import { today } from './times.ts';

interface VisitMarkProps {
  readonly day: string;
  readonly visit: string;
  /** The patient. */
  readonly who: string;
  readonly state: VisitState;
}

/** How far a visit is, and one press to say that it has begun or is done; it can be taken back. */
export function VisitMark({ day, visit, who, state }: VisitMarkProps) {
  const t = useText(visitWebTexts);
  const mark = useCommand({ path: pathOf('mark', day), schema: dayChanged, invalidates: [['visits']] });
  const become = (next: VisitState) => mark.mutate({ visit, state: next });
  const now = today();
  const mayNote = day <= now && localDate(day) >= addDays(now, -1);
  if (!mayNote && state === 'planned') return null;
  return (
    <div className="hl-chosen__handles">
      {state !== 'planned' && (
        <Tag size="small" variant={state === 'done' ? 'success' : 'info'}>
          {t[`state-${state}`]}
        </Tag>
      )}
      {mayNote && state !== 'done' && (
        <Button
          size="small"
          variant="secondary"
          loading={mark.isPending}
          aria-label={state === 'planned' ? t.beginVisitTo({ who }) : t.finishVisitTo({ who })}
          onClick={() => become(state === 'planned' ? 'begun' : 'done')}
        >
          {state === 'planned' ? t.beginVisit : t.finishVisit}
        </Button>
      )}
      {mayNote && state !== 'planned' && (
        <Button
          size="small"
          variant="tertiary"
          data-color="neutral"
          disabled={mark.isPending}
          aria-label={t.takeBackTo({ who })}
          onClick={() => become(state === 'done' ? 'begun' : 'planned')}
        >
          {t.takeBack}
        </Button>
      )}
      {mark.isError && <ErrorState error={mark.error} />}
    </div>
  );
}
