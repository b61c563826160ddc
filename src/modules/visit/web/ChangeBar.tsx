import { BodyShort, Button, Heading } from '@navikt/ds-react';
import { useCommand } from '../../../web/api/use-command.ts';
import { useText } from '../../../web/i18n/locale.tsx';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import { announce } from '../../../web/ui/LiveAnnouncer.tsx';
import { type DayBoard, dayChanged, type Judgement } from '../contract.ts';
import { visitWebTexts } from '../texts/web.ts';
import { pathOf } from './api.ts';
import { namesOf } from './board-model.ts';
import { ChangeList } from './ChangeList.tsx';
import type { Draft } from './use-draft.ts';

interface ChangeBarProps {
  readonly board: DayBoard;
  readonly draft: Draft;
}

/** What a change does, for whom and at what price, before it is saved. */
export function ChangeBar({ board, draft }: ChangeBarProps) {
  const t = useText(visitWebTexts);
  const save = useCommand({
    path: pathOf('savePlan', board.day),
    schema: dayChanged,
    invalidates: [['visits']],
    onSuccess: () => {
      announce(t.saved);
      draft.undo();
    },
  });
  if (!draft.changed) return null;
  const { judgement, orders, locked } = draft;
  const broken = judgement?.broken ?? [];
  return (
    <section className="hl-change" aria-labelledby="change-heading">
      <Heading level="2" size="xsmall" id="change-heading">
        {t.change}
      </Heading>
      <div aria-live="polite">
        {judgement !== null && <ChangeList board={board} changes={judgement.changes} />}
        {judgement !== null && <Cost judgement={judgement} />}
        {broken.length > 0 && <Broken board={board} broken={broken} />}
      </div>
      {save.isError && <ErrorState error={save.error} />}
      <div className="hl-change__buttons">
        {broken.length === 0 && (
          <Button
            size="small"
            loading={save.isPending}
            onClick={() => save.mutate({ version: board.version, orders, locked })}
          >
            {t.save}
          </Button>
        )}
        <Button size="small" variant="secondary" data-color="neutral" onClick={draft.undo}>
          {t.undo}
        </Button>
      </div>
    </section>
  );
}

/** What it costs and saves, in words; what does not change is not said. */
function Cost({ judgement: { more } }: { readonly judgement: Judgement }) {
  const t = useText(visitWebTexts);
  const whole = (part: keyof Judgement['more']) => Math.round(more[part]);
  const parts = [
    ...(whole('travel') === 0 ? [] : [t.changeTravel({ minutes: whole('travel') })]),
    ...(whole('newPerson') === 0 ? [] : [t.changeNew({ count: whole('newPerson') })]),
    ...(whole('tardiness') === 0 ? [] : [t.changeLate({ minutes: whole('tardiness') })]),
    ...(whole('overtime') === 0 ? [] : [t.changeOvertime({ minutes: whole('overtime') })]),
  ];
  return <BodyShort size="small">{parts.length === 0 ? t.changeSame : parts.join(', ')}</BodyShort>;
}

const said = [
  'skill',
  'person',
  'forbidden',
  'tooLate',
  'shiftEnds',
  'unknownShift',
  'breakTime',
  'roleMissing',
  'roles',
  'begunMoved',
] as const;

function Broken({ board, broken }: { readonly board: DayBoard; readonly broken: Judgement['broken'] }) {
  const t = useText(visitWebTexts);
  const names = namesOf(board);
  const sentences = broken.map(({ code, visit, staff }) => {
    const values = { who: names.staff(staff ?? ''), patient: names.patientOf(visit ?? '')?.name ?? '–' };
    const known = said.find((one) => one === code);
    return known === undefined ? t['rule-other'](values) : t[`rule-${known}`](values);
  });
  return (
    <div className="hl-change__broken">
      <strong>{t.broken}</strong>
      <ul>
        {[...new Set(sentences)].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}
