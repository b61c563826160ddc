import { PadlockLockedIcon } from '@navikt/aksel-icons';
import { Button, Heading, Tag } from '@navikt/ds-react';
import { useNow } from '../../../web/clock.ts';
import { useFormat, useText } from '../../../web/i18n/locale.tsx';
import { LinkButton, useGo } from '../../../web/ui/AppLink.tsx';
import type { Opening, OpeningSource } from '../contract.ts';
import { accessWebTexts } from '../texts/web.ts';
import { AskToLiftForm, NecessityForm, OpenForm } from './SourcesForm.tsx';
import { useInPlace } from './use-in-place.ts';

/** Who holds, and what may be done with each. */
export function SourceList({ opening }: { readonly opening: Opening }) {
  const t = useText(accessWebTexts);
  if (opening.sources.length === 0) return <p>{t.sourcesGone}</p>;
  return (
    <ul className="hl-sources">
      {opening.sources.map((source) => (
        <Source key={source.id} opening={opening} source={source} />
      ))}
    </ul>
  );
}

/** What a source is called: the unit where it is one, else the provider. */
export function sourceName({ unit, controller }: Pick<OpeningSource, 'unit' | 'controller'>): string {
  return unit === null ? controller.name : `${unit.name}, ${controller.name}`;
}

interface SourceProps {
  readonly opening: Opening;
  readonly source: OpeningSource;
}

function Source({ opening, source }: SourceProps) {
  const t = useText(accessWebTexts);
  const place = useInPlace();
  const name = sourceName(source);
  const form = { opening, source, name, onCancel: place.close };
  return (
    <li className="hl-source" data-blocked={source.blocked}>
      <div className="hl-source__head">
        <Heading level="3" size="xsmall" id={place.headingId} tabIndex={-1}>
          {name}
        </Heading>
        <Tag size="xsmall" variant="moderate" data-color="neutral">
          {t[`side-${source.controller.side}`]}
        </Tag>
        <SourceState source={source} />
      </div>
      {place.open === null && <SourceActions opening={opening} source={source} name={name} onOpen={place.show} />}
      {place.open === 'open' && <OpenForm {...form} />}
      {place.open === 'necessity' && <NecessityForm {...form} />}
      {place.open === 'ask' && <AskToLiftForm {...form} />}
    </li>
  );
}

function SourceState({ source: { blocked, opened } }: { readonly source: OpeningSource }) {
  const t = useText(accessWebTexts);
  const format = useFormat();
  const now = useNow();
  if (opened?.current)
    return (
      <Tag size="xsmall" variant="moderate" data-color={opened.emergency ? 'danger' : 'success'}>
        {t.openUntil({ when: format.when(opened.until, now), relative: format.relative(opened.until, now) })}
      </Tag>
    );
  return (
    <>
      {blocked && (
        <Tag size="xsmall" variant="moderate" data-color="warning" icon={<PadlockLockedIcon aria-hidden />}>
          {t.blockedByPatient}
        </Tag>
      )}
      {opened && <span className="hl-subtle hl-small">{t.wasOpen({ when: format.when(opened.until, now) })}</span>}
    </>
  );
}

interface SourceActionsProps extends SourceProps {
  readonly name: string;
  readonly onOpen: (form: string) => void;
}

function SourceActions({ opening, source, name, onOpen }: SourceActionsProps) {
  const t = useText(accessWebTexts);
  const go = useGo();
  const { may, opened, blocked, blockRequestId } = source;
  if (opened?.current)
    return (
      <Button
        size="small"
        aria-label={t.readFrom({ who: name })}
        onClick={() => go(`/openings/${opening.id}`, { search: { source: source.id } })}
      >
        {t.read}
      </Button>
    );
  return (
    <>
      {blocked && opening.among === 'other-controllers' && <p className="hl-small">{t.blockedNeverOpened}</p>}
      <div className="hl-access__ways">
        {may.open && (
          <Button size="small" aria-label={t.openFrom({ who: name })} onClick={() => onOpen('open')}>
            {t.open}
          </Button>
        )}
        {may.emergencyOpen && (
          <Button
            size="small"
            data-color="danger"
            aria-label={t.emergencyOpenFrom({ who: name })}
            onClick={() => onOpen('necessity')}
          >
            {t.emergencyOpen}
          </Button>
        )}
        {may.askToLift && (
          <Button
            size="small"
            variant="secondary"
            aria-label={t.askToLiftFrom({ who: name })}
            onClick={() => onOpen('ask')}
          >
            {t.askToLift}
          </Button>
        )}
        {blockRequestId !== null && (
          <LinkButton to={`/block-requests/${blockRequestId}`} variant="secondary">
            {t.toRequest}
          </LinkButton>
        )}
      </div>
    </>
  );
}
