import { Button, Heading, Radio, RadioGroup, Textarea } from '@navikt/ds-react';
import { useEffect, useState } from 'react';
import { isLocalDate, type LocalDate } from '../../../kernel/local-date.ts';
import { useCommand } from '../../../web/api/use-command.ts';
import { serverNow } from '../../../web/clock.ts';
import { stockholmDate } from '../../../web/i18n/format.ts';
import { useText } from '../../../web/i18n/locale.tsx';
import { useMay } from '../../../web/session.ts';
import { DateInput } from '../../../web/ui/DateInput.tsx';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import { fieldId } from '../../../web/ui/forms.tsx';
import { useKeptDraft } from '../../../web/ui/kept-draft.ts';
import { announce } from '../../../web/ui/LiveAnnouncer.tsx';
import { type Review, reviewPaths, reviewSchema } from '../contract.ts';
import { reviewWebTexts } from '../texts/review-web.ts';
import { reviewKeys } from './review-api.ts';

interface Written {
  readonly how: 'held' | 'cancelled' | 'moved';
  readonly heldOn: string;
  readonly day: string;
  readonly words: string;
}

/** How a review went, or to which day it is moved; what is half written is kept while one looks at something else. */
export function ReviewForms({ review }: { readonly review: Review }) {
  const t = useText(reviewWebTexts);
  const may = useMay();
  const { form, set, tried, faults, send, state } = useEnding(review);
  if (!may('rhythm.holdReviews')) return null;
  const { mayMove } = review;
  return (
    <section aria-labelledby="review-how">
      <Heading level="2" size="xsmall" id="review-how">
        {t.how}
      </Heading>
      <div className="hl-form-section__fields">
        <RadioGroup
          size="small"
          legend={t.how}
          hideLegend
          value={form.how}
          onChange={(how: Written['how']) => set({ ...form, how })}
        >
          <Radio value="held">{t.held}</Radio>
          {mayMove !== null && <Radio value="moved">{t.move}</Radio>}
          <Radio value="cancelled">{t.cancelled}</Radio>
        </RadioGroup>
        {form.how === 'held' && (
          <DateInput
            id={fieldId('heldOn')}
            label={t.dayHeld}
            value={dayOf(form.heldOn)}
            error={tried ? faults.heldOn : undefined}
            onChange={(day) => set({ ...form, heldOn: day ?? '' })}
          />
        )}
        {form.how === 'moved' && mayMove !== null && (
          <DateInput
            id={fieldId('day')}
            label={t.newDay}
            description={t.newDayHelp({ to: mayMove.to })}
            value={dayOf(form.day)}
            error={tried ? faults.day : undefined}
            onChange={(day) => set({ ...form, day: day ?? '' })}
          />
        )}
        <Textarea
          size="small"
          id={fieldId('words')}
          label={t[wordsOf[form.how]]}
          value={form.words}
          maxLength={2000}
          error={tried ? faults.words : undefined}
          onChange={(event) => set({ ...form, words: event.target.value })}
        />
        {state.error !== null && <ErrorState error={state.error} />}
        <Button size="small" style={{ alignSelf: 'flex-start' }} loading={state.busy} onClick={send}>
          {t[buttonOf[form.how]]}
        </Button>
      </div>
    </section>
  );
}

const wordsOf = { held: 'noteField', cancelled: 'noteWhyOff', moved: 'reason' } as const;
const buttonOf = { held: 'saveHeld', cancelled: 'saveCancelled', moved: 'saveMoved' } as const;

function dayOf(text: string): LocalDate | null {
  return isLocalDate(text) ? text : null;
}

function useEnding(review: Review) {
  const t = useText(reviewWebTexts);
  const { draft, keep, forget } = useKeptDraft<Written>(`review ${review.id}`);
  const [form, set] = useState<Written>(
    () => draft ?? { how: 'held', heldOn: stockholmDate(serverNow()), day: '', words: '' },
  );
  const [tried, setTried] = useState(false);
  useEffect(() => {
    if (form.words === '' && form.day === '') forget();
    else keep(form);
  });
  const options = {
    schema: reviewSchema,
    invalidates: reviewKeys,
    onSuccess: () => {
      forget();
      announce(t.saved);
    },
  };
  const end = useCommand({ ...options, path: reviewPaths.end.replace(':id', review.id) });
  const move = useCommand({ ...options, path: reviewPaths.move.replace(':id', review.id) });
  const words = form.words.trim();
  const faults = {
    heldOn: form.how === 'held' && dayOf(form.heldOn) === null ? t.needDay : undefined,
    day: form.how === 'moved' && dayOf(form.day) === null ? t.needDay : undefined,
    words: form.how !== 'held' && words === '' ? t.needNote : undefined,
  };
  const send = () => {
    setTried(true);
    if (Object.values(faults).some((fault) => fault !== undefined)) return;
    const { version } = review;
    if (form.how === 'moved') return move.mutate({ version, day: form.day, reason: words });
    const heldOn = form.how === 'held' ? form.heldOn : null;
    end.mutate({ version, outcome: form.how, heldOn, note: words === '' ? null : words });
  };
  const state = { busy: end.isPending || move.isPending, error: form.how === 'moved' ? move.error : end.error };
  return { form, set, tried, faults, send, state };
}
