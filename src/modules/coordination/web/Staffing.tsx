import { BodyShort, Button, Heading } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { z } from 'zod';
import { addDays, isLocalDate } from '../../../kernel/local-date.ts';
import { useCommand } from '../../../web/api/use-command.ts';
import { SkeletonPage } from '../../../web/frame/SkeletonPage.tsx';
import { useFormat, useLocale, useText } from '../../../web/i18n/locale.tsx';
import { useLive } from '../../../web/live.ts';
import { useScreenSearch } from '../../../web/screen-address.ts';
import { useAssignment } from '../../../web/session.ts';
import { AppLink } from '../../../web/ui/AppLink.tsx';
import { ClauseLink } from '../../../web/ui/ClauseLink.tsx';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import { announce } from '../../../web/ui/LiveAnnouncer.tsx';
import { clock } from '../../../web/ui/minutes.ts';
import { PageHeader } from '../../../web/ui/PageHeader.tsx';
import {
  type PeriodShown,
  type Staffing as Answer,
  staffingPaths,
  staffingReceipt,
  type TeamStaffed,
} from '../contract.ts';
import { coordinationWebTexts } from '../texts/web.ts';
import { coordinationKeys, staffingQuery } from './api.ts';
import { CrewLacks } from './CrewLacks.tsx';
import { PeriodForm } from './PeriodForm.tsx';
import { TeamForm } from './TeamForm.tsx';
import './coordination.css';

const search = z.object({ from: z.string().refine(isLocalDate).optional().catch(undefined) });

/** Cars and teams, and who is in which, period by period. */
export function Staffing() {
  const t = useText(coordinationWebTexts);
  const { from } = useScreenSearch(search);
  const staffing = useQuery(staffingQuery(from));
  useLive([`unit:${useAssignment().unitId}`], [['coordination', 'staffing']]);
  if (staffing.isError)
    return <ErrorState headingLevel="1" error={staffing.error} onRetry={() => void staffing.refetch()} />;
  if (!staffing.data) return <SkeletonPage />;
  return (
    <>
      <PageHeader title={t.staffing} lead={t.staffingLead} above={<AppLink to="/coordination">{t.toBoard}</AppLink>} />
      {staffing.data.sorts.length === 0 && <BodyShort>{t.noCoordinator}</BodyShort>}
      <Shown staffing={staffing.data} />
    </>
  );
}

function Shown({ staffing }: { readonly staffing: Answer }) {
  const t = useText(coordinationWebTexts);
  const format = useFormat();
  const [adding, setAdding] = useState(false);
  const { from, to, sorts, teams, mayStaff } = staffing;
  return (
    <>
      <ByModel staffing={staffing} />
      <nav className="hl-coord__day" aria-label={t.showFrom}>
        <AppLink to="/coordination/staffing" search={{ from: addDays(from, -28) }}>
          {t.earlier}
        </AppLink>
        <strong>{t.period({ from: format.date(from), to: format.date(to) })}</strong>
        <AppLink to="/coordination/staffing" search={{ from: addDays(from, 28) }}>
          {t.later}
        </AppLink>
      </nav>
      {teams.length === 0 && sorts.length > 0 && <BodyShort spacing>{t.noTeams}</BodyShort>}
      <div className="hl-coord__teams">
        {teams.map((team) => (
          <Team key={team.id} team={team} staffing={staffing} />
        ))}
      </div>
      {mayStaff && sorts.length > 0 && (
        <Button className="hl-coord__add" size="small" variant="secondary" onClick={() => setAdding(true)}>
          {t.addTeam}
        </Button>
      )}
      {adding && <TeamForm staffing={staffing} team={null} onClose={() => setAdding(false)} />}
    </>
  );
}

