import { BodyLong, Checkbox, CheckboxGroup, Textarea } from '@navikt/ds-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Instant } from '../../../kernel/instant.ts';
import { laterDate, type LocalDate } from '../../../kernel/local-date.ts';
import { dateAt } from '../../../kernel/zone.ts';
import { useCommand } from '../../../web/api/use-command.ts';
import { serverNow } from '../../../web/clock.ts';
import { stockholmDate } from '../../../web/i18n/format.ts';
import { useFormat, useText } from '../../../web/i18n/locale.tsx';
import { announce } from '../../../web/ui/LiveAnnouncer.tsx';
import { useNewer } from '../../../web/ui/use-newer.ts';
import { ConfirmDialog } from '../../../web/ui/dialogs.tsx';
import { type EnrolmentDetail, enrolmentsSchema, type EnrolmentView } from '../contract.ts';
import { enrolmentWebTexts } from '../texts/web.ts';
import { enrolmentQuery } from './api.ts';
import { type EndAnswer, OvertakenEnd } from './OvertakenEnd.tsx';
import { useWords } from './words.ts';

interface AnswerEndProps {
  readonly action: EndAnswer;
  readonly detail: EnrolmentDetail;
  readonly onClose: () => void;
}

/** The health centre's answer to a proposed end, or home care taking it back. Levels proposed together are answered together. */
export function AnswerEnd({ action, detail: opened, onClose }: AnswerEndProps) {
  const t = useText(enrolmentWebTexts);
  const { detail, setDetail, newer, send } = useAnswer(action, opened, onClose);
  const together = proposedTogether(detail);
  const [chosen, setChosen] = useState<readonly string[]>(together.map(({ id }) => id));
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const lacksWords = action === 'contest-end' && words.trim() === '';
  const confirm = () => {
    setTried(true);
    if (lacksWords || chosen.length === 0) return;
    const enrolments = together.filter(({ id }) => chosen.includes(id)).map(({ id, version }) => ({ id, version }));
    send.mutate({ enrolments, ...bodyOf(action, words.trim()) });
  };
  const { title, label } = useHeadings(action, chosen.length);
  if (newer.saved) {
    return (
      <OvertakenEnd
        action={action}
        seen={detail}
        saved={newer.saved}
        words={words.trim()}
        onGoOn={(saved) => {
          newer.settle();
          send.reset();
          setDetail(saved);
        }}
        onClose={onClose}
      />
    );
  }
  return (
    <ConfirmDialog
      open
      title={title}
      confirmLabel={label}
      busy={send.isPending}
      error={send.error}
      onConfirm={confirm}
      onCancel={onClose}
    >
      <Consequence action={action} enrolment={detail.enrolment} />
      {together.length > 1 && (
        <WhichLevels together={together} chosen={chosen} onChange={setChosen} missing={tried && chosen.length === 0} />
      )}
      {action !== 'withdraw-end' && (
        <Textarea
          size="small"
          label={action === 'accept-end' ? t.acceptNote : t.contestReason}
          value={words}
          maxLength={4000}
          error={tried && lacksWords ? t.contestNeeds : undefined}
          onChange={(event) => setWords(event.target.value)}
        />
      )}
    </ConfirmDialog>
  );
}

/** Sends the answer; when somebody else was first, reads what they left. */
function useAnswer(action: EndAnswer, opened: EnrolmentDetail, onClose: () => void) {
  const t = useText(enrolmentWebTexts);
  const queries = useQueryClient();
  // As it was when the dialog was opened, or as somebody else left it and this person has seen: one answers what one has read.
  const [detail, setDetail] = useState(opened);
  const newer = useNewer(() => queries.fetchQuery({ ...enrolmentQuery(detail.enrolment.id), staleTime: 0 }));
  const send = useCommand({
    path: `/api/enrolments/${action}`,
    schema: enrolmentsSchema,
    invalidates: [['enrolments']],
    onSuccess: () => {
      announce(action === 'accept-end' ? t.accepted_ : t.saved);
      onClose();
    },
    onError: newer.readAfter,
  });
  return { detail, setDetail, newer, send };
}

function useHeadings(action: EndAnswer, count: number): { title: string; label: string } {
  const t = useText(enrolmentWebTexts);
  const headings = {
    'accept-end': { title: t.acceptTitle({ count }), label: t.acceptEnd },
    'contest-end': { title: t.contestTitle, label: t.contestEnd },
    'withdraw-end': { title: t.withdrawTitle, label: t.withdrawEnd },
  };
  return headings[action];
}

function bodyOf(action: EndAnswer, words: string): { note?: string; reason?: string } {
  if (action === 'contest-end') return { reason: words };
  return action === 'accept-end' && words !== '' ? { note: words } : {};
}

/** This enrolment and the patient's others that stand in the same place with the same receiver. */
function proposedTogether({ enrolment, others }: EnrolmentDetail): readonly EnrolmentView[] {
  const same = others.filter(
    (other) =>
      other.unit.id === enrolment.unit.id &&
      other.state === enrolment.state &&
      other.proposal !== null &&
      other.proposal.to.id === enrolment.proposal?.to.id &&
      other.proposal.proposedAt === enrolment.proposal.proposedAt,
  );
  return [enrolment, ...same];
}

function Consequence({ action, enrolment }: { readonly action: EndAnswer; readonly enrolment: EnrolmentView }) {
  const t = useText(enrolmentWebTexts);
  const format = useFormat();
  const { proposal } = enrolment;
  const texts: Record<EndAnswer, string> = {
    'accept-end': t.acceptText({
      date: proposal ? format.date(dayOfTakingOver(proposal.proposedEndAt), serverNow()) : '–',
    }),
    'contest-end': t.contestText,
    'withdraw-end': t.withdrawText({ unit: proposal?.to.name ?? '–' }),
  };
  return <BodyLong spacing>{texts[action]}</BodyLong>;
}

/** A proposed day that has passed by the time of the answer means today. */
function dayOfTakingOver(proposedEndAt: Instant): LocalDate {
  return laterDate(dateAt(proposedEndAt), stockholmDate(serverNow()));
}

interface WhichLevelsProps {
  readonly together: readonly EnrolmentView[];
  readonly chosen: readonly string[];
  readonly missing: boolean;
  readonly onChange: (chosen: readonly string[]) => void;
}

function WhichLevels({ together, chosen, missing, onChange }: WhichLevelsProps) {
  const t = useText(enrolmentWebTexts);
  const words = useWords();
  return (
    <CheckboxGroup
      size="small"
      legend={t.whichLevels}
      value={[...chosen]}
      onChange={(next: string[]) => onChange(next)}
      error={missing ? t.endLevelsNeeds : undefined}
    >
      {together.map((one) => (
        <Checkbox key={one.id} value={one.id}>
          {words.level(one.level)}
        </Checkbox>
      ))}
    </CheckboxGroup>
  );
}
