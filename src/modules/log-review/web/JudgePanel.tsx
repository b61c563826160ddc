import { BodyShort, Button, Heading, Radio, RadioGroup, Textarea } from '@navikt/ds-react';
import { useState } from 'react';
import { useCommand } from '../../../web/api/use-command.ts';
import { useText } from '../../../web/i18n/locale.tsx';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import { type Outcome, outcomes, type ReviewDetail, reviewDetail, reviewPaths } from '../contract.ts';
import { logReviewWebTexts } from '../texts/web.ts';
import { reviewKeys } from './api.ts';

interface JudgePanelProps {
  readonly detail: ReviewDetail;
  readonly chosen: readonly number[];
  readonly onDone: () => void;
}

/** Says of the selected looks whether they are in order. */
export function JudgePanel({ detail, chosen, onDone }: JudgePanelProps) {
  const t = useText(logReviewWebTexts);
  const [outcome, setOutcome] = useState<Outcome | ''>('');
  const [comment, setComment] = useState('');
  const [tried, setTried] = useState(false);
  const judge = useCommand({
    path: reviewPaths.judge.replace(':id', detail.review.id),
    schema: reviewDetail,
    invalidates: reviewKeys,
    onSuccess: () => {
      setOutcome('');
      setComment('');
      setTried(false);
      onDone();
    },
  });
  const needsComment = outcome !== '' && outcome !== 'in-order' && comment.trim().length < 3;
  const send = () => {
    setTried(true);
    if (outcome === '' || needsComment) return;
    judge.mutate({ version: detail.version, positions: [...chosen], outcome, comment: comment.trim() });
  };
  return (
    <section className="hl-log-review__judge" aria-labelledby="judge-title">
      <Heading level="3" size="xsmall" id="judge-title" aria-live="polite">
        {t.judgeTitle({ count: chosen.length })}
      </Heading>
      {chosen.length === 0 ? (
        <BodyShort size="small" textColor="subtle">
          {t.judgeNone}
        </BodyShort>
      ) : (
        <>
          <OutcomeChoice outcome={outcome} onChange={setOutcome} missing={tried && outcome === ''} />
          <Textarea
            size="small"
            label={t.comment}
            description={t.commentHelp}
            minRows={2}
            maxLength={2000}
            value={comment}
            onChange={(event) => setComment(event.target.value)}
            error={tried && needsComment ? t.needComment : undefined}
          />
          {judge.error && <ErrorState error={judge.error} headingLevel="4" />}
          <div>
            <Button size="small" loading={judge.isPending} onClick={send}>
              {t.setOutcome}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

interface OutcomeChoiceProps {
  readonly outcome: Outcome | '';
  readonly onChange: (outcome: Outcome) => void;
  readonly missing: boolean;
}

function OutcomeChoice({ outcome, onChange, missing }: OutcomeChoiceProps) {
  const t = useText(logReviewWebTexts);
  return (
    <RadioGroup
      size="small"
      legend={t.outcome}
      value={outcome}
      onChange={onChange}
      error={missing ? t.needOutcome : undefined}
    >
      {outcomes.map((one) => (
        <Radio key={one} value={one}>
          {t[`outcome-${one}`]}
        </Radio>
      ))}
    </RadioGroup>
  );
}
