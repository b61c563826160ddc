import { BodyShort, Button } from '@navikt/ds-react';
import { addDays, type LocalDate, localDate, weekdayOf } from '../../../kernel/local-date.ts';
import { useCommand } from '../../../web/api/use-command.ts';
import { useText } from '../../../web/i18n/locale.tsx';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import { announce } from '../../../web/ui/LiveAnnouncer.tsx';
import { dayChanged } from '../contract.ts';
import { visitWebTexts } from '../texts/web.ts';
import { pathOf } from './api.ts';

interface CopyStaffProps {
  readonly day: LocalDate;
  readonly onDone: () => void;
}

/** The shifts of another day, or of last week, for this one: whoever has a shift already keeps it. */
export function CopyStaff({ day, onDone }: CopyStaffProps) {
  const t = useText(visitWebTexts);
  const monday = addDays(day, 1 - weekdayOf(day));
  return (
    <div className="hl-staff">
      <BodyShort size="small">{t.copyHelp}</BodyShort>
      <div className="hl-chosen__handles">
        <CopyButton to={day} from={addDays(day, -1)} days={1} label={t.copyDayBefore} onDone={onDone} />
        <CopyButton to={day} from={addDays(day, -7)} days={1} label={t.copyWeekBefore} onDone={onDone} />
        <CopyButton to={monday} from={addDays(monday, -7)} days={7} label={t.copyWholeWeek} onDone={onDone} />
      </div>
    </div>
  );
}

interface CopyButtonProps {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly days: number;
  readonly label: string;
  readonly onDone: () => void;
}

function CopyButton({ from, to, days, label, onDone }: CopyButtonProps) {
  const t = useText(visitWebTexts);
  const copy = useCommand({
    path: pathOf('copyStaff', to),
    schema: dayChanged,
    invalidates: [['visits']],
    onSuccess: () => {
      announce(t.staffCopied);
      onDone();
    },
  });
  return (
    <>
      <Button
        size="xsmall"
        variant="secondary"
        data-color="neutral"
        loading={copy.isPending}
        onClick={() => copy.mutate({ from: localDate(from), days })}
      >
        {label}
      </Button>
      {copy.isError && <ErrorState error={copy.error} />}
    </>
  );
}
