import { Button, Radio, RadioGroup, TextField } from '@navikt/ds-react';
import { useState } from 'react';
import { z } from 'zod';
import { instantFromMilliseconds } from '../../../kernel/instant.ts';
import { timeAt } from '../../../kernel/zone.ts';
import { morningListParts } from '../../../model/vocabulary.ts';
import { useCommand } from '../../../web/api/use-command.ts';
import { serverNow } from '../../../web/clock.ts';
import { stockholmDate } from '../../../web/i18n/format.ts';
import { useText } from '../../../web/i18n/locale.tsx';
import { useScreenParams } from '../../../web/screen-address.ts';
import { AppLink, useGo } from '../../../web/ui/AppLink.tsx';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import { fieldId } from '../../../web/ui/forms.tsx';
import { announce } from '../../../web/ui/LiveAnnouncer.tsx';
import { MomentField } from '../../../web/ui/MomentField.tsx';
import { momentOf, type WrittenMoment } from '../../../web/ui/moments.ts';
import { PageHeader } from '../../../web/ui/PageHeader.tsx';
import { eventSchema, rhythmPaths } from '../contract.ts';
import { rhythmWebTexts } from '../texts/web.ts';

/** Tells by hand that a patient was admitted, is in emergency care, came home or had a visit that nobody planned. */
export function TellEvent() {
  const t = useText(rhythmWebTexts);
  const { patientId, form, set, happenedAt, tried, save, send } = useTelling();
  return (
    <>
      <PageHeader title={t.tell} lead={t.tellText} above={<AppLink to={`/patients/${patientId}`}>{t.back}</AppLink>} />
      {save.isError && <ErrorState error={save.error} />}
      <div className="hl-form-section__fields">
        <RadioGroup size="small" legend={t.kind} value={form.kind} onChange={(kind: Kind) => set({ ...form, kind })}>
          {morningListParts.map((one) => (
            <Radio key={one} value={one}>
              {t[one]}
            </Radio>
          ))}
        </RadioGroup>
        <TextField
          size="small"
          id={fieldId('place')}
          label={t.place}
          value={form.place}
          maxLength={200}
          error={tried && form.place.trim() === '' ? t.needPlace : undefined}
          onChange={(event) => set({ ...form, place: event.target.value })}
        />
        <MomentField
          id={fieldId('happenedAt')}
          dateLabel={t.day}
          timeLabel={t.time}
          value={form.when}
          onChange={(when) => set({ ...form, when })}
          error={tried && happenedAt === null ? t.needTime : undefined}
        />
        <div>
          <Button size="small" loading={save.isPending} onClick={send}>
            {t.save}
          </Button>
        </div>
      </div>
    </>
  );
}

type Kind = (typeof morningListParts)[number];

interface Form {
  readonly kind: Kind;
  readonly place: string;
  readonly when: WrittenMoment;
}

function useTelling() {
  const t = useText(rhythmWebTexts);
  const { patientId } = useScreenParams(z.object({ patientId: z.string() }));
  const go = useGo();
  const [form, set] = useState<Form>(() => ({
    kind: 'admitted',
    place: '',
    when: { date: stockholmDate(serverNow()), time: timeAt(instantFromMilliseconds(serverNow())) },
  }));
  const [tried, setTried] = useState(false);
  const happenedAt = momentOf(form.when);
  const save = useCommand({
    path: rhythmPaths.record,
    schema: eventSchema,
    invalidates: [['morning-list'], ['patient-overview']],
    onSuccess: () => {
      announce(t.saved);
      go(`/patients/${patientId}`);
    },
  });
  const send = () => {
    setTried(true);
    const place = form.place.trim();
    if (place !== '' && happenedAt !== null) save.mutate({ patientId, kind: form.kind, place, happenedAt });
  };
  return { patientId, form, set, happenedAt, tried, save, send };
}
