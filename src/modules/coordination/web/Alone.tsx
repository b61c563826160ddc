import { Button, Heading } from '@navikt/ds-react';
import { useText } from '../../../web/i18n/locale.tsx';
import type { BoardAnswer, Waiting } from '../contract.ts';
import { coordinationWebTexts } from '../texts/web.ts';
import { nameOf, partsOf } from './board-model.ts';
import { Clock, RequestLink, UrgencyTag } from './Request.tsx';

interface AloneProps {
  readonly board: BoardAnswer;
  readonly onGive: (request: Waiting) => void;
}

/** What physicians have been given without a car. */
export function Alone({ board, onGive }: AloneProps) {
  const t = useText(coordinationWebTexts);
  const busy = board.physicians.flatMap((one) => {
    const { left } = partsOf(one);
    return left.length === 0 ? [] : [{ ...one, left }];
  });
  if (busy.length === 0) return null;
  return (
    <section className="hl-coord__team" aria-labelledby="alone-heading">
      <Heading level="3" size="xsmall" id="alone-heading">
        {t.alone}
      </Heading>
      <ul className="hl-coord__list">
        {busy.flatMap(({ name, left }) =>
          left.map((task) => (
            <li key={task.id} className="hl-coord__task">
              <div className="hl-coord__head">
                <UrgencyTag urgency={task.urgency} />
                <RequestLink requestId={task.requestId} patient={task.patient} />
                <span className="hl-small">{name}</span>
              </div>
              <Clock request={task} />
              {board.mayPlan && (
                <Button
                  size="xsmall"
                  variant="tertiary"
                  aria-label={t.giveOtherOf({ who: nameOf(task, t.unknownPatient) })}
                  onClick={() => onGive(task)}
                >
                  {t.giveOther}
                </Button>
              )}
            </li>
          )),
        )}
      </ul>
    </section>
  );
}
