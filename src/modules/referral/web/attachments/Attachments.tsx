import { PlusIcon } from '@navikt/aksel-icons';
import { Button, FileUpload } from '@navikt/ds-react';
import { useNow } from '../../../../web/clock.ts';
import { useFormat, useText } from '../../../../web/i18n/locale.tsx';
import { FormSection } from '../../../../web/ui/forms.tsx';
import { ErrorState } from '../../../../web/ui/ErrorState.tsx';
import { attachmentTypes, maxAttachmentBytes } from '../../contract.ts';
import type { Referral } from '../api.ts';
import { referralWebTexts } from '../../texts/web.ts';
import { useAttachments } from './use-attachments.ts';

const accept = attachmentTypes.join(',');

interface AttachmentsProps {
  readonly referral: Referral;
  /** A button instead of a place to drop files on. */
  readonly compact?: boolean;
}

/** The files of a referral: read, add, take back. */
export function Attachments({ referral, compact = false }: AttachmentsProps) {
  const t = useText(referralWebTexts);
  const may = (name: 'add-attachment' | 'remove-attachment') =>
    referral.actions.some((action) => action.name === name && action.allowed);
  const files = useAttachments(referral.id);
  const kept = referral.attachments.filter(({ removedAt }) => removedAt === null);
  return (
    <FormSection title={t.attachments} id="attachments">
      {may('add-attachment') && compact && (
        <FileUpload.Trigger
          accept={accept}
          maxSizeInBytes={maxAttachmentBytes}
          onSelect={(_, { accepted, rejected }) => files.add(accepted, rejected)}
        >
          <Button size="small" variant="secondary" icon={<PlusIcon aria-hidden />}>
            {t.addFiles}
          </Button>
        </FileUpload.Trigger>
      )}
      {may('add-attachment') && !compact && (
        <FileUpload.Dropzone
          label={t.addFiles}
          description={t.filesDescription}
          accept={accept}
          maxSizeInBytes={maxAttachmentBytes}
          onSelect={(_, { accepted, rejected }) => files.add(accepted, rejected)}
        />
      )}
      {kept.length === 0 && files.pending.length === 0 && !may('add-attachment') && (
        <p className="hl-subtle">{t.noAttachments}</p>
      )}
      {(kept.length > 0 || files.pending.length > 0) && (
        <ul className="hl-files" aria-label={t.attachments}>
          {kept.map((file) => (
            <KeptFile
              key={file.id}
              file={file}
              referralId={referral.id}
              {...(may('remove-attachment') ? { onRemove: () => files.remove(file.id) } : {})}
            />
          ))}
          {files.pending.map(({ key, file, error }) => (
            <FileUpload.Item
              key={key}
              as="li"
              file={file}
              status={error === null ? 'uploading' : 'idle'}
              {...(error === null ? {} : { error })}
              button={error === null ? null : { action: 'delete', onClick: () => files.forget(key) }}
            />
          ))}
        </ul>
      )}
      {files.removeError !== null && <ErrorState error={files.removeError} />}
    </FormSection>
  );
}

interface KeptFileProps {
  readonly file: Referral['attachments'][number];
  readonly referralId: string;
  readonly onRemove?: () => void;
}

function KeptFile({ file, referralId, onRemove }: KeptFileProps) {
  const t = useText(referralWebTexts);
  const format = useFormat();
  const now = useNow();
  const size = t.kilobytes({ number: format.number(Math.max(1, Math.round(file.size / 1024))) });
  const added = t.addedBy({ who: file.by?.name ?? '–', when: format.when(file.addedAt, now) });
  return (
    <FileUpload.Item
      as="li"
      file={{ name: file.name, size: file.size }}
      href={`/api/referrals/${referralId}/attachments/${file.id}`}
      description={`${size} · ${added}`}
      {...(onRemove ? { button: { action: 'delete' as const, onClick: onRemove } } : {})}
    />
  );
}
