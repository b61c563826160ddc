import { Button, Heading, Table } from '@navikt/ds-react';
import { useCommand } from '../../../web/api/use-command.ts';
import { useText } from '../../../web/i18n/locale.tsx';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import { announce } from '../../../web/ui/LiveAnnouncer.tsx';
import { type DayBoard, dayChanged, type Run } from '../contract.ts';
import { visitWebTexts } from '../texts/web.ts';
import { pathOf } from './api.ts';
import { ChangeList } from './ChangeList.tsx';

/** What the planner proposes: what it costs beside what holds now, what changes and for whom. */
export function Proposal({ run, board }: { readonly run: Run; readonly board: DayBoard }) {
  const t = useText(visitWebTexts);
  const accept = useCommand({
    path: pathOf('acceptRun', run.id),
    schema: dayChanged,
    invalidates: [['visits']],
    onSuccess: () => announce(t.accepted),
  });
  const { plan } = run;
  if (plan === null) return null;
  const title = t.proposal({ profile: t[`profile-${run.profile}`] });
  return (
    <div className="hl-planner__run">
      <Heading level="2" size="xsmall">
        {title}
      </Heading>
      <Figures title={title} plan={plan} board={board} />
      <ChangeList board={board} changes={run.changes} />
      {accept.isError && <ErrorState error={accept.error} />}
      {run.current ? (
        <Button size="small" loading={accept.isPending} onClick={() => accept.mutate({})}>
          {t.accept}
        </Button>
      ) : (
        t.overtaken
      )}
    </div>
  );
}

interface FiguresProps {
  readonly title: string;
  readonly plan: NonNullable<Run['plan']>;
  readonly board: DayBoard;
}

/** What the plan costs, beside what the one that holds does. */
function Figures({ title, plan, board }: FiguresProps) {
  const t = useText(visitWebTexts);
  const now = board.plan;
  const before = board.version === 0 ? null : now;
  const rows = [
    {
      name: t.measureTravel,
      now: before && t.minutes({ count: Math.round(now.cost.travel) }),
      proposed: t.minutes({ count: Math.round(plan.cost.travel) }),
    },
    { name: t.measureNew, now: before && String(now.cost.newPerson), proposed: String(plan.cost.newPerson) },
    {
      name: t.measureLate,
      now: before && t.minutes({ count: Math.round(now.cost.tardiness) }),
      proposed: t.minutes({ count: Math.round(plan.cost.tardiness) }),
    },
    { name: t.measureUnplanned, now: String(now.unplanned.length), proposed: String(plan.unplanned.length) },
  ];
  return (
    <Table size="small" aria-label={title}>
      <Table.Header>
        <Table.Row>
          <Table.HeaderCell scope="col">
            <span className="hl-sr-only">{t.profile}</span>
          </Table.HeaderCell>
          <Table.HeaderCell scope="col">{t.now}</Table.HeaderCell>
          <Table.HeaderCell scope="col">{t.proposed}</Table.HeaderCell>
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {rows.map((row) => (
          <Table.Row key={row.name}>
            <Table.HeaderCell scope="row">{row.name}</Table.HeaderCell>
            <Table.DataCell>{row.now ?? '–'}</Table.DataCell>
            <Table.DataCell>{row.proposed}</Table.DataCell>
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  );
}
