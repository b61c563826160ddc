import { BodyShort, Button, Heading } from '@navikt/ds-react';
import type { z } from 'zod';
import { serverNow } from '../../../web/clock.ts';
import { useCommand } from '../../../web/api/use-command.ts';
import { useFormat, useText } from '../../../web/i18n/locale.tsx';
import { useMay } from '../../../web/session.ts';
import { useGo } from '../../../web/ui/AppLink.tsx';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import { useQuery } from '@tanstack/react-query';
import { draftAnswer, modelAnswer } from '../contract.ts';
import { editorTexts } from '../texts/editor.ts';
import { sourceQuery } from './api.ts';

type Model = z.output<typeof modelAnswer>;

/** Who has signed a version, and what an agreement owner may do with it. */
export function Signatures({ model }: { readonly model: Model }) {
  const t = useText(editorTexts);
  const format = useFormat();
  const may = useMay();
  const sign = useCommand<{ party: string }, typeof modelAnswer>({
    path: `/api/models/${model.hash}/sign`,
    schema: modelAnswer,
    invalidates: [['models']],
  });
  return (
    <section>
      <Heading level="2" size="small">
        {t.signatures}
      </Heading>
      <ul>
        {model.parties.map(({ id, name, signed, maySign }) => (
          <li key={id}>
            {name}: {signed ? t.signed({ by: signed.by, at: format.dateTime(signed.at, serverNow()) }) : t.unsigned}{' '}
            {maySign && (
              <Button
                size="xsmall"
                variant="secondary"
                loading={sign.isPending}
                onClick={() => sign.mutate({ party: id })}
              >
                {t.sign({ party: name })}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {model.parties.some(({ signed }) => signed === null) && model.areas.length === 0 && (
        <BodyShort>{t.signedAll}</BodyShort>
      )}
      {sign.error && <ErrorState error={sign.error} />}
      {may('agreement.write') && <NewVersion hash={model.hash} />}
    </section>
  );
}

/** Begins a draft of a version's text. */
function NewVersion({ hash }: { readonly hash: string }) {
  const t = useText(editorTexts);
  const go = useGo();
  const source = useQuery(sourceQuery(hash));
  const begin = useCommand<{ basedOn: string; source: string }, typeof draftAnswer>({
    path: '/api/model-drafts',
    schema: draftAnswer,
    invalidates: [['model-drafts']],
    onSuccess: ({ id }) => go(`/agreements/drafts/${id}`),
  });
  return (
    <>
      <Button
        size="small"
        variant="secondary"
        loading={begin.isPending || source.isPending}
        onClick={() => source.data && begin.mutate({ basedOn: hash, source: source.data.source })}
      >
        {t.newVersion}
      </Button>
      {begin.error && <ErrorState error={begin.error} />}
    </>
  );
}
