import { Button, TextField } from '@navikt/ds-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiError } from '../../../web/api/errors.ts';
import { useText } from '../../../web/i18n/locale.tsx';
import { AppLink, useGo } from '../../../web/ui/AppLink.tsx';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import { PageHeader } from '../../../web/ui/PageHeader.tsx';
import { logReviewWebTexts } from '../texts/web.ts';
import { findForReport } from './api.ts';
import './log-review.css';

/** Finds the patient who asks who has looked. */
export function FindReport() {
  const t = useText(logReviewWebTexts);
  const go = useGo();
  const [number, setNumber] = useState('');
  const [tried, setTried] = useState(false);
  const find = useMutation({
    mutationFn: () => findForReport(number.trim()),
    onSuccess: ({ patientId }) => {
      if (patientId !== null) go(`/access-reports/${patientId}`);
    },
  });
  const missing = number.trim().length < 6;
  const wrong = find.error instanceof ApiError ? find.error.fields['number'] : undefined;
  const unknown = find.data?.patientId === null ? t.notFound : undefined;
  const send = () => {
    setTried(true);
    if (!missing) find.mutate();
  };
  return (
    <>
      <PageHeader above={<AppLink to="/log-reviews">{t.back}</AppLink>} title={t.reportTitle} lead={t.reportFindLead} />
      <form
        className="hl-log-review__form"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <TextField
          size="small"
          label={t.number}
          autoComplete="off"
          inputMode="numeric"
          value={number}
          onChange={(event) => {
            setNumber(event.target.value);
            find.reset();
          }}
          error={tried && missing ? t.needNumber : (wrong ?? unknown)}
        />
        {find.error && wrong === undefined && <ErrorState error={find.error} />}
        <div>
          <Button size="small" type="submit" loading={find.isPending}>
            {t.findPatient}
          </Button>
        </div>
      </form>
    </>
  );
}
