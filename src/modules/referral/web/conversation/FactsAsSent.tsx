import { Heading, Select } from '@navikt/ds-react';
import { useState } from 'react';
import { type FactKey, type FactSection, factSections, sectionLabels } from '../../../../model/index.ts';
import { useNow } from '../../../../web/clock.ts';
import { useFormat, useLocale, useText } from '../../../../web/i18n/locale.tsx';
import { type Fact, FactList } from '../../../../web/ui/FactList.tsx';
import { NoteMarks } from '../../../correction/web/index.ts';
import type { Referral } from '../api.ts';
import { factText } from '../facts/fact-text.ts';
import { useNames } from '../names.ts';
import { referralWebTexts } from '../../texts/web.ts';

/** The facts as they stand, part by part, with what has changed since an earlier version marked. */
export function FactsAsSent({ referral }: { readonly referral: Referral }) {
  const t = useText(referralWebTexts);
  const { locale } = useLocale();
  const [since, setSince] = useState(1);
  const changed = changesSince(referral, since);
  return (
    <>
      <Heading level="2" size="small" spacing>
        {t.facts}
      </Heading>
      <VersionChoice referral={referral} since={since} onChange={setSince} />
      {partsFor(referral.kind).map(({ id, fields }) => (
        <FactsOf key={id} title={sectionLabels[locale][id]} fields={fields} referral={referral} changed={changed} />
      ))}
    </>
  );
}

/** Only an acute referral has an acute part; in the others its fields (a direct number) belong to what is asked for. */
function partsFor(
  kind: Referral['kind'],
): readonly { readonly id: FactSection; readonly fields: readonly FactKey[] }[] {
  if (kind === 'acute') return factSections;
  const acute = factSections.find(({ id }) => id === 'acute')?.fields ?? [];
  return factSections
    .filter(({ id }) => id !== 'acute')
    .map(({ id, fields }) => ({ id, fields: id === 'ask' ? [...fields, ...acute] : fields }));
}

interface VersionChoiceProps {
  readonly referral: Referral;
  readonly since: number;
  readonly onChange: (version: number) => void;
}

function VersionChoice({ referral, since, onChange }: VersionChoiceProps) {
  const t = useText(referralWebTexts);
  const format = useFormat();
  const now = useNow();
  const { versions } = referral;
  if (versions.length < 2) return null;
  return (
    <Select
      size="small"
      label={t.markChanges}
      value={String(since)}
      onChange={(event) => onChange(Number(event.target.value))}
      className="hl-versions"
    >
      {versions.slice(0, -1).map(({ number, recordedAt }) => (
        <option key={number} value={number}>
          {t.version({ number, when: format.when(recordedAt, now) })}
        </option>
      ))}
    </Select>
  );
}

/** What each changed fact was in the earlier version. */
function changesSince({ versions }: Referral, since: number): ReadonlyMap<FactKey, unknown> {
  const before = new Map<FactKey, unknown>();
  for (const version of versions) {
    if (version.number <= since) continue;
    for (const change of version.changes) {
      if (!before.has(change.fact)) before.set(change.fact, change.before);
    }
  }
  return before;
}

interface FactsOfProps {
  readonly title: string;
  readonly fields: readonly FactKey[];
  readonly referral: Referral;
  readonly changed: ReadonlyMap<FactKey, unknown>;
}

function FactsOf({ title, fields, referral, changed }: FactsOfProps) {
  const { locale } = useLocale();
  const names = useNames();
  const t = useText(referralWebTexts);
  const missing = new Set(referral.completeness?.missing.map(({ fact }) => fact));
  const facts = fields.flatMap((fact): Fact[] => {
    const value = factText(fact, referral.facts[fact], locale);
    const isChanged = changed.has(fact);
    if (value === '' && !missing.has(fact) && !isChanged) return [];
    const before = isChanged ? factText(fact, changed.get(fact), locale) : '';
    const note = [before === '' ? t.wasEmpty : t.was({ before }), whyOf(referral, fact, t)].filter(Boolean).join('. ');
    return [
      {
        label: names.fact(fact),
        value: (
          <>
            {isChanged ? <Changed value={value} note={note} /> : value}
            <FactMarks referral={referral} fact={fact} />
          </>
        ),
        changed: isChanged,
      },
    ];
  });
  if (facts.length === 0) return null;
  return (
    <section className="hl-facts-part">
      <Heading level="3" size="xsmall">
        {title}
      </Heading>
      <FactList facts={facts} />
    </section>
  );
}

/** Why the fact was changed last, and by whom; nothing when it was asked for or only added. */
function whyOf({ versions }: Referral, fact: FactKey, t: (typeof referralWebTexts)['sv']): string {
  const last = versions.findLast(({ changes }) => changes.some((change) => change.fact === fact));
  const reason = last?.reason ?? null;
  return reason === null ? '' : t.changedBecause({ reason, who: last?.by?.name ?? '–' });
}

function FactMarks({ referral, fact }: { readonly referral: Referral; readonly fact: FactKey }) {
  const text = referral.facts[fact];
  if (typeof text !== 'string') return null;
  return <NoteMarks text={text} notes={referral.notes} place={{ objectId: referral.id, field: `facts.${fact}` }} />;
}

function Changed({ value, note }: { readonly value: string; readonly note: string }) {
  const t = useText(referralWebTexts);
  return (
    <>
      {value === '' ? <em className="hl-subtle">{t.removed}</em> : value}
      <span className="hl-facts__note">{note}</span>
    </>
  );
}
