import { BodyShort, Button, Heading, Loader } from '@navikt/ds-react';
import { useLocale, useText } from '../../../../web/i18n/locale.tsx';
import { ErrorState } from '../../../../web/ui/ErrorState.tsx';
import { editorTexts } from '../../texts/editor.ts';
import type { Checked } from './checked.ts';

const MOST_SHOWN = 30;

interface FaultListProps {
  readonly checked: Checked;
  readonly current: boolean;
  readonly onGoTo: (line: number) => void;
}

/** What the checker says of the text, fault by fault, each a way to its line. */
export function FaultList({ checked, current, onGoTo }: FaultListProps) {
  const t = useText(editorTexts);
  const { locale } = useLocale();
  const { faults, error } = checked;
  if (current && error !== null) return <ErrorState error={error} />;
  return (
    <section className="hl-editor__faults" aria-live="polite">
      <Heading level="2" size="xsmall">
        {!current ? (
          <>
            <Loader size="xsmall" title={t.checking} /> {t.checking}
          </>
        ) : faults.length === 0 ? (
          t.complete
        ) : (
          t.faults({ count: faults.length })
        )}
      </Heading>
      <ol>
        {faults.slice(0, MOST_SHOWN).map(({ place, reason }) => (
          <li key={`${place.path} ${place.line} ${reason.sv}`}>
            <Button size="xsmall" variant="tertiary" onClick={() => onGoTo(place.line)}>
              {t.line({ line: place.line })}
            </Button>{' '}
            <BodyShort as="span" size="small">
              {reason[locale]} <code>{place.path}</code>
            </BodyShort>
          </li>
        ))}
      </ol>
      {faults.length > MOST_SHOWN && (
        <BodyShort size="small">{t.more({ count: faults.length - MOST_SHOWN })}</BodyShort>
      )}
    </section>
  );
}
