import { BodyLong, BodyShort, Modal, Skeleton } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { z } from 'zod';
import { get } from '../api/client.ts';
import { useText } from '../i18n/locale.tsx';
import { ErrorState } from './ErrorState.tsx';
import { uiTexts } from './texts.ts';
import './clause.css';

const clauseSchema = z.object({
  id: z.string(),
  title: z.string(),
  text: z.string(),
  /** Document and page the clause was taken from. */
  source: z.string().nullish(),
  assumption: z.boolean().nullish(),
});

/** Which clause of which version of a cooperation model. */
export interface ClauseRef {
  readonly modelVersion: string;
  readonly id: string;
  readonly title?: string | null;
}

interface ClauseLinkProps {
  readonly clause: ClauseRef;
  readonly children?: ReactNode;
}

/** Opens the text of the clause that a rule rests on, without leaving the screen. */
export function ClauseLink({ clause, children }: ClauseLinkProps) {
  const t = useText(uiTexts);
  const [open, setOpen] = useState(false);
  const name = clause.title ?? clause.id;
  return (
    <>
      <button type="button" className="hl-clause" title={t.clauseOf({ clause: name })} onClick={() => setOpen(true)}>
        {children ?? name}
      </button>
      {open && <ClauseDialog clause={clause} onClose={() => setOpen(false)} />}
    </>
  );
}

function ClauseDialog({ clause, onClose }: { readonly clause: ClauseRef; readonly onClose: () => void }) {
  const t = useText(uiTexts);
  const path = `/api/clauses/${encodeURIComponent(clause.modelVersion)}/${encodeURIComponent(clause.id)}`;
  const text = useQuery({
    queryKey: ['clause', clause.modelVersion, clause.id],
    queryFn: ({ signal }) => get(path, clauseSchema, { signal }),
    // A version of a model never changes.
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <Modal
      open
      onClose={onClose}
      header={{ heading: text.data?.title ?? clause.title ?? clause.id, size: 'small' }}
      portal
    >
      <Modal.Body>
        {text.isPending && <Skeleton variant="text" height="4rem" />}
        {text.isError && <ErrorState error={text.error} onRetry={() => void text.refetch()} />}
        {text.data && (
          <>
            <BodyLong className="hl-clause__text">{text.data.text}</BodyLong>
            {text.data.source ? (
              <BodyShort size="small" textColor="subtle">
                {t.clauseSource}: {text.data.source}
              </BodyShort>
            ) : null}
            {text.data.assumption ? (
              <BodyShort size="small" textColor="subtle">
                {t.clauseAssumption}
              </BodyShort>
            ) : null}
          </>
        )}
      </Modal.Body>
    </Modal>
  );
}
