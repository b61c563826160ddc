import { BodyLong, Tag, Textarea } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { z } from 'zod';
import { useCommand } from '../../../web/api/use-command.ts';
import { SkeletonPage } from '../../../web/frame/SkeletonPage.tsx';
import { useLocale, useText } from '../../../web/i18n/locale.tsx';
import { useLive } from '../../../web/live.ts';
import { useScreenParams } from '../../../web/screen-address.ts';
import { useAssignment } from '../../../web/session.ts';
import { ActionBar } from '../../../web/ui/ActionBar.tsx';
import { AppLink } from '../../../web/ui/AppLink.tsx';
import { ClauseLink } from '../../../web/ui/ClauseLink.tsx';
import { DeadlineChip } from '../../../web/ui/DeadlineChip.tsx';
import { ConfirmDialog } from '../../../web/ui/dialogs.tsx';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import { type Fact, FactList } from '../../../web/ui/FactList.tsx';
import { announce } from '../../../web/ui/LiveAnnouncer.tsx';
import { Moment } from '../../../web/ui/Moment.tsx';
import { PageHeader } from '../../../web/ui/PageHeader.tsx';
import { PatientStrip } from '../../../web/ui/PatientStrip.tsx';
import { StaffSelect } from '../../../web/ui/StaffSelect.tsx';
import { physicianPaths, type Transfer, type TransferAction, transferSchema } from '../contract.ts';
import { physicianWebTexts } from '../texts/web.ts';
import { physicianKeys, transferQuery } from './api.ts';

/** One transfer of the physician's responsibility: what is asked, by when, the answer, and what may be done now. */
export function TransferScreen() {
  const { transferId } = useScreenParams(z.object({ transferId: z.string() }));
  const found = useQuery(transferQuery(transferId));
  useLive([`unit:${useAssignment().unitId}`], [['physician-transfer', transferId]]);
  if (found.data) return <Shown transfer={found.data} />;
  if (found.isError) return <ErrorState headingLevel="1" error={found.error} onRetry={() => void found.refetch()} />;
  return <SkeletonPage />;
}

const colours = { asked: 'info', accepted: 'success', declined: 'warning', withdrawn: 'neutral' } as const;

function Shown({ transfer }: { readonly transfer: Transfer }) {
  const t = useText(physicianWebTexts);
  const [doing, setDoing] = useState<TransferAction>();
  const { patient, direction, from, to, state, actions } = transfer;
  const names = { from: from.name, to: to.name };
  const acknowledge = useDo(transfer, 'acknowledge', () => undefined);
  const start = (action: TransferAction) =>
    action === 'acknowledge' ? acknowledge.mutate({ version: transfer.version }) : setDoing(action);
  return (
    <>
      {patient && (
        <PatientStrip
          patient={{
            id: patient.id,
            name: patient.name,
            personalNumber: patient.number,
            birthDate: patient.birthDate,
            protectedIdentity: patient.protectedIdentity,
          }}
          alerts={[]}
          physician={null}
        />
      )}
      <PageHeader
        title={t.transfer}
        above={<AppLink to="/my-patients">{t.backToMine}</AppLink>}
        lead={
          <>
            {direction === 'to' ? t.transferTo(names) : t.transferBack(names)}{' '}
            <Tag size="small" variant="moderate" data-color={colours[state]}>
              {t[`state-${state}`]}
            </Tag>
          </>
        }
      />
      <Facts transfer={transfer} />
      {acknowledge.isError && <ErrorState error={acknowledge.error} />}
      <ActionBar actions={actions.map((action) => ({ id: action, label: t[action], onSelect: () => start(action) }))} />
      {doing && doing !== 'acknowledge' && (
        <Answer action={doing} transfer={transfer} onClose={() => setDoing(undefined)} />
      )}
    </>
  );
}

function Facts({ transfer }: { readonly transfer: Transfer }) {
  const t = useText(physicianWebTexts);
  const { locale } = useLocale();
  const { answer, criteria, clause, state, dueAt, askedAt, askedBy, acknowledgedAt } = transfer;
  const facts: Fact[] = [
    { label: t.reason, value: transfer.reason },
    { label: t.carried, value: transfer.title[locale] },
    { label: t.clause, value: <ClauseLink clause={{ ...clause, title: clause.heading }} /> },
    { label: t.askedWhen, value: <Moment at={askedAt} as="full" /> },
    { label: t.askedBy, value: askedBy && `${askedBy.name}, ${askedBy.title}` },
  ];
  if (criteria) facts.splice(2, 0, { label: t.how, value: t.criteria({ text: criteria[locale] }) });
  if (state === 'asked' && dueAt)
    facts.push({ label: t.answerDue, value: <DeadlineChip deadline={{ dueAt, startedAt: askedAt }} /> });
  if (answer) {
    facts.push({
      label: t.answered,
      value: (
        <>
          {t[`state-${state}`]} <Moment at={answer.at} as="full" /> {answer.by?.name}
        </>
      ),
    });
    if (answer.reason) facts.push({ label: t.why, value: answer.reason });
  }
  if (acknowledgedAt) facts.push({ label: t.read, value: <Moment at={acknowledgedAt} as="full" /> });
  return <FactList facts={facts} />;
}

function useDo(transfer: Transfer, action: TransferAction, onDone: () => void) {
  const t = useText(physicianWebTexts);
  return useCommand({
    path: physicianPaths[action].replace(':id', transfer.id),
    schema: transferSchema,
    invalidates: physicianKeys,
    onSuccess: () => {
      announce(t.done);
      onDone();
    },
  });
}

interface AnswerProps {
  readonly action: Exclude<TransferAction, 'acknowledge'>;
  readonly transfer: Transfer;
  readonly onClose: () => void;
}

function Answer({ action, transfer: opened, onClose }: AnswerProps) {
  const t = useText(physicianWebTexts);
  const [transfer] = useState(opened);
  const [staffId, setStaffId] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const send = useDo(transfer, action, onClose);
  const lacks = action === 'accept' ? staffId === null : reason.trim() === '';
  const confirm = () => {
    setTried(true);
    if (lacks) return;
    const { version } = transfer;
    send.mutate(action === 'accept' ? { version, staffId } : { version, reason: reason.trim() });
  };
  const texts = { accept: t.acceptText, decline: t.declineText, withdraw: t.withdrawText };
  return (
    <ConfirmDialog
      open
      title={t[action]}
      confirmLabel={t[action]}
      busy={send.isPending}
      error={send.error}
      onConfirm={confirm}
      onCancel={onClose}
    >
      <BodyLong spacing>{texts[action]}</BodyLong>
      {action === 'accept' ? (
        <>
          <StaffSelect
            label={t.physician}
            nobody={t.chooseNobody}
            staff={transfer.physicians}
            value={staffId}
            onChange={(person) => setStaffId(person?.id ?? null)}
          />
          {tried && lacks && <p role="alert">{t.chooseNobody}.</p>}
        </>
      ) : (
        <Textarea
          size="small"
          label={t.why}
          value={reason}
          maxLength={4000}
          error={tried && lacks ? t.needReason : undefined}
          onChange={(event) => setReason(event.target.value)}
        />
      )}
    </ConfirmDialog>
  );
}
