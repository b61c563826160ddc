import { BodyLong, BodyShort, Tag } from '@navikt/ds-react';
import type { z } from 'zod';
import { useText } from '../../../web/i18n/locale.tsx';
import { AppLink } from '../../../web/ui/AppLink.tsx';
import type { clauseSchema, modelAnswer } from '../contract.ts';
import { agreementWebTexts } from '../texts/web.ts';

/** One clause with its anchor, its standing and what it rests on. */
export function Clause({ clause }: { readonly clause: z.output<typeof clauseSchema> }) {
  const t = useText(agreementWebTexts);
  const { id, heading, text, standing, source } = clause;
  const rests = source.place === null ? source.text : `${source.text}, ${source.place}`;
  return (
    <article id={id} tabIndex={-1} className="hl-agreement__clause">
      <h3>
        {heading}{' '}
        {standing !== 'agreed' && (
          <Tag size="xsmall" variant="moderate" data-color="warning">
            {t[standing]}
          </Tag>
        )}
        <a href={`#${id}`} className="aksel-link hl-agreement__anchor">
          #{id}
        </a>
      </h3>
      <BodyLong>{text}</BodyLong>
      <BodyShort size="small" textColor="subtle">
        {t[source.kind]({ source: rests })}
      </BodyShort>
    </article>
  );
}

interface ReadingProps {
  readonly reading: z.output<typeof modelAnswer>['interpretations'][number];
  readonly headings: ReadonlyMap<string, string>;
  readonly hash: string;
}

/** A question that the parties answer differently, what each says, and how it is applied meanwhile. */
export function Reading({ reading, headings, hash }: ReadingProps) {
  const t = useText(agreementWebTexts);
  const { question, positions, status, applied, clause } = reading;
  return (
    <article className="hl-agreement__reading">
      <h3>
        {question}{' '}
        <Tag size="xsmall" variant="moderate" data-color={status === 'open' ? 'warning' : 'success'}>
          {status === 'open' ? t.unsettled : t.settled}
        </Tag>
      </h3>
      <ul>
        {positions.map(({ by, text }) => (
          <li key={by}>
            <strong>{by}:</strong> {text}
          </li>
        ))}
      </ul>
      <BodyLong>{t.applied({ applied })}</BodyLong>
      <BodyShort size="small">
        {t.aboutClause}:{' '}
        <AppLink to={`/agreements/${hash}`} hash={clause}>
          {headings.get(clause) ?? clause}
        </AppLink>
      </BodyShort>
    </article>
  );
}
