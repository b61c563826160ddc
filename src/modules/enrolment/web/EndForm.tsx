import { Button, LocalAlert } from '@navikt/ds-react';
import { useState } from 'react';
import { startOfDay } from '../../../kernel/zone.ts';
import { useCommand } from '../../../web/api/use-command.ts';
import { useNow } from '../../../web/clock.ts';
import { useFormat, useText } from '../../../web/i18n/locale.tsx';
import { useGo } from '../../../web/ui/AppLink.tsx';
import { AutosaveStatus } from '../../../web/ui/AutosaveStatus.tsx';
import { StaleDialog } from '../../../web/ui/dialogs.tsx';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import { FormDates, useWrittenDates } from '../../../web/ui/form-dates.ts';
import { FormErrorSummary } from '../../../web/ui/forms.tsx';
import { announce } from '../../../web/ui/LiveAnnouncer.tsx';
import { type EndDraftAnswer, type EndDraftBody, type EnrolmentDetail, enrolmentsSchema } from '../contract.ts';
import { enrolmentWebTexts } from '../texts/web.ts';
import { EndSide } from './EndSide.tsx';
import { useEndFaults } from './end-faults.ts';
import { HandoverSection, LevelsSection, ReceiverSection, WhenAndWhySection } from './EndSections.tsx';
import { canEnd, handoverOf, useEndForm } from './use-end-form.ts';

interface EndFormProps {
  readonly detail: EnrolmentDetail;
  readonly draft: EndDraftAnswer['draft'];
  readonly first: EndDraftBody;
}

/** Which levels, to whom, from when, why, and what the health centre needs to know. */
export function EndForm({ detail, draft, first }: EndFormProps) {
  const t = useText(enrolmentWebTexts);
  const form = useEndForm(detail, draft, first);
  const { body, check } = form;
  const [tries, setTries] = useState(0);
  const faults = useEndFaults(body, check);
  const shown = tries > 0 ? faults : {};
  const dates = useWrittenDates();
  const propose = usePropose(detail, form);
  const send = () => {
    setTries(tries + 1);
    if (!dates.right()) return;
    if (Object.keys(faults).length > 0 || body.toUnitId === null || body.endDate === null) return;
    form.stopSaving();
    const chosen = canEnd(detail).filter(({ id }) => body.enrolmentIds.includes(id));
    propose.mutate({
      enrolments: chosen.map(({ id, version }) => ({ id, version })),
      toUnitId: body.toUnitId,
      reason: body.reason.trim(),
      handover: handoverOf(body, detail),
      proposedEndAt: startOfDay(body.endDate),
    });
  };
  return (
    <form
      className="hl-end"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <div>
        <DraftNotice draft={draft} />
        <LevelsSection detail={detail} body={body} onChange={form.change} error={shown.levels?.message} />
        <ReceiverSection detail={detail} body={body} onChange={form.change} error={shown.toUnitId?.message} />
        <FormDates value={dates}>
          <WhenAndWhySection body={body} onChange={form.change} faults={shown} />
          <HandoverSection body={body} check={check} onChange={form.change} faults={shown} />
        </FormDates>
        <FormErrorSummary errors={shown} submitCount={tries} />
        {propose.isError && <ErrorState error={propose.error} />}
        <div className="hl-actionbar__buttons">
          <Button size="small" type="submit" loading={propose.isPending}>
            {t.send}
          </Button>
          <AutosaveStatus state={form.autosave.state} onSaveNow={() => void form.autosave.saveNow()} />
        </div>
      </div>
      <EndSide detail={detail} body={body} check={check} />
      <StaleDialog open={form.stale} fields={[]} onTakeTheirs={() => void form.takeTheirs()} />
    </form>
  );
}

function usePropose(detail: EnrolmentDetail, form: ReturnType<typeof useEndForm>) {
  const t = useText(enrolmentWebTexts);
  const go = useGo();
  return useCommand({
    path: '/api/enrolments/propose-end',
    schema: enrolmentsSchema,
    invalidates: [
      ['enrolments', 'list'],
      ['enrolments', 'one'],
    ],
    onSuccess: ({ enrolments }) => {
      const { proposal } = enrolments.find(({ id }) => id === detail.enrolment.id) ?? {};
      announce(t.sentTo({ unit: proposal?.to.name ?? t.whatNextReceiver }));
      go(`/enrolments/${detail.enrolment.id}`, { replace: true });
    },
    onError: form.goOnSaving,
  });
}

function DraftNotice({ draft }: { readonly draft: EndDraftAnswer['draft'] }) {
  const t = useText(enrolmentWebTexts);
  const format = useFormat();
  const now = useNow();
  if (!draft) return null;
  return (
    <LocalAlert status="announcement" size="small" as="div">
      <LocalAlert.Header>
        <LocalAlert.Title as="div">
          {t.draftBy({ who: draft.savedBy ?? '–', when: format.when(draft.savedAt, now) })}
        </LocalAlert.Title>
      </LocalAlert.Header>
    </LocalAlert>
  );
}
