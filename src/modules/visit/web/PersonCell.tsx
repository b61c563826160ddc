import { Button, Tag } from '@navikt/ds-react';
import { useCommand } from '../../../web/api/use-command.ts';
import { useText } from '../../../web/i18n/locale.tsx';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import { announce } from '../../../web/ui/LiveAnnouncer.tsx';
import { type DayBoard, dayChanged } from '../contract.ts';
import { visitWebTexts } from '../texts/web.ts';
import { pathOf } from './api.ts';
import type { Row } from './board-model.ts';
import { clock } from './times.ts';

/** Who works and when, and the sick call. */
export function PersonCell({ row, board }: { readonly row: Row; readonly board: DayBoard }) {
  const t = useText(visitWebTexts);
  const { id, name, shift } = row.staff;
  const call = useCommand({
    path: pathOf('callSick', board.day),
    schema: dayChanged,
    invalidates: [['visits', 'day']],
    onSuccess: () => announce(t.sickSaved({ who: name })),
  });
  const sick = shift?.sick === true;
  return (
    <div className="hl-board__person">
      <strong>{name}</strong>
      {shift !== null && (
        <span className="hl-subtle hl-figures">
          {t.hours({ from: clock(shift.starts), to: clock(shift.ends) })}{' '}
          {sick && (
            <Tag size="xsmall" variant="error">
              {t.sickNow}
            </Tag>
          )}
        </span>
      )}
      {board.mayPlan && shift !== null && (
        <Button
          size="xsmall"
          variant="tertiary"
          data-color="neutral"
          loading={call.isPending}
          aria-label={sick ? t.callWellOf({ who: name }) : t.callSickOf({ who: name })}
          onClick={() => call.mutate({ staffId: id, sick: !sick })}
        >
          {sick ? t.callWell : t.callSick}
        </Button>
      )}
      {call.isError && <ErrorState error={call.error} />}
    </div>
  );
}
