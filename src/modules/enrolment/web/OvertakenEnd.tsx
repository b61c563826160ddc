import { useFormat, useText } from '../../../web/i18n/locale.tsx';
import { serverNow } from '../../../web/clock.ts';
import { StaleDialog } from '../../../web/ui/dialogs.tsx';
import { type Described, differing } from '../../../web/ui/use-newer.ts';
import type { EnrolmentDetail } from '../contract.ts';
import { enrolmentWebTexts } from '../texts/web.ts';
import { useWords } from './words.ts';

/** What may be answered to a proposed end, or that it is taken back. */
export type EndAnswer = 'accept-end' | 'contest-end' | 'withdraw-end';

interface OvertakenEndProps {
  readonly action: EndAnswer;
  /** As it was read when the answer was written. */
  readonly seen: EnrolmentDetail;
  readonly saved: EnrolmentDetail;
  readonly words: string;
  /** Back to the answer, now about what is saved. */
  readonly onGoOn: (saved: EnrolmentDetail) => void;
  readonly onClose: () => void;
}

/** Somebody else changed the enrolment while its end was answered. The answer can go on where it still fits. */
export function OvertakenEnd({ action, seen, saved, words, onGoOn, onClose }: OvertakenEndProps) {
  const t = useText(enrolmentWebTexts);
  const format = useFormat();
  const { status } = useWords();
  const described = ({ enrolment }: EnrolmentDetail): Described => [
    [t.status, status(enrolment.status)],
    [t.responsible, enrolment.responsible?.name ?? t.nobody],
    [t.namedContact, enrolment.namedContact?.name ?? t.nobody],
    [t.end, enrolment.proposal === null ? '' : format.date(enrolment.proposal.proposedEndAt, serverNow())],
    [t.reason, enrolment.proposal?.reason ?? ''],
  ];
  const wrote = words === '' ? [] : [{ label: t.whatIWrote, mine: words, theirs: '' }];
  const still = saved.actions.some((one) => one.action === action && one.allowed);
  return (
    <StaleDialog
      open
      fields={[...differing(described(seen), described(saved)), ...wrote]}
      onTakeTheirs={onClose}
      {...(still ? { onKeepMine: () => onGoOn(saved) } : {})}
    />
  );
}
