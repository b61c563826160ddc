import { useState } from 'react';
import { useCommand } from '../../../web/api/use-command.ts';
import { useText } from '../../../web/i18n/locale.tsx';
import { DateInput } from '../../../web/ui/DateInput.tsx';
import { ConfirmDialog } from '../../../web/ui/dialogs.tsx';
import { type MeasureShown, measureSchema } from '../contract.ts';
import { visitWebTexts } from '../texts/web.ts';
import { pathOf } from './api.ts';
import { today } from './times.ts';

/** The last day of what is planned. */
export function EndMeasure({ measure, onClose }: { readonly measure: MeasureShown; readonly onClose: () => void }) {
  const t = useText(visitWebTexts);
  const [lastDay, setLastDay] = useState<string | null>(today());
  const end = useCommand({
    path: pathOf('endMeasure', measure.id),
    schema: measureSchema,
    invalidates: [['visits']],
    onSuccess: onClose,
  });
  return (
    <ConfirmDialog
      open
      title={t.endMeasureTitle}
      confirmLabel={t.endMeasure}
      busy={end.isPending}
      error={end.error}
      onConfirm={() => lastDay !== null && end.mutate({ version: measure.version, lastDay })}
      onCancel={onClose}
    >
      <DateInput id="last-day" label={t.lastDay} value={today()} onChange={setLastDay} />
    </ConfirmDialog>
  );
}
