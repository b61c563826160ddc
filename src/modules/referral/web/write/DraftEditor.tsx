import { TrashIcon } from '@navikt/aksel-icons';
import { Alert, Button } from '@navikt/ds-react';
import { useState } from 'react';
import { useLocale, useText } from '../../../../web/i18n/locale.tsx';
import { ApiError } from '../../../../web/api/errors.ts';
import { AutosaveStatus } from '../../../../web/ui/AutosaveStatus.tsx';
import { StaleDialog } from '../../../../web/ui/dialogs.tsx';
import { ErrorState } from '../../../../web/ui/ErrorState.tsx';
import { FormDates, useWrittenDates } from '../../../../web/ui/form-dates.ts';
import { PageHeader } from '../../../../web/ui/PageHeader.tsx';
import type { Referral } from '../api.ts';
import { Attachments } from '../attachments/Attachments.tsx';
import { factText } from '../facts/fact-text.ts';
import { useNames } from '../names.ts';
import { ReferralPatient } from '../ReferralPatient.tsx';
import { referralWebTexts } from '../../texts/web.ts';
import { DiscardDialog } from './DiscardDialog.tsx';
import { KindField } from './KindField.tsx';
import { Questions } from './Questions.tsx';
import { ReceiverField } from './ReceiverField.tsx';
import { SendDialog } from './SendDialog.tsx';
import { Sidebar } from './Sidebar.tsx';
import { useDraft } from './use-draft.ts';
import { type Judgement, useJudgement } from './use-judgement.ts';
import { type Receiver, useReceiver } from './use-receiver.ts';
import '../referral.css';

/** A draft on one page: the questions, what is still missing, and what the rule will say. */
export function DraftEditor({ referral }: { readonly referral: Referral }) {
  const t = useText(referralWebTexts);
  const writing = useDraft(referral);
  const { draft } = writing;
  const judgement = useJudgement(referral, draft);
  const receiver = useReceiver(referral, draft);
  const [dialog, setDialog] = useState<'send' | 'discard' | null>(null);
  const dates = useWrittenDates();
  // What is written as a date and is none would else go as no date.
  const askToSend = () => dates.right() && setDialog('send');
  const acute = draft.kind === 'acute';
  return (
    <FormDates value={dates}>
      <ReferralPatient patient={referral.patient} />
      <PageHeader
        title={acute ? t.writeAcute : t.writeTitle}
        lead={t.writeLead}
        above={referral.caseNumber}
        actions={
          <Button
            size="small"
            variant="tertiary"
            data-color="neutral"
            icon={<TrashIcon aria-hidden />}
            onClick={() => setDialog('discard')}
          >
            {t.discard}
          </Button>
        }
      />
      <div className="hl-write">
        <div className="hl-write__form">
          <DraftFields referral={referral} writing={writing} judgement={judgement} receiver={receiver} />
          <div className="hl-write__send">
            <Button size="medium" onClick={askToSend}>
              {t.send}
            </Button>
            <AutosaveStatus state={writing.state} onSaveNow={() => void writing.saveNow()} />
          </div>
          <SaveRefused error={writing.state.kind === 'failed' ? writing.state.error : null} />
        </div>
        <Sidebar
          judgement={judgement}
          receiver={receiver}
          saving={<AutosaveStatus state={writing.state} onSaveNow={() => void writing.saveNow()} />}
          onSend={askToSend}
        />
      </div>
      <SendDialog
        open={dialog === 'send'}
        referral={referral}
        judgement={judgement}
        receiver={receiver}
        versionToSend={writing.versionToSend}
        onClose={() => setDialog(null)}
      />
      <DiscardDialog open={dialog === 'discard'} referral={referral} onClose={() => setDialog(null)} />
      <BothWrote writing={writing} />
    </FormDates>
  );
}

interface DraftFieldsProps {
  readonly referral: Referral;
  readonly writing: ReturnType<typeof useDraft>;
  readonly judgement: Judgement;
  readonly receiver: Receiver;
}

function DraftFields({ referral, writing, judgement, receiver }: DraftFieldsProps) {
  const t = useText(referralWebTexts);
  const { draft } = writing;
  return (
    <>
      {draft.kind === 'acute' && (
        <Alert variant="info" size="small">
          {t.acuteNote}
        </Alert>
      )}
      <KindField kind={draft.kind} onChange={(kind) => writing.setDraft((old) => ({ ...old, kind }))} />
      <Questions draft={draft} judgement={judgement} prefilled={referral.prefilled} writing={writing} />
      <ReceiverField receiver={receiver} onChoose={(toUnitId) => writing.setDraft((old) => ({ ...old, toUnitId }))} />
      <Attachments referral={referral} />
    </>
  );
}

/** Why the draft could not be saved, when it was more than a moment without network or somebody else's save. */
function SaveRefused({ error }: { readonly error: unknown }) {
  if (!(error instanceof ApiError) || error.code === 'stale' || error.status === 401) return null;
  return <ErrorState error={error} />;
}

function BothWrote({ writing }: { readonly writing: ReturnType<typeof useDraft> }) {
  const { locale } = useLocale();
  const names = useNames();
  const { conflict, settle } = writing;
  if (!conflict) return null;
  const fields = conflict.conflicts.map((fact) => ({
    label: names.fact(fact),
    mine: factText(fact, conflict.draft.facts[fact], locale),
    theirs: factText(fact, conflict.theirs[fact], locale),
  }));
  return <StaleDialog open fields={fields} onKeepMine={() => settle(true)} onTakeTheirs={() => settle(false)} />;
}
