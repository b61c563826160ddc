import { StatusTag } from '../../modules/enrolment/web/index.ts';
import type { PatientOverview } from '../../views/patient-overview/contract.ts';
import { useFormat, useText } from '../i18n/locale.tsx';
import { useWorkSentence } from '../sentences.ts';
import { AppLink } from '../ui/AppLink.tsx';
import { DeadlineChip } from '../ui/DeadlineChip.tsx';
import { Moment } from '../ui/Moment.tsx';
import { PersonName, UnitLine } from '../ui/people.tsx';
import { Panel } from './Panel.tsx';
import { overviewTexts } from './texts/index.ts';

interface MattersProps {
  readonly overview: PatientOverview;
}

/** What waits for the unit, or for others at its request, about this patient. */
export function OpenMatters({ overview: { openMatters } }: MattersProps) {
  const t = useText(overviewTexts);
  const say = useWorkSentence();
  return (
    <Panel title={t.matters}>
      {openMatters.length === 0 && <p className="hl-subtle">{t.noMatters}</p>}
      <ul className="hl-panel__list">
        {openMatters.map((item) => (
          <li key={`${item.caseId}/${item.action}`}>
            <div>
              {item.primaryAction.path === null ? (
                say(item)
              ) : (
                <AppLink to={item.primaryAction.path}>{say(item)}</AppLink>
              )}
            </div>
            <div className="hl-panel__facts">
              {item.dueAt !== null && <DeadlineChip deadline={{ dueAt: item.dueAt, startedAt: item.openedAt }} />}
              <span className="hl-subtle hl-small">
                {item.waitsFor ? t.waitsFor({ unit: item.waitsFor.name }) : (item.holder?.name ?? t.unassigned)}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** Periods in home care: what holds now, and what was. */
export function Enrolments({ overview: { enrolments } }: MattersProps) {
  const t = useText(overviewTexts);
  const format = useFormat();
  const period = (from: string, to: string | null) =>
    to === null ? t.from({ date: format.date(from) }) : t.fromTo({ from: format.date(from), to: format.date(to) });
  return (
    <Panel title={t.enrolments}>
      {enrolments.length === 0 && <p className="hl-subtle">{t.noEnrolments}</p>}
      <ul className="hl-panel__list">
        {enrolments.map((one) => (
          <li key={one.id}>
            <div className="hl-panel__facts">
              <AppLink to={`/enrolments/${one.id}`}>{t[one.level]}</AppLink>
              <StatusTag status={one.status} />
              <span className="hl-subtle hl-small">{period(one.startsAt, one.endsAt)}</span>
            </div>
            <UnitLine name={one.unit.name} phone={one.unit.phone} />
            <div className="hl-small">
              {one.responsible ? (
                <PersonName name={one.responsible.name} title={one.responsible.title} />
              ) : (
                one.status !== 'ended' && <span className="hl-subtle">{t.noOneNamed}</span>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** The latest messages about the patient. */
export function LatestMessages({ overview: { messages } }: MattersProps) {
  const t = useText(overviewTexts);
  return (
    <Panel title={t.messages}>
      {messages.length === 0 && <p className="hl-subtle">{t.noMessages}</p>}
      <ul className="hl-panel__list">
        {messages.map((message) => (
          <li key={message.id}>
            <AppLink to={`/messages/${message.id}`}>{message.subject ?? t.hiddenMessage}</AppLink>
            <div className="hl-panel__facts hl-subtle hl-small">
              <span>{t.messageFrom({ from: message.from.unit.name, to: message.to.unit.name })}</span>
              <Moment at={message.sentAt} />
              <span>{t[`message-${message.state}`]}</span>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
