import { BodyShort, Button, Checkbox, Heading } from '@navikt/ds-react';
import { useMemo } from 'react';
import { explain } from '../../../planner/index.ts';
import { useText } from '../../../web/i18n/locale.tsx';
import { AppLink } from '../../../web/ui/AppLink.tsx';
import { PersonName } from '../../../web/ui/people.tsx';
import { type DayBoard, isVisit, skills } from '../contract.ts';
import { visitWebTexts } from '../texts/web.ts';
import { namesOf, placed } from './board-model.ts';
import { clock } from './times.ts';
import type { Chosen } from './use-chosen.ts';
import type { Draft } from './use-draft.ts';
import { VisitMark } from './VisitMark.tsx';

interface ChosenVisitProps {
  readonly board: DayBoard;
  readonly draft: Draft;
  readonly chosen: Chosen;
}

/** One visit: who makes it, who else could and at what price, and who cannot and why. */
export function ChosenVisit({ board, draft, chosen }: ChosenVisitProps) {
  const t = useText(visitWebTexts);
  const visit = board.problem.visits.find(({ id }) => id === chosen.visit);
  const names = namesOf(board);
  const patient = visit === undefined ? undefined : names.patientOf(visit.id);
  return (
    <section aria-labelledby="chosen-heading" className="hl-chosen">
      <Heading level="2" size="xsmall" id="chosen-heading">
        {t.chosen}
      </Heading>
      {visit === undefined || patient === undefined ? (
        <BodyShort size="small">{t.chooseOne}</BodyShort>
      ) : (
        <>
          <BodyShort>
            <strong>
              <PersonName name={patient.name} protectedIdentity={patient.protectedIdentity} />
            </strong>
            , {names.what(visit.id)}, {t.minutes({ count: visit.minutes })}
          </BodyShort>
          <BodyShort size="small">
            {t.window({ from: clock(visit.window.opens), to: clock(visit.window.closes) })}
          </BodyShort>
          <Now visit={visit.id} board={board} draft={draft} />
          {draft.plan.routes.some(({ stops }) => stops.some((stop) => isVisit(stop) && stop.visit === visit.id)) && (
            <VisitMark day={board.day} visit={visit.id} who={patient.name} state={names.state(visit.id)} />
          )}
          {board.mayPlan && <Handles visit={visit.id} draft={draft} chosen={chosen} />}
          {board.mayPlan && <Alternatives visit={visit.id} board={board} draft={draft} />}
          <BodyShort size="small">
            <AppLink to={`/patients/${patient.id}`}>{t.openPatient}</AppLink>{' '}
            <AppLink to={`/patients/${patient.id}/measures`}>{t.openMeasures}</AppLink>
          </BodyShort>
        </>
      )}
    </section>
  );
}

interface PartProps {
  readonly visit: string;
  readonly board: DayBoard;
  readonly draft: Draft;
}

function Now({ visit, board, draft }: PartProps) {
  const t = useText(visitWebTexts);
  const names = namesOf(board);
  const parts = draft.plan.routes.flatMap(({ staff, stops }) =>
    stops
      .filter(isVisit)
      .flatMap((stop) => (stop.visit === visit ? [{ staff, start: stop.start, end: stop.end }] : [])),
  );
  if (parts.length === 0) return null;
  return (
    <BodyShort size="small">
      {t.by}{' '}
      {parts
        .map(({ staff, start, end }) => `${names.staff(staff)} ${t.at({ from: clock(start), to: clock(end) })}`)
        .join(' + ')}
    </BodyShort>
  );
}

function Handles({ visit, draft, chosen }: { readonly visit: string; readonly draft: Draft; readonly chosen: Chosen }) {
  const t = useText(visitWebTexts);
  if (draft.plan.unplanned.some((one) => one.visit === visit)) return null;
  return (
    <div className="hl-chosen__handles">
      <Checkbox
        size="small"
        checked={draft.locked.includes(visit)}
        onChange={(event) => draft.locks(visit, event.target.checked)}
      >
        {t.lock}
      </Checkbox>
      <Button
        size="xsmall"
        variant="tertiary"
        data-color="neutral"
        onClick={() => draft.moves({ visit, part: chosen.part }, null)}
      >
        {t.takeOut}
      </Button>
    </div>
  );
}

/** The planner's own answer: every place in the day is tried, here in the browser. */
function Alternatives({ visit, board, draft }: PartProps) {
  const t = useText(visitWebTexts);
  const names = namesOf(board);
  const { alternatives, hindered } = useMemo(() => {
    const known = new Set(board.problem.visits.map(({ id }) => id));
    const routes = draft.plan.routes.map((route) => ({
      ...route,
      stops: route.stops.filter((stop) => stop.kind === 'break' || known.has(stop.visit)),
    }));
    const answer = explain(board.problem, { ...draft.plan, routes }, visit, 5);
    const before = answer.cost ?? 0;
    return {
      ...answer,
      alternatives: answer.alternatives.map((one) => ({ ...one, more: Math.round(one.cost - before) })),
    };
  }, [board, draft.plan, visit]);
  return (
    <>
      <Heading level="3" size="xsmall">
        {t.alternatives}
      </Heading>
      {alternatives.length === 0 && <BodyShort size="small">{t.noAlternatives}</BodyShort>}
      <ul className="hl-chosen__others">
        {alternatives.map((option) => {
          const who = option.persons.map(({ staff }) => names.staff(staff)).join(' + ');
          const time = clock(option.persons[0]?.start ?? 0);
          return (
            <li key={who}>
              <Button
                size="xsmall"
                variant="secondary"
                data-color="neutral"
                onClick={() => draft.tries(placed(draft.orders, visit, option))}
              >
                {t.alternative({ who, time, cost: option.more })}
              </Button>
            </li>
          );
        })}
      </ul>
      {alternatives.length > 0 && (
        <BodyShort size="small" textColor="subtle">
          {t.alternativesHelp}
        </BodyShort>
      )}
      {hindered.length > 0 && (
        <BodyShort size="small">
          {t.cannot}:{' '}
          {hindered
            .map(({ staff, why, skill }) => {
              const known = skills.find((one) => one === skill);
              return `${names.staff(staff)} ${t[`hindrance-${why}`]({ skill: known === undefined ? '–' : t[`skill-${known}`] })}`;
            })
            .join('; ')}
        </BodyShort>
      )}
    </>
  );
}
