import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { type Id, newId, type PatientId, type ProviderId, type UnitId } from '../../kernel/ids.ts';
import { both } from '../../kernel/texts.ts';
import { lookAt } from './deliver.ts';
import { userOf } from '../../platform/actor.ts';
import { allow, authorise } from '../../platform/authorise.ts';
import { badInput, notFound, Refusal } from '../../platform/errors.ts';
import type { UploadedFile } from '../../platform/http/endpoint.ts';
import type { Work } from '../../platform/work.ts';
import { decideOnCare } from '../access/index.ts';
import { maxPhotoBytes } from './contract.ts';
import { stripped } from './domain/strip-image.ts';
import { decideOnLooking } from './policy.ts';
import { supportTexts } from './texts/index.ts';

/** Keeps a photograph for the request that is being written. The browser has made it small; here it is cleaned, whatever the browser did. */
export async function addPhoto(
  work: Work,
  patientId: PatientId,
  file: UploadedFile | undefined,
): Promise<{ id: Id<'photo'> }> {
  authorise(work, await decideOnCare(work, patientId), { patientId });
  const bytes = file?.bytes ?? Buffer.alloc(0);
  if (bytes.length === 0)
    throw badInput(
      'empty-file',
      both(supportTexts, (t) => t.emptyPhoto),
    );
  if (bytes.length > maxPhotoBytes)
    throw new Refusal(
      'too-large',
      'too-large',
      both(supportTexts, (t) => t.photoTooLarge),
    );
  const clean = stripped(bytes);
  if (clean === null)
    throw new Refusal(
      'unsupported-type',
      'no-picture',
      both(supportTexts, (t) => t.noPicture),
    );
  const id = newId<'photo'>();
  const { county, providerId, userId } = userOf(work.actor);
  const sha256 = createHash('sha256').update(clean.bytes).digest('hex');
  // `on conflict` names no columns: naming them would ask for the right to read content that is not yet attached to anything.
  await sql`with content as (
      insert into physician_support.photo_content (county, sha256, content) values (${county}, ${sha256}, ${clean.bytes})
      on conflict do nothing)
    insert into physician_support.photo (county, id, patient_id, owner_provider_id, sha256, media_type, size, added_at, added_by)
    values (${county}, ${id}::uuid, ${patientId}::uuid, ${providerId}::uuid, ${sha256}, ${clean.type}, ${clean.bytes.length}, ${work.now},
      ${userId}::uuid)`.execute(work.tx);
  return { id };
}

/** The answer to an upload is its id; the picture itself is asked for apart. */
export function photoKept(work: Work, { id }: { id: string }): Promise<{ id: Id<'photo'> }> {
  authorise(work, allow('no-patient-data'));
  return Promise.resolve({ id: id as Id<'photo'> });
}

/** Throws away a photograph that has not been sent. One that has been sent stays: somebody may have judged by it. */
export async function removePhoto(work: Work, id: Id<'photo'>): Promise<{ id: Id<'photo'> }> {
  const { rows } = await sql<{ patientId: PatientId }>`delete from physician_support.photo
    where county = ${work.actor.county} and id = ${id}::uuid and request_id is null returning patient_id`.execute(
    work.tx,
  );
  const [removed] = rows;
  if (removed === undefined) throw unknownPhoto();
  authorise(work, allow('own-draft'), { patientId: removed.patientId });
  return { id };
}

/** A photograph, for those who take part in the matter; before it is sent for the photographer. */
export async function showPhoto(work: Work, id: Id<'photo'>) {
  const { rows } = await sql<{
    patientId: PatientId;
    requestId: Id<'request'> | null;
    ownerProviderId: ProviderId;
    ownerUnitId: UnitId;
    mediaType: string;
    content: Buffer;
  }>`
    select p.patient_id, p.request_id, p.owner_provider_id, p.owner_unit_id, p.media_type, c.content
    from physician_support.photo p join physician_support.photo_content c on c.county = p.county and c.sha256 = p.sha256
    where p.county = ${work.actor.county} and p.id = ${id}::uuid`.execute(work.tx);
  const [photo] = rows;
  if (photo === undefined) throw unknownPhoto();
  const { patientId, requestId, mediaType, content } = photo;
  if (requestId === null) authorise(work, allow('own-draft'), { patientId });
  else authorise(work, decideOnLooking(work), lookAt({ ...photo, id: requestId }));
  return { mediaType, name: `bild.${mediaType.slice('image/'.length)}`, bytes: content, inline: true };
}

function unknownPhoto() {
  return notFound(
    'no-such-photo',
    both(supportTexts, (t) => t.photoUnknown),
  );
}
