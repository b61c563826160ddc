import { BodyShort } from '@navikt/ds-react';
import { useText } from '../../../web/i18n/locale.tsx';
import type { DayBoard, Run } from '../contract.ts';
import { visitWebTexts } from '../texts/web.ts';
import { namesOf } from './board-model.ts';
import { clock } from './times.ts';

interface ChangeListProps {
  readonly board: DayBoard;
  readonly changes: Run['changes'];
}

/** What changes, and for whom. */
export function ChangeList({ board, changes }: ChangeListProps) {
  const t = useText(visitWebTexts);
  const names = namesOf(board);
  const side = (parts: Run['changes'][number]['before']) =>
    parts.map(({ staff, start }) => `${names.staff(staff)} ${clock(start)}`).join(' + ');
  if (changes.length === 0) return <BodyShort size="small">{t.changesNone}</BodyShort>;
  const patients = new Set(changes.map(({ patient }) => patient)).size;
  return (
    <>
      <BodyShort size="small" weight="semibold">
        {t.changesTitle({ count: changes.length, patients })}
      </BodyShort>
      <ul className="hl-change__list">
        {changes.map(({ visit, kind, before, after }) => {
          const values = {
            patient: names.patientOf(visit)?.name ?? '–',
            before: side(before),
            after: side(after),
          };
          const key =
            kind === 'now-planned'
              ? kind
              : kind === 'now-unplanned' || kind === 'cancelled'
                ? 'now-unplanned'
                : 'person';
          return <li key={visit}>{t[`change-${key}`](values)}</li>;
        })}
      </ul>
    </>
  );
}
