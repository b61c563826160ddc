import { CircleFillIcon } from '@navikt/aksel-icons';
import type { ReactNode } from 'react';
import { stockholmDate } from '../i18n/format.ts';
import { useFormat } from '../i18n/locale.tsx';
import { serverNow } from '../clock.ts';
import { AppLink } from './AppLink.tsx';
import './thread.css';

/** One thing that happened. */
export interface TimelineEntry {
  readonly id: string;
  readonly at: string;
  readonly title: string;
  readonly detail?: ReactNode;
  readonly unitName?: string | null;
  readonly personName?: string | null;
  /** Where its object is opened. */
  readonly to?: string | null;
  readonly icon?: ReactNode;
}

/** What has happened, newest first, under a heading for each day. */
export function Timeline({ entries }: { readonly entries: readonly TimelineEntry[] }) {
  const format = useFormat();
  return (
    <div className="hl-timeline">
      {byDay(entries).map(([day, ofDay]) => (
        <section key={day}>
          <h3 className="hl-timeline__day">{format.date(day, serverNow())}</h3>
          <ol>
            {ofDay.map((entry) => (
              <TimelineItem key={entry.id} entry={entry} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function byDay(entries: readonly TimelineEntry[]): readonly [string, readonly TimelineEntry[]][] {
  const days = new Map<string, TimelineEntry[]>();
  for (const entry of entries) {
    const day = stockholmDate(Date.parse(entry.at));
    const ofDay = days.get(day);
    if (ofDay) ofDay.push(entry);
    else days.set(day, [entry]);
  }
  return [...days];
}

function TimelineItem({ entry }: { readonly entry: TimelineEntry }) {
  const format = useFormat();
  const who = [entry.personName, entry.unitName].filter(Boolean).join(', ');
  return (
    <li className="hl-timeline__item">
      <span className="hl-timeline__icon">{entry.icon ?? <CircleFillIcon aria-hidden fontSize="0.5rem" />}</span>
      <time dateTime={entry.at} title={format.dateTime(entry.at, serverNow())} className="hl-figures hl-subtle">
        {format.time(entry.at)}
      </time>
      <div>
        {entry.to ? <AppLink to={entry.to}>{entry.title}</AppLink> : entry.title}
        {who !== '' && <div className="hl-subtle hl-small">{who}</div>}
        {entry.detail !== undefined && <div>{entry.detail}</div>}
      </div>
    </li>
  );
}
