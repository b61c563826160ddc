import { BodyLong, Button, Heading, TextField } from '@navikt/ds-react';
import { useState } from 'react';
import { useCommand } from '../../../web/api/use-command.ts';
import { useFormat, useText } from '../../../web/i18n/locale.tsx';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import { accessReport, type AccessReport, reportPaths } from '../contract.ts';
import { logReviewWebTexts } from '../texts/web.ts';

/** The mark on a patient whom many would recognise. Never on the patient's paper. */
export function WellKnown({ report }: { readonly report: AccessReport }) {
  const t = useText(logReviewWebTexts);
  const format = useFormat();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const { wellKnown, patient } = report;
  const mark = useCommand({
    path: reportPaths.wellKnown.replace(':id', patient.id),
    schema: accessReport,
    invalidates: [['access-report']],
    onSuccess: () => {
      setReason('');
      setTried(false);
    },
  });
  const missing = reason.trim().length < 3;
  return (
    <section className="hl-log-review__known">
      <Heading level="2" size="small">
        {t.wellKnownTitle}
      </Heading>
      <BodyLong size="small">{t.wellKnownLead}</BodyLong>
      {wellKnown !== null && (
        <BodyLong size="small">
          {t.wellKnownBy({ who: wellKnown.setBy, when: format.dateTime(wellKnown.setAt), reason: wellKnown.reason })}
        </BodyLong>
      )}
      <TextField
        size="small"
        label={t.reason}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        error={tried && missing ? t.needReason : undefined}
      />
      {mark.error && <ErrorState error={mark.error} headingLevel="3" />}
      <div>
        <Button
          size="small"
          variant="secondary"
          loading={mark.isPending}
          onClick={() => {
            setTried(true);
            if (!missing) mark.mutate({ on: wellKnown === null, reason: reason.trim() });
          }}
        >
          {wellKnown === null ? t.mark : t.unmark}
        </Button>
      </div>
    </section>
  );
}
