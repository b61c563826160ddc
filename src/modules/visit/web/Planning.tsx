import { BodyShort, Heading } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { addDays, isLocalDate, localDate } from '../../../kernel/local-date.ts';
import { SkeletonPage } from '../../../web/frame/SkeletonPage.tsx';
import { useNow } from '../../../web/clock.ts';
import { useFormat, useText } from '../../../web/i18n/locale.tsx';
import { useLive } from '../../../web/live.ts';
import { useScreenSearch } from '../../../web/screen-address.ts';
import { useAssignment } from '../../../web/session.ts';
import { AppLink } from '../../../web/ui/AppLink.tsx';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import { PageHeader } from '../../../web/ui/PageHeader.tsx';
import type { DayBoard } from '../contract.ts';
import { visitWebTexts } from '../texts/web.ts';
import { AcuteVisit } from './AcuteVisit.tsx';
import { dayQuery } from './api.ts';
import { Board } from './Board.tsx';
import { ChangeBar } from './ChangeBar.tsx';
import { ChosenVisit } from './ChosenVisit.tsx';
import { DayMap } from './DayMap.tsx';
import { Planner } from './Planner.tsx';
import { StaffOfDay } from './StaffOfDay.tsx';
import { today } from './times.ts';
import { Unplanned } from './Unplanned.tsx';
import { useChosen } from './use-chosen.ts';
import { useDraft } from './use-draft.ts';
import './visit.css';

const search = z.object({ day: z.string().refine(isLocalDate).optional().catch(undefined) });

/** A unit's day: who makes which visits, what nobody can take and why, and what a change would mean. */
export function Planning() {
  const day = useScreenSearch(search).day ?? today();
  const found = useQuery(dayQuery(day));
  useLive(
    [`unit:${useAssignment().unitId}`],
    [
      ['visits', 'day', day],
      ['visits', 'run'],
    ],
  );
  if (found.data) return <Shown key={day} board={found.data} day={day} />;
  if (found.isError) return <ErrorState headingLevel="1" error={found.error} onRetry={() => void found.refetch()} />;
  return <SkeletonPage />;
}

function Shown({ board, day }: { readonly board: DayBoard; readonly day: string }) {
  const t = useText(visitWebTexts);
  const { unitName } = useAssignment();
  const draft = useDraft(board);
  const chosen = useChosen();
  return (
    <>
      <PageHeader title={t.planning} lead={t.planningLead({ unit: unitName })} />
      <WhichDay day={day} board={board} />
      {board.visits.length === 0 && <BodyShort>{t.notAPlannedDay}</BodyShort>}
      {board.mayPlan && <Planner board={board} />}
      <ChangeBar board={board} draft={draft} />
      <div className="hl-day">
        <section className="hl-day__board" aria-labelledby="board-heading">
          <div className="hl-day__heading">
            <Heading level="2" size="xsmall" id="board-heading">
              {t.board}
            </Heading>
            {board.mayPlan && <StaffOfDay board={board} />}
            {board.mayPlan && board.visits.length > 0 && <AcuteVisit board={board} />}
          </div>
          <Board board={board} draft={draft} chosen={chosen} />
        </section>
        <div className="hl-day__side">
          <Unplanned board={board} draft={draft} chosen={chosen} />
          <ChosenVisit board={board} draft={draft} chosen={chosen} />
          <DayMap board={board} draft={draft} chosen={chosen} />
        </div>
      </div>
    </>
  );
}

function WhichDay({ day, board }: { readonly day: string; readonly board: DayBoard }) {
  const t = useText(visitWebTexts);
  const format = useFormat();
  const now = useNow();
  const date = localDate(day);
  const { savedBy, savedAt } = board;
  return (
    <nav className="hl-day__which" aria-label={t.day}>
      <AppLink to="/planning" search={{ day: addDays(date, -1) }}>
        {t.dayBefore}
      </AppLink>
      <strong>{format.date(day, now)}</strong>
      <AppLink to="/planning" search={{ day: addDays(date, 1) }}>
        {t.dayAfter}
      </AppLink>
      {day !== board.today && <AppLink to="/planning">{t.toToday}</AppLink>}
      <span className="hl-subtle">
        {savedAt === null ? t.noPlanYet : t.savedBy({ who: savedBy?.name ?? '–', when: format.when(savedAt, now) })}
      </span>
    </nav>
  );
}
