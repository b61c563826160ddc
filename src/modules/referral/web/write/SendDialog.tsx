import { Alert, BodyLong, Modal, Button } from '@navikt/ds-react';
import { useState } from 'react';
import type { z } from 'zod';
import type { Locale } from '../../../../kernel/texts.ts';
import type { FactKey } from '../../../../model/index.ts';
import { useCommand } from '../../../../web/api/use-command.ts';
import { useLocale, useText } from '../../../../web/i18n/locale.tsx';
import { useGo } from '../../../../web/ui/AppLink.tsx';
import { ConfirmDialog } from '../../../../web/ui/dialogs.tsx';
import { announce } from '../../../../web/ui/LiveAnnouncer.tsx';
import { receiptAnswer, type sendBody } from '../../contract.ts';
import type { Referral } from '../api.ts';
import { FactLink } from '../facts/FactLink.tsx';
import { useNames } from '../names.ts';
import { referralWebTexts } from '../../texts/web.ts';
import type { Judgement } from './use-judgement.ts';
import type { Receiver } from './use-receiver.ts';

interface SendDialogProps {
  readonly open: boolean;
  readonly referral: Referral;
  readonly judgement: Judgement;
  readonly receiver: Receiver;
  /** Saves the last words; null when they could not be saved. */
  readonly versionToSend: () => Promise<number | null>;
  readonly onClose: () => void;
}

/** Says to whom it goes and what happens then; or what is missing, with a link to each field. */
export function SendDialog(props: SendDialogProps) {
  const { open, judgement, receiver } = props;
  if (!open) return null;
  const maySend = judgement.completeness?.maySend === true && receiver.chosen !== null;
  const mustConfirm = judgement.toConfirm.length > 0 && judgement.completeness?.missing.length === 0;
  return maySend && !mustConfirm ? <Confirm {...props} /> : <Blocked {...props} />;
}

function Confirm({ referral, judgement, receiver, versionToSend, onClose }: SendDialogProps) {
  const t = useText(referralWebTexts);
  const go = useGo();
  const [notSaved, setNotSaved] = useState(false);
  const [saving, setSaving] = useState(false);
  const command = useCommand<z.input<typeof sendBody>, typeof receiptAnswer>({
    path: `/api/referrals/${referral.id}/send`,
    schema: receiptAnswer,
    invalidates: [['referral', referral.id], ['referrals'], ['worklist']],
    onSuccess: () => {
      announce(t.sentAnnouncement);
      go(`/referrals/${referral.id}`, { replace: true });
    },
  });
  const { chosen } = receiver;
  const send = async () => {
    setSaving(true);
    const version = await versionToSend();
    setSaving(false);
    setNotSaved(version === null);
    if (version !== null && chosen) command.mutate({ version, toUnitId: chosen.id });
  };
  const missing = judgement.completeness?.missing ?? [];
  return (
    <ConfirmDialog
      open
      title={t.sendTitle({ unit: chosen?.name ?? '' })}
      confirmLabel={t.send}
      busy={saving || command.isPending}
      error={command.error}
      onConfirm={() => void send()}
      onCancel={onClose}
    >
      <BodyLong spacing>{missing.length === 0 ? t.sendComplete : t.sendIncomplete}</BodyLong>
      {missing.length > 0 && <MissingLinks judgement={judgement} onFollow={onClose} />}
      {notSaved && (
        <Alert variant="error" size="small">
          {t.sendNotSaved}
        </Alert>
      )}
    </ConfirmDialog>
  );
}

function Blocked({ judgement, receiver, onClose }: SendDialogProps) {
  const t = useText(referralWebTexts);
  const { locale } = useLocale();
  return (
    <Modal open onClose={onClose} portal header={{ heading: t.cannotSend, size: 'small' }}>
      <Modal.Body>
        {!judgement.completeness && <BodyLong spacing>{t.noModel}</BodyLong>}
        <BodyLong spacing>{t.cannotSendText}</BodyLong>
        <MissingLinks judgement={judgement} onFollow={onClose} />
        {!receiver.chosen && (
          <BodyLong>
            {receiver.note?.[locale]}{' '}
            <FactLink fact="receiver" onFollow={onClose}>
              {t.chooseReceiver}
            </FactLink>
          </BodyLong>
        )}
      </Modal.Body>
      <Modal.Footer>
        <Button size="small" onClick={onClose}>
          {t.keepWriting}
        </Button>
      </Modal.Footer>
    </Modal>
  );
}

function MissingLinks({ judgement, onFollow }: { readonly judgement: Judgement; readonly onFollow: () => void }) {
  const t = useText(referralWebTexts);
  const { locale } = useLocale();
  const names = useNames();
  const byReason = factsByReason(judgement, locale);
  const links = (facts: readonly FactKey[], text: (fact: FactKey) => string) => (
    <ul className="hl-side__missing hl-side__missing--columns">
      {facts.map((fact) => (
        <li key={fact}>
          <FactLink fact={fact} onFollow={onFollow}>
            {text(fact)}
          </FactLink>
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {[...byReason].map(([why, facts]) => (
        <div key={why} className="hl-spaced">
          {why}
          {links(facts, names.fact)}
        </div>
      ))}
      {judgement.toConfirm.length > 0 && (
        <div className="hl-spaced">
          {t.confirmOldWhy}
          {links(judgement.toConfirm, names.fact)}
        </div>
      )}
    </>
  );
}

/** Many facts are missing for the same reason: it is said once. */
function factsByReason({ completeness }: Judgement, locale: Locale): ReadonlyMap<string, readonly FactKey[]> {
  const byReason = new Map<string, FactKey[]>();
  for (const { fact, why } of completeness?.missing ?? []) {
    byReason.set(why[locale], [...(byReason.get(why[locale]) ?? []), fact]);
  }
  return byReason;
}
