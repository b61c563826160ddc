import { Button, ReadMore } from '@navikt/ds-react';
import { useState } from 'react';
import type { Instant } from '../../../kernel/instant.ts';
import { dateAt } from '../../../kernel/zone.ts';
import { useFormat, useText } from '../../../web/i18n/locale.tsx';
import { Timeline, type TimelineEntry } from '../../../web/ui/Timeline.tsx';
import type { StandingEntry } from '../contract.ts';
import type { Texts } from '../../../kernel/texts.ts';
import { accessWebTexts } from '../texts/web.ts';
import type { webSv } from '../texts/web-sv.ts';
import { useBlockWords } from './BlockLine.tsx';

interface HistoryProps {
  readonly entries: readonly StandingEntry[];
  /** Set while there is more to fetch. */
  readonly older: { readonly busy: boolean; readonly show: () => void } | null;
}

/** Everything that has been decided, newest first: nothing is ever erased. */
export function History({ entries, older }: HistoryProps) {
  const t = useText(accessWebTexts);
  const blockWords = useBlockWords();
  const format = useFormat();
  const whenOf = (at: Instant) => `${dateAt(at)} ${format.time(at)}`;
  const [open, setOpen] = useState(false);
  const events = entries
    .flatMap((entry) => eventsOf(entry, t, blockWords, whenOf))
    .toSorted((one, other) => (one.at < other.at ? 1 : -1));
  return (
    <ReadMore header={t.history} size="small" className="hl-access__history" open={open} onOpenChange={setOpen}>
      {open && events.length === 0 && <p className="hl-subtle">{t.noHistory}</p>}
      {open && <Timeline entries={events} />}
      {open && older !== null && (
        <Button size="small" variant="secondary" loading={older.busy} onClick={older.show}>
          {t.older}
        </Button>
      )}
    </ReadMore>
  );
}

type Words = Texts<typeof webSv>;

function eventsOf(
  entry: StandingEntry,
  t: Words,
  blockWords: ReturnType<typeof useBlockWords>,
  whenOf: (at: Instant) => string,
): readonly TimelineEntry[] {
  if (entry.kind === 'consent') return consentEvents(entry, t, whenOf);
  if (entry.kind === 'attitude') {
    const { id, recordedAt: at, unit, recordedBy } = entry;
    const words = [entry.clarifiedHow, entry.wouldObject ? t.objects : null, entry.note];
    return [
      {
        id,
        at,
        title: t.attitudeEvent({ capacity: t[`capacity-${entry.capacity}`] }),
        unitName: unit.name,
        personName: recordedBy.name,
        ...detailOf(words),
      },
    ];
  }
  const { id, from, lifted, note, recordedBy } = entry;
  const begun = {
    id,
    at: from,
    title: blockWords(entry),
    personName: recordedBy?.name ?? null,
    ...detailOf([t[`by-${entry.requestedBy}`], t[entry.how], note]),
  };
  if (lifted === null) return [begun];
  return [
    begun,
    {
      id: `${id} lifted`,
      at: lifted.at,
      title: t.liftedEvent({ block: blockWords(entry) }),
      personName: lifted.by?.name ?? null,
      ...detailOf([t[`ground-${lifted.ground}`], lifted.reason]),
    },
  ];
}

function consentEvents(
  entry: Extract<StandingEntry, { kind: 'consent' }>,
  t: Words,
  whenOf: (at: Instant) => string,
): readonly TimelineEntry[] {
  const { id, givenAt, unit, askedBy, purpose, how, note, withdrawn, corrections } = entry;
  const given = {
    id,
    at: givenAt,
    title: t.consentEvent({ purpose: t[`purpose-${purpose}`] }),
    unitName: unit.name,
    personName: askedBy.name,
    ...detailOf([t[how], note]),
  };
  const corrected = corrections.map(({ at, by, before, reason }) => ({
    id: `${id} corrected ${at}`,
    at,
    title: t.correctedEvent({ purpose: t[`purpose-${purpose}`] }),
    personName: by.name,
    ...detailOf([
      t.readBefore({ how: t[before.how], when: whenOf(before.givenAt) }),
      before.note,
      t.because({ reason }),
    ]),
  }));
  if (withdrawn === null) return [given, ...corrected];
  return [
    given,
    ...corrected,
    {
      id: `${id} withdrawn`,
      at: withdrawn.at,
      title: t.withdrawnEvent({ purpose: t[`purpose-${purpose}`] }),
      personName: withdrawn.by.name,
      ...detailOf([t[withdrawn.how], withdrawn.note]),
    },
  ];
}

function detailOf(words: readonly (string | null)[]): { detail?: string } {
  const said = words.filter((word) => word !== null && word !== '');
  return said.length === 0 ? {} : { detail: said.join('. ') };
}
