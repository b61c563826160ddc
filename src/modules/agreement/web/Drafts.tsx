import { Heading } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { serverNow } from '../../../web/clock.ts';
import { useFormat, useText } from '../../../web/i18n/locale.tsx';
import { AppLink } from '../../../web/ui/AppLink.tsx';
import { editorTexts } from '../texts/editor.ts';
import { draftsQuery } from './api.ts';

/** The county's models being written; nothing while there are none. */
export function Drafts() {
  const t = useText(editorTexts);
  const format = useFormat();
  const drafts = useQuery(draftsQuery);
  if (!drafts.data || drafts.data.drafts.length === 0) return null;
  return (
    <section>
      <Heading level="2" size="small">
        {t.drafts}
      </Heading>
      <ul>
        {drafts.data.drafts.map(({ id, title, changedBy, changedAt }) => (
          <li key={id}>
            <AppLink to={`/agreements/drafts/${id}`}>{title}</AppLink>,{' '}
            {t.draftLine({ by: changedBy, at: format.dateTime(changedAt, serverNow()) })}
          </li>
        ))}
      </ul>
    </section>
  );
}
