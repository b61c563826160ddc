import { Heading, InlineMessage } from '@navikt/ds-react';
import { z } from 'zod';
import { useNow } from '../../../web/clock.ts';
import { useFormat, useText } from '../../../web/i18n/locale.tsx';
import { FactList } from '../../../web/ui/FactList.tsx';
import { accessPaths, type Opening, openingAnswer } from '../contract.ts';
import { accessWebTexts } from '../texts/web.ts';
import { AccessForm } from './AccessForm.tsx';
import { noteOf } from './ConsentForm.tsx';
import { Words } from './fields.tsx';
import { sourceName } from './SourceList.tsx';

interface HeadReviewProps {
  readonly opening: Opening;
  readonly mine: boolean;
}

/** What was stated in an emergency, and the head's note that it has been gone through. */
export function HeadReview({ opening, mine }: HeadReviewProps) {
  const t = useText(accessWebTexts);
  const format = useFormat();
  const now = useNow();
  const { emergency, sources, mayAcknowledge } = opening;
  if (emergency === null) return null;
  const { danger, whyNoConsent, necessity, acknowledged } = emergency;
  const opened = sources.filter((source) => source.opened !== null);
  return (
    <section className="hl-stated" aria-labelledby="stated">
      <Heading level="2" size="xsmall" id="stated">
        {t.stated}
      </Heading>
      <FactList
        facts={[
          { label: t.dangerStated, value: danger },
          { label: t.whyNoConsentStated, value: whyNoConsent },
          ...(necessity === null ? [] : [{ label: t.necessityStated, value: necessity }]),
          ...(opened.length === 0 ? [] : [{ label: t.openedSources, value: opened.map(sourceName).join('\n') }]),
          ...(acknowledged === null
            ? []
            : [
                {
                  label: t.acknowledged,
                  value: t.acknowledgedBy({
                    who: acknowledged.by.name,
                    when: format.when(acknowledged.at, now),
                    note: acknowledged.note ?? '',
                  }),
                },
              ]),
        ]}
      />
      {mine && acknowledged === null && (
        <InlineMessage status="info" size="small">
          {opened.length > 0 ? t.headIsTold : t.headWillBeTold}
        </InlineMessage>
      )}
      {mayAcknowledge && <Acknowledge opening={opening} />}
    </section>
  );
}

function Acknowledge({ opening }: { readonly opening: Opening }) {
  const t = useText(accessWebTexts);
  const schema = z.object({ note: z.string().trim().max(2000) });
  return (
    <AccessForm<z.input<typeof schema>, typeof openingAnswer>
      draft={`acknowledge ${opening.id}`}
      title={t.acknowledgeTitle}
      lead={t.acknowledgeLead}
      schema={schema}
      empty={{ note: '' }}
      path={accessPaths.acknowledge.replace(':id', opening.id)}
      answer={openingAnswer}
      requestOf={({ note }) => noteOf(note)}
      fields={['note']}
      submit={t.acknowledge}
      said={t.acknowledgedSaid}
      onDone={() => undefined}
    >
      {(form) => <Words form={form} name="note" label={t.acknowledgeNote} description={t.acknowledgeHelp} />}
    </AccessForm>
  );
}
