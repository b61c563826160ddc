import { Button, Checkbox, Tag } from '@navikt/ds-react';
import { useFormat, useLocale, useText } from '../../../web/i18n/locale.tsx';
import type { Column } from '../../../web/ui/DataList.tsx';
import { PersonName } from '../../../web/ui/people.tsx';
import { roleTexts } from '../../organisation/texts/index.ts';
import type { Outcome, SampledLook } from '../contract.ts';
import { saidOfAction, saidOfGround } from '../texts/report.ts';
import { logReviewWebTexts } from '../texts/web.ts';
import { Flags } from './Flags.tsx';

interface SampleState {
  readonly open: boolean;
  readonly chosen: ReadonlySet<number>;
  readonly toggle: (position: number) => void;
  readonly onFollowUp: (position: number) => void;
}

/** Who looked at whom, when, what and why, what is remarkable, and what was said of it. */
export function useSampleColumns(state: SampleState): readonly Column<SampledLook>[] {
  const t = useText(logReviewWebTexts);
  return [
    { id: 'who', header: t.who, phone: 'title', width: '15rem', cell: (look) => <Who look={look} state={state} /> },
    { id: 'patient', header: t.patient, width: '12rem', cell: (look) => <Whom look={look} /> },
    { id: 'when', header: t.when, width: '11rem', cell: (look) => <When look={look} /> },
    { id: 'what', header: t.what, width: '14rem', cell: (look) => <What look={look} /> },
    { id: 'flags', header: t.flags, cell: (look) => <Flags look={look} /> },
    { id: 'outcome', header: t.outcome, width: '14rem', cell: (look) => <Judged look={look} state={state} /> },
  ];
}

interface CellProps {
  readonly look: SampledLook;
}

function Who({ look, state }: CellProps & { readonly state: SampleState }) {
  const t = useText(logReviewWebTexts);
  const roles = useText(roleTexts);
  const { person, unit, role, position, patient, own } = look;
  const named = (
    <>
      <strong>{person.name}</strong>
      <br />
      <span className="hl-subtle">
        {role === null ? person.title : roles[role]}, {unit.name}
      </span>
    </>
  );
  if (!state.open || own) return <span>{named}</span>;
  return (
    <Checkbox
      size="small"
      checked={state.chosen.has(position)}
      onChange={() => state.toggle(position)}
      aria-label={t.select({ who: person.name, patient: patient?.name ?? t.nobody })}
    >
      {named}
    </Checkbox>
  );
}

function Whom({ look: { patient } }: CellProps) {
  const t = useText(logReviewWebTexts);
  if (patient === null) return <span className="hl-subtle">{t.nobody}</span>;
  return (
    <>
      <PersonName name={patient.name} protectedIdentity={patient.protectedIdentity} />{' '}
      <span className="hl-figures hl-subtle">{patient.number}</span>
    </>
  );
}

function When({ look: { firstAt, lastAt, looks, denied } }: CellProps) {
  const t = useText(logReviewWebTexts);
  const format = useFormat();
  const [first, last] = [format.time(firstAt), format.time(lastAt)];
  return (
    <span className="hl-figures">
      {format.date(firstAt)} {first === last ? first : `${first}–${last}`}
      <br />
      <span className="hl-subtle">
        {t.times({ looks })}
        {denied > 0 && `, ${t.deniedTimes({ denied })}`}
      </span>
    </span>
  );
}

function What({ look: { actions, grounds } }: CellProps) {
  const { locale } = useLocale();
  const said = (all: string[]) => [...new Set(all)].join(', ');
  return (
    <>
      {said(actions.map((action) => saidOfAction(action, locale)))}
      {grounds.length > 0 && (
        <>
          <br />
          <span className="hl-subtle">{said(grounds.map((ground) => saidOfGround(ground, false, locale)))}</span>
        </>
      )}
    </>
  );
}

const colours: Record<Outcome, 'success' | 'neutral' | 'warning' | 'danger'> = {
  'in-order': 'success',
  explained: 'neutral',
  'to-be-investigated': 'warning',
  unauthorised: 'danger',
};

function Judged({ look, state }: CellProps & { readonly state: SampleState }) {
  const t = useText(logReviewWebTexts);
  const format = useFormat();
  const { outcome, comment, judgedBy, judgedAt, followUps, own } = look;
  if (outcome === null) return <span className="hl-subtle">{own ? t.ownLook : t.notJudged}</span>;
  const follows = outcome === 'to-be-investigated' || outcome === 'unauthorised';
  return (
    <div className="hl-log-review__judged">
      <Tag size="small" variant="outline" data-color={colours[outcome]}>
        {t[`outcome-${outcome}`]}
      </Tag>
      {comment !== '' && <span>{comment}</span>}
      <span className="hl-subtle">
        {judgedBy}
        {judgedAt !== null && `, ${format.dateTime(judgedAt)}`}
      </span>
      {followUps.map((one) => (
        <span key={`${one.at} ${one.kind}`}>
          <strong>{t[`follow-${one.kind}`]}</strong>: {one.note}{' '}
          <span className="hl-subtle">
            {one.by}, {format.dateTime(one.at)}
          </span>
        </span>
      ))}
      {state.open && follows && !own && (
        <Button size="xsmall" variant="secondary" onClick={() => state.onFollowUp(look.position)}>
          {t.followUp}
        </Button>
      )}
    </div>
  );
}
