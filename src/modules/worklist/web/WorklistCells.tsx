import { Button, Tag } from '@navikt/ds-react';
import { Suspense } from 'react';
import { useNow } from '../../../web/clock.ts';
import { useFormat, useText } from '../../../web/i18n/locale.tsx';
import { inPlaceButton } from '../../../web/in-place.ts';
import { useWorkSentence } from '../../../web/sentences.ts';
import { useMay, useSession } from '../../../web/session.ts';
import { AppLink, LinkButton } from '../../../web/ui/AppLink.tsx';
import { ClauseLink } from '../../../web/ui/ClauseLink.tsx';
import { DeadlineChip } from '../../../web/ui/DeadlineChip.tsx';
import { PersonName } from '../../../web/ui/people.tsx';
import type { WorklistItem } from '../contract.ts';
import { worklistWebTexts } from '../texts/web.ts';
import { rowKey } from './list.ts';
import { useAssign } from './use-assign.ts';

interface CellProps {
  readonly item: WorklistItem;
}

/** Until when, with the clause one press away. */
export function DeadlineCell({ item }: CellProps) {
  const t = useText(worklistWebTexts);
  const { dueAt, openedAt, clause } = item;
  if (dueAt === null) return <span className="hl-subtle">{t.noDeadline}</span>;
  const [modelHash, id] = clause?.split('#') ?? [];
  return (
    <span className="hl-work__deadline">
      <DeadlineChip deadline={{ dueAt, startedAt: openedAt }} />
      {modelHash && id ? (
        <ClauseLink clause={{ modelHash, id }}>
          <span aria-hidden>§</span>
          <span className="hl-sr-only">{t.clause}</span>
        </ClauseLink>
      ) : null}
    </span>
  );
}

/** What is asked, in a sentence. */
export function WhatCell({ item, fresh }: CellProps & { readonly fresh: boolean }) {
  const t = useText(worklistWebTexts);
  const say = useWorkSentence();
  return (
    <>
      {say(item)}
      {fresh && (
        <>
          {' '}
          <Tag size="xsmall" variant="moderate" data-color="success" data-new-row>
            {t.isNew}
          </Tag>
        </>
      )}
    </>
  );
}

/** Whom it is about. */
export function PatientCell({ item: { patient } }: CellProps) {
  if (patient === null) return null;
  return (
    <span className="hl-work__patient">
      <AppLink to={`/patients/${patient.id}`}>
        <PersonName name={patient.name} protectedIdentity={patient.protectedIdentity} />
      </AppLink>{' '}
      <span className="hl-figures hl-subtle hl-work__number">{patient.number}</span>
    </span>
  );
}

/** Who holds it, with the way to take it, let it go, or give it to somebody. */
export function HolderCell({ item, onGive }: CellProps & { readonly onGive: (item: WorklistItem) => void }) {
  const t = useText(worklistWebTexts);
  const may = useMay();
  const me = useSession().user?.id;
  if (item.group === 'waiting') return <span>{item.waitsFor ? t.waitsFor({ unit: item.waitsFor.name }) : '–'}</span>;
  const mine = item.holder !== null && item.holder.id === me;
  return (
    <span className="hl-work__holder">
      {item.holder === null ? <span className="hl-subtle">{t.unassigned}</span> : mine ? t.me : item.holder.name}
      {may('worklist.assign') && (
        <>
          <AssignButton item={item} mine={mine} />
          <GiveButton item={item} onGive={onGive} />
        </>
      )}
    </span>
  );
}

/** The id of the button that takes a row, which the key `a` presses. */
export function assignButtonId(item: WorklistItem): string {
  return `take-${rowKey(item)}`;
}

function AssignButton({ item, mine }: CellProps & { readonly mine: boolean }) {
  const t = useText(worklistWebTexts);
  const say = useWorkSentence();
  const assign = useAssign(item);
  const what = say(item);
  const label = mine ? t.release : item.holder === null ? t.take : t.takeOver;
  return (
    <>
      <Button
        id={assignButtonId(item)}
        size="xsmall"
        variant="tertiary"
        loading={assign.isPending}
        aria-label={mine ? t.releaseLong({ what }) : `${label}: ${what}`}
        onClick={() => assign.mutate({ holder: mine ? null : 'me', seenHolder: item.holder?.id ?? null })}
      >
        {label}
      </Button>
      {assign.isError && (
        <span role="alert" className="hl-work__refused">
          {assign.error.message || t.refused}
        </span>
      )}
    </>
  );
}

function GiveButton({ item, onGive }: CellProps & { readonly onGive: (item: WorklistItem) => void }) {
  const t = useText(worklistWebTexts);
  const say = useWorkSentence();
  return (
    <Button
      size="xsmall"
      variant="tertiary"
      aria-haspopup="dialog"
      aria-label={`${t.give} ${say(item)}`}
      onClick={() => onGive(item)}
    >
      {t.give}
    </Button>
  );
}

/** The next thing to do: here when that can be done on the row, otherwise on the screen where it is done. */
export function DoButton({ item }: CellProps) {
  const say = useWorkSentence();
  const me = useSession().user?.id;
  // What a colleague holds is opened, not done by a slip of the hand.
  const own = item.group !== 'waiting' && (item.holder === null || item.holder.id === me);
  const work = { caseId: item.caseId, params: item.sentence.params, what: say(item) };
  const inPlace = own ? inPlaceButton(item.action, work) : undefined;
  if (inPlace === undefined) return <OpenButton item={item} />;
  return <Suspense fallback={<OpenButton item={item} />}>{inPlace}</Suspense>;
}

function OpenButton({ item }: CellProps) {
  const t = useText(worklistWebTexts);
  const { path, action } = item.primaryAction;
  if (path === null) return null;
  const labels: Readonly<Record<string, unknown>> = t;
  const label = item.group === 'waiting' ? undefined : labels[`do-${action}`];
  return (
    <LinkButton to={path} size="xsmall" variant={item.group === 'urgent' ? 'primary' : 'secondary'}>
      {typeof label === 'string' ? label : t.open}
    </LinkButton>
  );
}

/** How long the matter has been open. */
export function AgeCell({ item: { caseOpenedAt } }: CellProps) {
  const format = useFormat();
  const now = useNow();
  return (
    <time dateTime={caseOpenedAt} title={format.dateTime(caseOpenedAt, now)} className="hl-figures">
      {format.length(Math.max(0, now - Date.parse(caseOpenedAt)))}
    </time>
  );
}
