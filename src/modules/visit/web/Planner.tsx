import { BodyShort, Button, Heading, ProgressBar, Select } from '@navikt/ds-react';
import { useQueries, type UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import { useCommand } from '../../../web/api/use-command.ts';
import { useText } from '../../../web/i18n/locale.tsx';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import {
  type DayBoard,
  isVisit,
  type ProfileName,
  profileNames,
  type Run,
  runSchema,
  type StartRunRequest,
} from '../contract.ts';
import { visitWebTexts } from '../texts/web.ts';
import { pathOf, runQuery } from './api.ts';
import { namesOf } from './board-model.ts';
import { Proposal } from './Proposal.tsx';

/** Sets the planner to work, shows how far it is, and what it proposes: one, or two side by side. */
export function Planner({ board }: { readonly board: DayBoard }) {
  const t = useText(visitWebTexts);
  const [profile, setProfile] = useState<ProfileName>('mixed');
  const start = useCommand({
    path: pathOf('startRun', board.day),
    schema: runSchema,
    invalidates: [['visits', 'day']],
  });
  const runs: UseQueryResult<Run>[] = useQueries({ queries: board.runs.map((id) => runQuery(id)) });
  const found = runs.flatMap(({ data }) => data ?? []);
  const busy = found.some(({ state }) => state === 'waiting' || state === 'running');
  const begin = (asked: StartRunRequest) => start.mutate(asked);
  const compare = () =>
    start.mutate(
      { kind: 'plan', profile: 'travel' },
      { onSuccess: () => start.mutate({ kind: 'plan', profile: 'continuity' }) },
    );
  if (board.visits.length === 0 || board.day < board.today) return null;
  const planned = board.plan.routes.some(({ stops }) => stops.some(isVisit));
  return (
    <section className="hl-planner" aria-label={t.planNow}>
      <SickWithVisits board={board} onReplan={() => begin({ kind: 'replan', profile })} busy={busy} />
      <Tools
        profile={profile}
        onProfile={setProfile}
        planned={planned}
        busy={start.isPending}
        onBegin={begin}
        onCompare={compare}
      />
      {start.isError && <ErrorState error={start.error} />}
      <div className="hl-planner__runs">
        {found.map((run) =>
          run.state === 'done' ? (
            <Proposal key={run.id} run={run} board={board} />
          ) : (
            <Progress key={run.id} run={run} />
          ),
        )}
      </div>
    </section>
  );
}

interface ToolsProps {
  readonly profile: ProfileName;
  readonly onProfile: (profile: ProfileName) => void;
  readonly planned: boolean;
  readonly busy: boolean;
  readonly onBegin: (asked: StartRunRequest) => void;
  readonly onCompare: () => void;
}

function Tools({ profile, onProfile, planned, busy, onBegin, onCompare }: ToolsProps) {
  const t = useText(visitWebTexts);
  return (
    <div className="hl-planner__tools">
      <Select
        size="small"
        label={t.profile}
        value={profile}
        onChange={(event) => onProfile(profileNames.find((one) => one === event.target.value) ?? 'mixed')}
      >
        {profileNames.map((name) => (
          <option key={name} value={name}>
            {t[`profile-${name}`]}
          </option>
        ))}
      </Select>
      <Button
        size="small"
        variant={planned ? 'secondary' : 'primary'}
        loading={busy}
        onClick={() => onBegin({ kind: 'plan', profile })}
      >
        {t.planNow}
      </Button>
      {planned && (
        <Button size="small" variant="secondary" onClick={() => onBegin({ kind: 'replan', profile })}>
          {t.replanNow}
        </Button>
      )}
      <Button size="small" variant="tertiary" onClick={onCompare}>
        {t.compare}
      </Button>
    </div>
  );
}

interface SickProps {
  readonly board: DayBoard;
  readonly busy: boolean;
  readonly onReplan: () => void;
}

/** Says who is sick and still has visits, and offers the way out. */
function SickWithVisits({ board, busy, onReplan }: SickProps) {
  const t = useText(visitWebTexts);
  const names = namesOf(board);
  const known = new Set(board.problem.visits.map(({ id }) => id));
  const waiting = board.staff
    .filter(({ shift }) => shift?.sick === true)
    .map(({ id }) => ({
      who: names.staff(id),
      count: board.plan.routes
        .filter(({ staff }) => staff === id)
        .flatMap(({ stops }) => stops.filter(isVisit))
        .filter(({ visit }) => known.has(visit)).length,
    }))
    .filter(({ count }) => count > 0);
  if (waiting.length === 0) return null;
  return (
    <div className="hl-planner__sick" role="status">
      {waiting.map((one) => (
        <BodyShort key={one.who}>{t.sickHelp(one)}</BodyShort>
      ))}
      <Button size="small" disabled={busy} onClick={onReplan}>
        {t.replanNow}
      </Button>
    </div>
  );
}

function Progress({ run }: { readonly run: Run }) {
  const t = useText(visitWebTexts);
  const stop = useCommand({
    path: pathOf('stopRun', run.id),
    schema: runSchema,
    invalidates: [['visits', 'run', run.id]],
  });
  const percent = Math.round(run.progress.share * 100);
  return (
    <div className="hl-planner__run">
      <Heading level="2" size="xsmall">
        {t.proposal({ profile: t[`profile-${run.profile}`] })}
      </Heading>
      <BodyShort size="small" id={`run-${run.id}`}>
        {run.state === 'failed' ? t.failed : run.stopAsked ? t.stopping : t.searching({ percent })}
        {run.progress.cost !== null && ` ${t.bestSoFar({ cost: Math.round(run.progress.cost) })}`}
      </BodyShort>
      {run.state !== 'failed' && (
        <>
          <ProgressBar value={percent} aria-labelledby={`run-${run.id}`} />
          <Button size="xsmall" variant="secondary" loading={stop.isPending} onClick={() => stop.mutate({})}>
            {t.stop}
          </Button>
        </>
      )}
    </div>
  );
}