/** What the agreement has to send, to compare with what there is. */
function ByModel({ staffing: { sorts, teams } }: { readonly staffing: Answer }) {
  const t = useText(coordinationWebTexts);
  const { locale } = useLocale();
  if (sorts.length === 0) return null;
  return (
    <section className="hl-coord__model" aria-labelledby="model-heading">
      <Heading level="2" size="xsmall" id="model-heading">
        {t.byModel}
      </Heading>
      <ul>
        {sorts.map((sort) => (
          <li key={sort.resource}>
            {t.sortLine({
              title: sort.title[locale],
              count: sort.count,
              have: teams.filter(({ resource }) => resource === sort.resource).length,
              hours: sort.hours.map(({ starts, ends }) => `${clock(starts)}–${clock(ends)}`).join(', '),
            })}
            . {sort.periodDays !== null && `${t.periodDays({ days: sort.periodDays })} `}
            {sort.crew.length > 0 &&
              t.crewLine({
                crew: sort.crew
                  .map(({ who, count }) => (count === null ? who[locale] : `${count} ${who[locale]}`))
                  .join(', '),
              })}{' '}
            <ClauseLink clause={sort.clause}>{sort.clause.heading}</ClauseLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface TeamProps {
  readonly team: TeamStaffed;
  readonly staffing: Answer;
}

function Team({ team, staffing }: TeamProps) {
  const t = useText(coordinationWebTexts);
  const { locale } = useLocale();
  const [changing, setChanging] = useState(false);
  const [staffed, setStaffed] = useState<PeriodShown | 'new' | null>(null);
  const sort = staffing.sorts.find(({ resource }) => resource === team.resource);
  const districts = team.districts.map(({ name }) => name).join(', ');
  return (
    <section className="hl-coord__team" aria-labelledby={`team-${team.id}`}>
      <Heading level="2" size="xsmall" id={`team-${team.id}`}>
        {team.name}
      </Heading>
      <BodyShort size="small" textColor="subtle">
        {sort?.title[locale] ?? t.outOfModel} · {districts === '' ? t.allDistricts : districts}
      </BodyShort>
      {team.periods.length === 0 && <BodyShort size="small">{t.noPeriods}</BodyShort>}
      <ul className="hl-coord__list">
        {team.periods.map((period) => (
          <Period
            key={period.id}
            period={period}
            team={team}
            sort={sort}
            may={staffing.mayStaff && period.lastDay >= staffing.today}
            onChange={() => setStaffed(period)}
          />
        ))}
      </ul>
      {staffing.mayStaff && (
        <div className="hl-coord__buttons">
          <Button
            size="xsmall"
            variant="secondary"
            aria-label={t.addPeriodOf({ team: team.name })}
            onClick={() => setStaffed('new')}
          >
            {t.addPeriod}
          </Button>
          <Button
            size="xsmall"
            variant="tertiary"
            aria-label={t.changeTeamOf({ team: team.name })}
            onClick={() => setChanging(true)}
          >
            {t.changeTeam}
          </Button>
        </div>
      )}
      {changing && <TeamForm staffing={staffing} team={team} onClose={() => setChanging(false)} />}
      {staffed !== null && (
        <PeriodForm
          staffing={staffing}
          team={team}
          period={staffed === 'new' ? null : staffed}
          onClose={() => setStaffed(null)}
        />
      )}
    </section>
  );
}

interface PeriodProps {
  readonly period: PeriodShown;
  readonly team: TeamStaffed;
  readonly sort: Answer['sorts'][number] | undefined;
  readonly may: boolean;
  readonly onChange: () => void;
}

function Period({ period, team, sort, may, onChange }: PeriodProps) {
  const t = useText(coordinationWebTexts);
  const format = useFormat();
  const cancel = useCommand<object, typeof staffingReceipt>({
    path: staffingPaths.cancelPeriod.replace(':id', period.id),
    schema: staffingReceipt,
    invalidates: coordinationKeys,
    onSuccess: () => announce(t.periodCancelled),
  });
  const from = format.date(period.firstDay);
  return (
    <li className="hl-coord__task">
      <strong>{t.period({ from, to: format.date(period.lastDay) })}</strong>
      <BodyShort size="small">
        <span className="hl-figures">{t.duty({ from: clock(period.starts), to: clock(period.ends) })}</span>{' '}
        {period.crew.map(({ name, title }) => `${name} (${title})`).join(', ')}
      </BodyShort>
      <CrewLacks sort={sort} manned={period} />
      {may && (
        <div className="hl-coord__buttons">
          <Button size="xsmall" variant="tertiary" onClick={onChange}>
            {t.changePeriod}
          </Button>
          <Button
            size="xsmall"
            variant="tertiary"
            data-color="neutral"
            loading={cancel.isPending}
            aria-label={t.cancelPeriodOf({ team: team.name, from })}
            onClick={() => cancel.mutate({ version: period.version })}
          >
            {t.cancelPeriod}
          </Button>
        </div>
      )}
      {cancel.isError && <ErrorState error={cancel.error} />}
    </li>
  );
}
