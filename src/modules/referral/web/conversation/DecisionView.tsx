import { Alert, Heading } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useFormat, useText } from '../../../../web/i18n/locale.tsx';
import { AppLink } from '../../../../web/ui/AppLink.tsx';
import { ClauseLink } from '../../../../web/ui/ClauseLink.tsx';
import { type Fact, FactList } from '../../../../web/ui/FactList.tsx';
import { NoteMarks } from '../../../correction/web/index.ts';
import { type Referral, unitQuery } from '../api.ts';
import { useNames } from '../names.ts';
import { referralWebTexts } from '../../texts/web.ts';

type Decision = NonNullable<Referral['decision']>;

/** What was decided, why, and what the patient is told. */
export function DecisionView({ referral, decision }: { readonly referral: Referral; readonly decision: Decision }) {
  const t = useText(referralWebTexts);
  return (
    <section className="hl-form-section">
      <Heading level="2" size="small" spacing>
        {t.decision}
      </Heading>
      <FactList facts={useDecisionFacts(referral, decision)} />
      {decision.deviates && (
        <Alert variant="info" size="small" className="hl-spaced">
          {t.deviated({ reason: decision.deviationReason ?? '–' })}
          <Noted referral={referral} text={decision.deviationReason} field="decision.deviationReason" />
        </Alert>
      )}
      <Heading level="3" size="xsmall" spacing className="hl-spaced">
        {t.toPatient}
      </Heading>
      <blockquote className="hl-to-patient" lang="sv">
        {decision.toPatient}
      </blockquote>
      {decision.enrolmentIds.map((id) => (
        <p key={id}>
          <AppLink to={`/enrolments/${id}`}>{t.openEnrolment}</AppLink>
        </p>
      ))}
    </section>
  );
}

function useDecisionFacts(referral: Referral, decision: Decision): readonly Fact[] {
  const t = useText(referralWebTexts);
  const names = useNames();
  const format = useFormat();
  const person = usePeople(decision);
  const { decline, levels, declinedLevels, startsAt, firstVisitOn, messageToSender } = decision;
  const given = (label: string, value: string | null): Fact[] =>
    value === null || value === '' ? [] : [{ label, value }];
  return [
    { label: t.outcome, value: t[`decided-${decision.outcome}`] },
    ...(decline
      ? [
          {
            label: t.why,
            value: (
              <>
                {names.decline(decline.code)}. {decline.reason}
                <Noted referral={referral} text={decline.reason} field="decision.decline.reason" />
              </>
            ),
          },
          { label: t.clause, value: <ClauseLink clause={{ ...decline.clause, title: decline.clause.heading }} /> },
        ]
      : []),
    ...levels.map((one) => ({
      label: names.level(one.level),
      value: t.levelAccepted({
        responsible: person(one.responsibleStaffId) ?? t.notNamedYet,
        contact: person(one.namedContactId) ?? t.notNamedYet,
      }),
    })),
    ...declinedLevels.map(({ level, reason }) => ({
      label: names.level(level),
      value: (
        <>
          {t.levelDeclined({ reason })}
          <Noted referral={referral} text={reason} field={`decision.declinedLevels.${level}`} />
        </>
      ),
    })),
    ...given(t.start, startsAt && format.dateTime(startsAt)),
    ...given(t.firstVisit, firstVisitOn && format.date(firstVisitOn)),
    ...given(t.messageToSender, messageToSender),
    ...given(t.decidedBy, referral.decidedBy && `${referral.decidedBy.name}, ${referral.decidedBy.title}`),
  ];
}

interface NotedProps {
  readonly referral: Referral;
  readonly text: string | null;
  readonly field: string;
}

function Noted({ referral, text, field }: NotedProps) {
  if (text === null) return null;
  return <NoteMarks text={text} notes={referral.notes} place={{ objectId: referral.id, field }} />;
}

/** Names of the people named in a decision: they work at the unit that took over. */
function usePeople({ levels }: Decision): (id: string | null) => string | null {
  const unitId = levels[0]?.unitId;
  const unit = useQuery({ ...unitQuery(unitId ?? ''), enabled: unitId !== undefined });
  return (id) => (id === null ? null : (unit.data?.staff.find((one) => one.id === id)?.name ?? null));
}
