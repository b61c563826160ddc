import { BodyLong, BodyShort, Modal, Skeleton } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { z } from 'zod';
import { clauseAnswer } from '../../modules/agreement/contract.ts';
import { get } from '../api/client.ts';
import { useText } from '../i18n/locale.tsx';
import { AppLink } from './AppLink.tsx';
import { ErrorState } from './ErrorState.tsx';
import { uiTexts } from './texts.ts';
import './clause.css';

/** Which clause of which version (by its hash) of a cooperation model. */
export interface ClauseRef {
  readonly modelHash: string;
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
  const path = `/api/clauses/${encodeURIComponent(clause.modelHash)}/${encodeURIComponent(clause.id)}`;
  const text = useQuery({
    queryKey: ['clause', clause.modelHash, clause.id],
    queryFn: ({ signal }) => get(path, clauseAnswer, { signal }),
    // A version of a model never changes.
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <Modal
      open
      onClose={onClose}
      header={{ heading: text.data?.heading ?? clause.title ?? clause.id, size: 'small' }}
      portal
    >
      <Modal.Body>
        {text.isPending && <Skeleton variant="text" height="4rem" />}
        {text.isError && <ErrorState error={text.error} onRetry={() => void text.refetch()} />}
        {text.data && <ClauseText clause={text.data} />}
      </Modal.Body>
    </Modal>
  );
}

function ClauseText({ clause }: { readonly clause: z.output<typeof clauseAnswer> }) {
  const t = useText(uiTexts);
  const { source } = clause;
  return (
    <>
      <BodyLong className="hl-clause__text">{clause.text}</BodyLong>
      {clause.interpretations.map((reading) => (
        <BodyLong key={reading.id} size="small" spacing>
          <strong>{reading.question}</strong> {t.clauseApplied({ applied: reading.applied })}
        </BodyLong>
      ))}
      <BodyShort size="small" textColor="subtle">
        {clause.modelTitle}, {clause.modelVersion}.{' '}
        {source.kind === 'assumption'
          ? t.clauseAssumption({ why: source.text })
          : t.source({ source: sourceText(source) })}
      </BodyShort>
      <BodyShort size="small">
        <AppLink to={`/agreements/${clause.modelHash}`} hash={clause.id}>
          {t.clauseInAgreement}
        </AppLink>
      </BodyShort>
    </>
  );
}

function sourceText(source: { readonly text: string; readonly place: string | null }): string {
  return source.place === null ? source.text : `${source.text}, ${source.place}`;
}
