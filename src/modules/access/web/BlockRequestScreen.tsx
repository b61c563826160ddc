import { Heading, InlineMessage, Tag } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { SkeletonPage } from '../../../web/frame/SkeletonPage.tsx';
import { useNow } from '../../../web/clock.ts';
import { useFormat, useText } from '../../../web/i18n/locale.tsx';
import { useLive } from '../../../web/live.ts';
import { useScreenParams } from '../../../web/screen-address.ts';
import { useAssignment } from '../../../web/session.ts';
import { AppLink } from '../../../web/ui/AppLink.tsx';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import { FactList } from '../../../web/ui/FactList.tsx';
import { PageHeader } from '../../../web/ui/PageHeader.tsx';
import { accessPaths, type BlockRequest, blockRequestAnswer } from '../contract.ts';
import { accessWebTexts } from '../texts/web.ts';
import { AccessForm } from './AccessForm.tsx';
import { AccessStrip } from './AccessStrip.tsx';
import { blockRequestQuery } from './api.ts';
import { Choices, Words } from './fields.tsx';
import { Why } from './Why.tsx';
import './access.css';

/** A request, made in an emergency, that a block be lifted: as the asking unit sees it, and as the one that is to answer. */
export function BlockRequestScreen() {
  const { requestId } = useScreenParams(z.object({ requestId: z.string() }));
  const { unitId } = useAssignment();
  const t = useText(accessWebTexts);
  const request = useQuery(blockRequestQuery(requestId));
  useLive([`unit:${unitId}`], [['access', 'block-request', requestId]]);
  if (request.data) return <Shown request={request.data} />;
  if (request.isPending) return <SkeletonPage />;
  return (
    <>
      <PageHeader title={t.requestTitle} above={<AppLink to="/worklist">{t.toWorklist}</AppLink>} />
      <ErrorState error={request.error} onRetry={() => void request.refetch()} />
    </>
  );
}

const colours = { asked: 'warning', lifted: 'success', refused: 'neutral' } as const;

function Shown({ request }: { readonly request: BlockRequest }) {
  const t = useText(accessWebTexts);
  const { patientId, state, from, to, openingId, mayAnswer } = request;
  return (
    <>
      <AccessStrip patientId={patientId} />
      <PageHeader
        title={t.requestTitle}
        lead={
          <>
            {t.requestLead({ from: from.unit.name, to: to.unit?.name ?? to.controller.name })}{' '}
            <Tag size="xsmall" variant="moderate" data-color={colours[state]}>
              {t[`request-${state}`]}
            </Tag>
          </>
        }
        above={
          openingId === null ? (
            <AppLink to="/worklist">{t.toWorklist}</AppLink>
          ) : (
            <AppLink to={`/openings/${openingId}`}>{t.toEmergency}</AppLink>
          )
        }
      />
      <Facts request={request} />
      {mayAnswer && <AnswerForm request={request} />}
      {openingId !== null && state !== 'asked' && (
        <InlineMessage status={state === 'lifted' ? 'success' : 'info'} size="small">
          {state === 'lifted' ? t.liftedForYou : t.refusedForYou}
        </InlineMessage>
      )}
    </>
  );
}

function Facts({
  request: { from, danger, whyNoConsent, necessity, askedAt, answered },
}: {
  readonly request: BlockRequest;
}) {
  const t = useText(accessWebTexts);
  const format = useFormat();
  const now = useNow();
  return (
    <section className="hl-stated" aria-labelledby="asked">
      <Heading level="2" size="xsmall" id="asked">
        {t.whatIsAsked}
      </Heading>
      <FactList
        facts={[
          {
            label: t.askedBy,
            value: t.askedByWho({
              who: `${from.person.name}, ${from.person.title}`,
              unit: `${from.unit.name}, ${from.controller.name}`,
              when: format.when(askedAt, now),
            }),
          },
          { label: t.dangerStated, value: danger },
          { label: t.whyNoConsentStated, value: whyNoConsent },
          { label: t.necessityStated, value: necessity },
          ...(answered === null
            ? []
            : [
                {
                  label: t.answer,
                  value: t.answeredBy({
                    who: answered.by.name,
                    when: format.when(answered.at, now),
                    reason: answered.reason,
                  }),
                },
              ]),
        ]}
      />
    </section>
  );
}

function AnswerForm({ request }: { readonly request: BlockRequest }) {
  const t = useText(accessWebTexts);
  const schema = z.object({
    answer: z.enum(['', 'lift', 'refuse']).refine((answer) => answer !== '', t.needAnswer),
    reason: z.string().trim().min(1, t.needReason).max(2000),
  });
  return (
    <AccessForm<z.input<typeof schema>, typeof blockRequestAnswer>
      draft={`answer ${request.id}`}
      title={t.answerTitle}
      lead={t.answerLead}
      schema={schema}
      empty={{ answer: '', reason: '' }}
      path={accessPaths.answerBlockRequest.replace(':id', request.id)}
      answer={blockRequestAnswer}
      requestOf={({ answer, reason }) => ({ version: request.version, answer, reason: reason.trim() })}
      fields={['answer', 'reason']}
      submit={t.sendAnswer}
      said={t.answerSent}
      wordsOf={({ reason }) => reason}
      onDone={() => undefined}
    >
      {(form) => (
        <>
          <Choices
            form={form}
            name="answer"
            label={t.answerQuestion}
            options={[
              { value: 'lift', label: t.answerLift, description: t.answerLiftMeans({ unit: request.from.unit.name }) },
              { value: 'refuse', label: t.answerRefuse, description: t.answerRefuseMeans },
            ]}
          />
          <Words form={form} name="reason" label={t.answerReason} />
          <Why about="askToLift" />
        </>
      )}
    </AccessForm>
  );
}
