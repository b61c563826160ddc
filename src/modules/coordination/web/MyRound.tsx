import { BodyShort, Heading } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
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
import { clock } from '../../../web/ui/minutes.ts';
import { PageHeader } from '../../../web/ui/PageHeader.tsx';
import type { MyRound as Answer, Reckoned, RoundTaskShown } from '../contract.ts';
import { coordinationWebTexts } from '../texts/web.ts';
import { myRoundQuery } from './api.ts';
import { timesOn, today } from './board-model.ts';
import { RoundStop } from './RoundStop.tsx';
import './coordination.css';

const search = z.object({ day: z.string().refine(isLocalDate).optional().catch(undefined) });

/** The car's own round: who is next, that one is there, and the answer. Made for a phone in the hand. */
export function MyRound() {
  const t = useText(coordinationWebTexts);
  const day = localDate(useScreenSearch(search).day ?? today());
  const format = useFormat();
  const now = useNow();
  const found = useQuery(myRoundQuery(day));
  useLive([`unit:${useAssignment().unitId}`], [['coordination', 'mine']]);
  if (found.isError) return <ErrorState headingLevel="1" error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <SkeletonPage />;
  return (
    <>
      <PageHeader title={t.myRound} lead={format.date(day, now)} />
      <nav className="hl-coord__day" aria-label={t.day}>
        <AppLink to="/coordination/round" search={{ day: addDays(day, -1) }}>
          {t.dayBefore}
        </AppLink>
        <AppLink to="/coordination/round" search={{ day: addDays(day, 1) }}>
          {t.dayAfter}
        </AppLink>
      </nav>
      <Rounds mine={found.data} />
    </>
  );
}

function Rounds({ mine }: { readonly mine: Answer }) {
  const t = useText(coordinationWebTexts);
  const { teams, alone } = mine;
  return (
    <>
      {teams.length === 0 && alone.length === 0 && <BodyShort>{t.notInTeam}</BodyShort>}
      {teams.map(({ id, name, duties, minutesEach, crew, tasks }) => (
        <section key={id} aria-labelledby={`team-${id}`}>
          <Heading level="2" size="small" id={`team-${id}`}>
            {t.roundLead({ team: name, from: clock(duties[0]?.starts ?? 0), to: clock(duties.at(-1)?.ends ?? 0) })}
          </Heading>
          <BodyShort size="small">{t.with({ who: crew.map((one) => one.name).join(', ') })}</BodyShort>
          <Stops tasks={tasks} times={timesOn(mine, { hours: duties, minutesEach }, tasks.filter(isLeft))} />
        </section>
      ))}
      {alone.length > 0 && (
        <section aria-labelledby="alone-heading">
          <Heading level="2" size="small" id="alone-heading">
            {t.alone}
          </Heading>
          <Stops tasks={alone} />
        </section>
      )}
    </>
  );
}

const isLeft = ({ state }: RoundTaskShown) => state === 'assigned' || state === 'arrived';

interface StopsProps {
  readonly tasks: readonly RoundTaskShown[];
  readonly times?: ReadonlyMap<string, Reckoned>;
}

function Stops({ tasks, times }: StopsProps) {
  const t = useText(coordinationWebTexts);
  const next = tasks.find(({ state }) => state === 'arrived') ?? tasks.find(({ state }) => state === 'assigned');
  if (tasks.length === 0) return <BodyShort>{t.noTasks}</BodyShort>;
  return (
    <ol className="hl-coord__round">
      {tasks.map((task) => (
        <li key={task.id}>
          <RoundStop task={task} isNext={task === next} begins={times?.get(task.id)?.starts ?? null} />
        </li>
      ))}
    </ol>
  );
}
