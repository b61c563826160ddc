import { BodyShort, Heading } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { z } from 'zod';
import { addDays, isLocalDate, localDate } from '../../../kernel/local-date.ts';
import { useNow } from '../../../web/clock.ts';
import { SkeletonPage } from '../../../web/frame/SkeletonPage.tsx';
import { useFormat, useText } from '../../../web/i18n/locale.tsx';
import { useLive } from '../../../web/live.ts';
import { useScreenSearch } from '../../../web/screen-address.ts';
import { useAssignment } from '../../../web/session.ts';
import { AppLink } from '../../../web/ui/AppLink.tsx';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import { PageHeader } from '../../../web/ui/PageHeader.tsx';
import type { BoardAnswer, Waiting } from '../contract.ts';
import { coordinationWebTexts } from '../texts/web.ts';
import { Alone } from './Alone.tsx';
import { boardQuery } from './api.ts';
import { AssignDialog } from './AssignDialog.tsx';
import { type Giving, partsOf, today } from './board-model.ts';
import { CarMap } from './CarMap.tsx';
import { Queue } from './Queue.tsx';
import { TeamCard } from './TeamCard.tsx';
import './coordination.css';

const search = z.object({ day: z.string().refine(isLocalDate).optional().catch(undefined) });

/** The coordinator's board: what waits with its clocks, the cars and what each is to do, and where it is. */
export function Coordination() {
  const day = localDate(useScreenSearch(search).day ?? today());
  const t = useText(coordinationWebTexts);
  const { unitId, unitName } = useAssignment();
  const board = useQuery(boardQuery(day));
  useLive([`unit:${unitId}`], [['coordination']]);
  if (board.isError) return <ErrorState headingLevel="1" error={board.error} onRetry={() => void board.refetch()} />;
  if (!board.data) return <SkeletonPage />;
  return (
    <>
      <PageHeader
        title={t.title}
        lead={t.lead({ unit: unitName })}
        actions={<AppLink to="/coordination/staffing">{t.toStaffing}</AppLink>}
      />
      {board.data.model === null ? <BodyShort>{t.noCoordinator}</BodyShort> : <Shown board={board.data} />}
    </>
  );
}

function Shown({ board }: { readonly board: BoardAnswer }) {
  const t = useText(coordinationWebTexts);
  const [giving, setGiving] = useState<Giving | null>(null);
  const give = (request: Waiting, teamId: string | null = null) => setGiving({ request, teamId });
  return (
    <>
      <WhichDay board={board} />
      <div className="hl-coord">
        <div className="hl-coord__side">
          <Queue board={board} onGive={give} />
          <CarMap board={board} />
        </div>
        <section aria-labelledby="teams-heading">
          <Heading level="2" size="xsmall" id="teams-heading" spacing>
            {t.board}
          </Heading>
          {board.teams.length === 0 && <BodyShort>{t.noTeams}</BodyShort>}
          <div className="hl-coord__teams">
            {board.teams.map((team) => (
              <TeamCard key={`${team.id} ${team.version} ${board.day}`} team={team} board={board} onGive={give} />
            ))}
            <Alone board={board} onGive={give} />
          </div>
          {board.mayPlan && board.teams.some((team) => partsOf(team).left.length > 1) && (
            <BodyShort size="small" textColor="subtle">
              {t.boardKeys}
            </BodyShort>
          )}
        </section>
      </div>
      {giving !== null && (
        <AssignDialog key={giving.request.requestId} giving={giving} board={board} onClose={() => setGiving(null)} />
      )}
    </>
  );
}

function WhichDay({ board }: { readonly board: BoardAnswer }) {
  const t = useText(coordinationWebTexts);
  const format = useFormat();
  const now = useNow();
  return (
    <nav className="hl-coord__day" aria-label={t.day}>
      <AppLink to="/coordination" search={{ day: addDays(board.day, -1) }}>
        {t.dayBefore}
      </AppLink>
      <strong>{format.date(board.day, now)}</strong>
      <AppLink to="/coordination" search={{ day: addDays(board.day, 1) }}>
        {t.dayAfter}
      </AppLink>
      {board.day !== board.today && <AppLink to="/coordination">{t.toToday}</AppLink>}
    </nav>
  );
}
