import {
  CheckmarkCircleIcon,
  ClockIcon,
  ExclamationmarkTriangleFillIcon,
  HourglassBottomFilledIcon,
} from '@navikt/aksel-icons';
import { Tag } from '@navikt/ds-react';
import { useNow } from '../clock.ts';
import { useFormat, useLocale } from '../i18n/locale.tsx';
import { type Deadline, deadlineState, deadlineText } from './deadline.ts';

interface DeadlineChipProps {
  readonly deadline: Deadline;
  /** What is waited for: "Svar", "Bedömning", "Kvittens". */
  readonly what?: string;
}

const looks = {
  ok: { color: 'neutral', Icon: ClockIcon },
  warn: { color: 'warning', Icon: HourglassBottomFilledIcon },
  passed: { color: 'danger', Icon: ExclamationmarkTriangleFillIcon },
  stopped: { color: 'success', Icon: CheckmarkCircleIcon },
} as const;

/** A deadline as text, colour and icon; counts down by itself. The exact time is in the title. */
export function DeadlineChip({ deadline, what }: DeadlineChipProps) {
  const now = useNow();
  const { locale } = useLocale();
  const format = useFormat();
  const state = deadlineState(deadline, now);
  const { color, Icon } = looks[state];
  return (
    <Tag
      size="small"
      variant={state === 'passed' ? 'strong' : 'moderate'}
      data-color={color}
      icon={<Icon aria-hidden />}
      className="hl-deadline"
      title={format.dateTime(deadline.dueAt, now)}
    >
      <time dateTime={deadline.dueAt}>{deadlineText(deadline, what, now, locale)}</time>
    </Tag>
  );
}
