import { BodyLong, BodyShort, Button, LocalAlert, Tag, TextField } from '@navikt/ds-react';
import { useState } from 'react';
import { useCommand } from '../../../web/api/use-command.ts';
import { serverNow } from '../../../web/clock.ts';
import { useFormat, useText } from '../../../web/i18n/locale.tsx';
import { ConfirmDialog } from '../../../web/ui/dialogs.tsx';
import { announce } from '../../../web/ui/LiveAnnouncer.tsx';
import { type StaffDetail, staffDetailSchema } from '../contract.ts';
import { organisationWebTexts } from '../texts/web.ts';
import { staffKeys } from './api.ts';

interface AccountProps {
  readonly person: StaffDetail;
}

/** Whether an account is in use, in a word. */
export function AccountTag({ person }: AccountProps) {
  const t = useText(organisationWebTexts);
  if (!person.active)
    return (
      <Tag size="small" variant="outline" data-color="neutral">
        {t.closedTag}
      </Tag>
    );
  if (person.lockedAt !== null)
    return (
      <Tag size="small" variant="outline" data-color="danger">
        {t.lockedTag}
      </Tag>
    );
  if (person.dormant)
    return (
      <Tag size="small" variant="outline" data-color="warning">
        {t.dormantTag}
      </Tag>
    );
  return <span className="hl-subtle">{t.inUse}</span>;
}

/** When the person last signed in, and what to do about an account that is locked or soon will be. */
export function AccountState({ person }: AccountProps) {
  const t = useText(organisationWebTexts);
  const format = useFormat();
  const [unlocking, setUnlocking] = useState(false);
  const { lastSignedInAt, lockedAt, dormant, active } = person;
  const seen =
    lastSignedInAt === null ? t.neverSignedIn : t.lastSignedIn({ day: format.date(lastSignedInAt, serverNow()) });
  if (!active || (lockedAt === null && !dormant)) return <BodyShort spacing>{seen}</BodyShort>;
  return (
    <LocalAlert status="warning" className="hl-account-state">
      <LocalAlert.Header>
        <LocalAlert.Title as="h2">{lockedAt === null ? t.dormantTitle : t.lockedTitle}</LocalAlert.Title>
      </LocalAlert.Header>
      <LocalAlert.Content>
        <BodyLong spacing>
          {seen} {lockedAt === null ? t.dormantText : t.lockedText({ day: format.date(lockedAt, serverNow()) })}
        </BodyLong>
        {lockedAt !== null && (
          <Button size="small" variant="secondary" onClick={() => setUnlocking(true)}>
            {t.unlock}
          </Button>
        )}
        {unlocking && <UnlockDialog person={person} onClose={() => setUnlocking(false)} />}
      </LocalAlert.Content>
    </LocalAlert>
  );
}

function UnlockDialog({ person, onClose }: AccountProps & { readonly onClose: () => void }) {
  const t = useText(organisationWebTexts);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const missing = reason.trim().length < 5;
  const unlock = useCommand({
    path: `/api/staff/${person.id}/unlock`,
    schema: staffDetailSchema,
    invalidates: staffKeys,
    onSuccess: () => {
      announce(t.unlocked);
      onClose();
    },
  });
  return (
    <ConfirmDialog
      open
      title={t.unlockTitle}
      confirmLabel={t.unlock}
      busy={unlock.isPending}
      error={unlock.error}
      onCancel={onClose}
      onConfirm={() => {
        setTried(true);
        if (!missing) unlock.mutate({ version: person.version, reason: reason.trim() });
      }}
    >
      <BodyLong spacing>{t.unlockText({ name: person.name })}</BodyLong>
      <TextField
        size="small"
        label={t.unlockReason}
        value={reason}
        maxLength={500}
        autoComplete="off"
        error={tried && missing ? t.reasonNeeded : undefined}
        onChange={(event) => setReason(event.target.value)}
      />
    </ConfirmDialog>
  );
}
