import { CheckmarkIcon, HourglassIcon } from '@navikt/aksel-icons';
import type { ReactNode } from 'react';
import { useNow } from '../clock.ts';
import { useFormat, useText } from '../i18n/locale.tsx';
import { DeadlineChip } from './DeadlineChip.tsx';
import type { Deadline } from './deadline.ts';
import { Moment } from './Moment.tsx';
import { uiTexts } from './texts.ts';
import './thread.css';

/** Who has received an entry; `at` is null until they have. */
export interface Receipt {
  readonly unitName: string;
  readonly personName?: string | null;
  readonly at: string | null;
}

/** One turn of the conversation between units. */
export interface ThreadEntry {
  readonly id: string;
  readonly at: string;
  /** "Vårdbegäran skickad", "Komplettering begärd" … */
  readonly title: string;
  readonly unitName: string;
  readonly personName?: string | null;
  /** Whether my own unit wrote it; ours stand at the right. */
  readonly ours: boolean;
  readonly body?: ReactNode;
  readonly receipts?: readonly Receipt[];
  /** What is waited for after this entry, and until when. */
  readonly deadline?: { readonly what: string; readonly deadline: Deadline } | null;
}

/** A matter as a conversation: who said what, who has received it, how long each step took. Oldest first. */
export function Thread({ label, entries }: { readonly label: string; readonly entries: readonly ThreadEntry[] }) {
  return (
    <ol className="hl-thread" aria-label={label}>
      {entries.map((entry, index) => (
        <ThreadItem key={entry.id} entry={entry} before={entries[index - 1]} />
      ))}
    </ol>
  );
}

const worthSaying = 60_000;

function ThreadItem({ entry, before }: { readonly entry: ThreadEntry; readonly before: ThreadEntry | undefined }) {
  const t = useText(uiTexts);
  const format = useFormat();
  const gap = before ? Date.parse(entry.at) - Date.parse(before.at) : 0;
  return (
    <li className="hl-thread__item" data-ours={entry.ours}>
      {gap >= worthSaying && <div className="hl-thread__gap">{t.after({ length: format.length(gap) })}</div>}
      <div className="hl-thread__bubble">
        <div className="hl-thread__head">
          <strong>{entry.title}</strong>
          <Moment at={entry.at} />
        </div>
        <div className="hl-subtle">{[entry.personName, entry.unitName].filter(Boolean).join(', ')}</div>
        {entry.body !== undefined && <div className="hl-thread__body">{entry.body}</div>}
        {entry.receipts && entry.receipts.length > 0 && <Receipts receipts={entry.receipts} />}
        {entry.deadline && <DeadlineChip deadline={entry.deadline.deadline} what={entry.deadline.what} />}
      </div>
    </li>
  );
}

function Receipts({ receipts }: { readonly receipts: readonly Receipt[] }) {
  return (
    <ul className="hl-thread__receipts">
      {receipts.map((receipt) => (
        <ReceiptLine key={receipt.unitName} receipt={receipt} />
      ))}
    </ul>
  );
}

function ReceiptLine({ receipt }: { readonly receipt: Receipt }) {
  const t = useText(uiTexts);
  const format = useFormat();
  const now = useNow();
  const { unitName: unit, personName: name, at } = receipt;
  if (at === null) {
    return (
      <li>
        <HourglassIcon aria-hidden /> {t.notReceived({ unit })}
      </li>
    );
  }
  const when = format.when(at, now);
  return (
    <li>
      <CheckmarkIcon aria-hidden /> {name ? t.receivedBy({ unit, name, when }) : t.received({ unit, when })}
    </li>
  );
}
