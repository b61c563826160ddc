import { z } from 'zod';
import { idSchema } from '../../kernel/ids.ts';
import { instantSchema } from '../../kernel/instant.ts';
import { matterKinds, noteKinds, objectKinds } from './domain/notes.ts';

export {
  type MatterKind,
  maybeTextNow,
  notesOfText,
  type ObjectKind,
  type TextPlace,
  textNow,
} from './domain/notes.ts';

/** Addresses of the module's endpoints, for both sides. */
export const correctionPaths = {
  texts: '/api/corrections/:kind/:id',
  correct: '/api/corrections/correct',
  object: '/api/corrections/object',
  read: '/api/corrections/read',
} as const;

const matter = { kind: z.enum(matterKinds), id: idSchema<string>() };
export const matterParams = z.object(matter);

const field = z.string().regex(/^[a-zA-Z.-]{1,80}$/);
const place = { objectId: idSchema<string>(), field };
const written = z.string().min(1).max(8000);
const why = z.string().trim().min(3).max(2000);

/** `oldText` is the text as the user saw it: if it reads otherwise by now, nothing is done. */
export const correctRequest = z.strictObject({
  ...matter,
  ...place,
  oldText: written,
  newText: written.trim().min(1),
  reason: why,
});
export const objectRequest = z.strictObject({ ...matter, ...place, oldText: written, words: why });
/** What every move says: the right patient by complete number; `reason` says why, not who the wrong one was. */
export const moveToPatientBody = z.strictObject({
  version: z.number().int().positive(),
  number: z.string().trim().min(10).max(20),
  reason: why,
});
export const readRequest = z.strictObject(matter);

const person = z.object({ id: idSchema<'staff'>(), name: z.string(), title: z.string() });

/** What has been added beside a text: shown wherever the text is. */
export const noteSchema = z.strictObject({
  id: idSchema<'note'>(),
  kind: z.enum(noteKinds),
  objectKind: z.enum(objectKinds),
  objectId: idSchema<string>(),
  field,
  oldText: z.string().nullable(),
  newText: z.string().nullable(),
  /** Why it was corrected or moved; the patient's words for an objection. */
  reason: z.string(),
  at: instantSchema,
  unit: z.object({ id: idSchema<'unit'>(), name: z.string() }),
  by: person.nullable(),
});
export type Note = z.output<typeof noteSchema>;

/** The texts of a matter that the acting unit has written, as they read now. */
export const textsAnswer = z.strictObject({
  texts: z.array(
    z.strictObject({
      ...place,
      label: z.strictObject({ sv: z.string(), en: z.string() }),
      text: z.string(),
      maxLength: z.number().int(),
      writtenAt: instantSchema.nullable(),
    }),
  ),
  /** The acting unit has a correction in this matter to read. */
  unread: z.boolean(),
});
export type MatterTexts = z.output<typeof textsAnswer>;

export const noteReceipt = z.strictObject({ id: idSchema<'note'>() });
export const readReceipt = z.strictObject({ id: idSchema<string>() });
