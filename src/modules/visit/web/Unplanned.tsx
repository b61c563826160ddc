import { BodyShort, Heading } from '@navikt/ds-react';
import { useText } from '../../../web/i18n/locale.tsx';
import { PersonName } from '../../../web/ui/people.tsx';
import { type DayBoard, skills } from '../contract.ts';
import { visitWebTexts } from '../texts/web.ts';
import { namesOf } from './board-model.ts';
import { clock } from './times.ts';
import type { Chosen } from './use-chosen.ts';
import type { Draft } from './use-draft.ts';

interface UnplannedProps {
  readonly board: DayBoard;
  readonly draft: Draft;
  readonly chosen: Chosen;
}

/** What nobody takes, and why. */
export function Unplanned({ board, draft, chosen }: UnplannedProps) {
  const t = useText(visitWebTexts);
  const names = namesOf(board);
  const { unplanned } = draft.plan;
  const visits = new Map(board.problem.visits.map((visit) => [visit.id, visit]));
  return (
    <section aria-labelledby="unplanned-heading">
      <Heading level="2" size="xsmall" id="unplanned-heading">
        {t.unplanned} {unplanned.length > 0 && `(${unplanned.length})`}
      </Heading>
      {unplanned.length === 0 && board.visits.length > 0 && <BodyShort size="small">{t.unplannedNone}</BodyShort>}
      <ul className="hl-unplanned">
        {unplanned.map(({ visit, reasons }) => {
          const patient = names.patientOf(visit);
          const known = visits.get(visit);
          if (patient === undefined || known === undefined) return null;
          return (
            <li key={visit}>
              <button
                type="button"
                className="hl-unplanned__visit"
                aria-pressed={chosen.visit === visit}
                onClick={() => chosen.choose(visit)}
              >
                <PersonName name={patient.name} protectedIdentity={patient.protectedIdentity} />
                <span className="hl-subtle">
                  {names.what(visit)}, {t.minutes({ count: known.minutes })}, {clock(known.window.opens)}–
                  {clock(known.window.closes)}
                </span>
                <Reasons reasons={reasons} names={names} />
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

interface ReasonsProps {
  readonly reasons: DayBoard['plan']['unplanned'][number]['reasons'];
  readonly names: ReturnType<typeof namesOf>;
}

function Reasons({ reasons, names }: ReasonsProps) {
  const t = useText(visitWebTexts);
  if (reasons.length === 0) return <span>{t['reason-none']}</span>;
  return (
    <>
      {reasons.map(({ code, skill, staff, role }) => {
        const known = skills.find((one) => one === skill);
        const values = {
          skill: known === undefined ? '–' : t[`skill-${known}`],
          who: (staff ?? []).map(names.staff).join(', '),
        };
        return <span key={`${code} ${role ?? ''}`}>{t[`reason-${code}`](values)}</span>;
      })}
    </>
  );
}
