import { BodyShort, Button, InlineMessage } from '@navikt/ds-react';
import { useMutation } from '@tanstack/react-query';
import { useId } from 'react';
import { post, upload } from '../../../web/api/client.ts';
import { useText } from '../../../web/i18n/locale.tsx';
import { maxPhotos, photoAdded, supportPaths } from '../contract.ts';
import { supportWebTexts } from '../texts/web.ts';
import { smallerPhoto } from './smaller-photo.ts';

type PhotoIds = { readonly photoIds: readonly string[] };

interface PhotosProps extends PhotoIds {
  readonly patientId: string;
  readonly onChange: (photoIds: never[]) => void;
}

/** Photographs for the request: taken with the phone's camera or chosen, made small, and sent at once. */
export function Photos({ patientId, photoIds, onChange }: PhotosProps) {
  const t = useText(supportWebTexts);
  const id = useId();
  const add = useMutation({
    mutationFn: async (file: File) =>
      upload(supportPaths.addPhoto.replace(':id', patientId), photoAdded, await smallerPhoto(file)),
    onSuccess: (added) => onChange([...photoIds, added.id] as never[]),
  });
  const remove = useMutation({
    mutationFn: (photoId: string) => post(supportPaths.removePhoto.replace(':id', photoId), photoAdded, {}),
    onSuccess: ({ id: gone }) => onChange(photoIds.filter((one) => one !== gone) as never[]),
  });
  const failed = add.error ?? remove.error;
  return (
    <section className="hl-ask__photos">
      <label htmlFor={id} className="hl-ask__label">
        {t.photos}
      </label>
      <BodyShort size="small" textColor="subtle">
        {t.photosHelp}
      </BodyShort>
      <PhotoRow photoIds={photoIds} onRemove={(photoId) => remove.mutate(photoId)} />
      {photoIds.length < maxPhotos && (
        <input
          id={id}
          type="file"
          accept="image/*"
          capture="environment"
          aria-label={t.addPhoto}
          disabled={add.isPending}
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file !== undefined) add.mutate(file);
            event.target.value = '';
          }}
        />
      )}
      {failed !== null && (
        <InlineMessage status="error" role="alert">
          {failed.message}
        </InlineMessage>
      )}
    </section>
  );
}

/** Photographs side by side; each opens in its full size. */
export function PhotoRow({ photoIds, onRemove }: PhotoIds & { readonly onRemove?: (photoId: string) => void }) {
  const t = useText(supportWebTexts);
  return (
    <ul className="hl-ask__row">
      {photoIds.map((photoId, index) => (
        <li key={photoId}>
          <a href={supportPaths.photo.replace(':id', photoId)} target="_blank" rel="noreferrer">
            <img src={supportPaths.photo.replace(':id', photoId)} alt={t.photoNumber({ number: index + 1 })} />
          </a>
          {onRemove !== undefined && (
            <Button type="button" size="xsmall" variant="tertiary" onClick={() => onRemove(photoId)}>
              {t.removePhoto}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
