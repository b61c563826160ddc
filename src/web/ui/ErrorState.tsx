import { BodyLong, BodyShort, Button, LocalAlert } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { ApiError, NetworkError } from '../api/errors.ts';
import { useText } from '../i18n/locale.tsx';
import { shellTexts } from '../texts/index.ts';

interface ErrorStateProps {
  readonly error: unknown;
  /** Shown as "Försök igen". */
  readonly onRetry?: () => void;
  /** What is saved and what is not, when the screen knows. */
  readonly saved?: ReactNode;
  /** 1 when it stands in the screen's place: each screen has a heading. */
  readonly headingLevel?: '1' | '2' | '3' | '4';
}

/** What happened, what is saved, what to do, and the id to give to support. */
export function ErrorState({ error, onRetry, saved, headingLevel = '2' }: ErrorStateProps) {
  const t = useText(shellTexts);
  const offline = error instanceof NetworkError;
  const api = error instanceof ApiError ? error : undefined;
  // A refusal is an answer, with words on what to do; only a fault of ours needs an id to look up.
  const refused = api !== undefined && api.status < 500;
  const title = offline ? t.errorNetworkTitle : refused ? t.errorRefusedTitle : t.errorTitle;
  return (
    <LocalAlert status={refused ? 'warning' : 'error'} role="alert">
      <LocalAlert.Header>
        {/* The kit's titles begin at h2. */}
        {headingLevel === '1' ? (
          <LocalAlert.Title as="div">
            <h1 className="hl-plain-heading">{title}</h1>
          </LocalAlert.Title>
        ) : (
          <LocalAlert.Title as={`h${headingLevel}`}>{title}</LocalAlert.Title>
        )}
      </LocalAlert.Header>
      <LocalAlert.Content>
        <BodyLong spacing>{messageOf(api, offline ? t.errorNetworkText : t.errorText)}</BodyLong>
        {saved !== undefined && <BodyLong spacing>{saved}</BodyLong>}
        {api && !refused && api.id !== '' && (
          <BodyShort size="small" spacing>
            {t.errorId({ id: api.id })}
          </BodyShort>
        )}
        {onRetry && (
          <Button size="small" variant="secondary" data-color="neutral" onClick={onRetry}>
            {t.retry}
          </Button>
        )}
      </LocalAlert.Content>
    </LocalAlert>
  );
}

function messageOf(error: ApiError | undefined, general: string): string {
  return error && error.message !== '' ? error.message : general;
}
