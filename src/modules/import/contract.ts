import { z } from 'zod';
import { idSchema } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';

/** What a file holds: people and their records as FHIR R4 JSON, or tables of our own organisation. */
export const importFormats = ['fhir-bundle', 'csv-units', 'csv-staff'] as const;
export type ImportFormat = (typeof importFormats)[number];

/** dry-run: shown, nothing written; imported; unchanged: everything was here already; refused: a fault in one entry, nothing written. */
export const importStates = ['dry-run', 'imported', 'unchanged', 'refused'] as const;
export type ImportState = (typeof importStates)[number];

export const largestFile = 20 * 1024 * 1024;
/** Each patient has a journal of their own; a file of more people than this is divided. */
export const mostPatients = 1000;
/** Rows of one table. */
export const mostRows = 2000;
/** How many faults and remarks an answer lists; all are counted. */
export const mostProblems = 200;
export const pageSize = 20;

const bilingual = z.strictObject({ sv: z.string(), en: z.string() });
const instantText = z.string() as unknown as z.ZodType<Instant, Instant>;

/** How a file is to be read. In the address: never anything about a patient. */
export const importQuery = z.strictObject({
  format: z.enum(importFormats),
  /** Name of the system the file comes from. External ids are kept by it, so it must be the same each time. */
  source: z
    .string()
    .trim()
    .min(1)
    .max(60)
    .regex(/^[\p{L}\p{N} ._/:-]+$/u, 'letters, digits, space and . _ / : -'),
  /** Municipality of registration and stay of new patients; asked for with patients. */
  municipality: z
    .string()
    .regex(/^\d{4}$/, 'four digits')
    .optional(),
});
export type ImportAsked = z.output<typeof importQuery>;

/** What happened, or would happen, to the resources of one type. */
export const importCountSchema = z.strictObject({
  /** FHIR resource type, or 'unit', 'staff', 'assignment' of a CSV file. */
  type: z.string(),
  new: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  skipped: z.number().int(),
  /** Why those of this type that were skipped were. */
  reason: z.enum(['not-used', 'unknown-organisation']).nullable(),
});
export type ImportCount = z.infer<typeof importCountSchema>;

/** Something about one entry or row. A fault stops the file; a remark does not. */
export const importProblemSchema = z.strictObject({
  severity: z.enum(['fault', 'remark']),
  code: z.string(),
  /** Place in the file: index of the entry (from 0), or number of the row (the header is row 1). */
  index: z.number().int(),
  resourceType: z.string().nullable(),
  /** The entry's own id in the file. */
  id: z.string().nullable(),
  message: bilingual,
});
export type ImportProblem = z.infer<typeof importProblemSchema>;

/** One run as lists show it. */
export const importRunSchema = z.strictObject({
  /** Null for a dry run, which is not kept. */
  id: idSchema<'run'>().nullable(),
  state: z.enum(importStates),
  format: z.enum(importFormats),
  source: z.string(),
  fileName: z.string(),
  municipalityCode: z.string().nullable(),
  unitId: idSchema<'unit'>(),
  unitName: z.string(),
  startedAt: instantText,
  /** Who imported; null when it was done from the command line. */
  by: z.string().nullable(),
  counts: z.array(importCountSchema),
  faults: z.number().int(),
  remarks: z.number().int(),
});
export type ImportRun = z.infer<typeof importRunSchema>;

/** A run with what was said about its entries: at most `mostProblems`, faults first. */
export const importResultSchema = importRunSchema.extend({ problems: z.array(importProblemSchema) });
export type ImportResult = z.infer<typeof importResultSchema>;

export const importParams = z.strictObject({ id: idSchema<'run'>() });
export const importListQuery = z.strictObject({ page: z.coerce.number().int().min(1).max(10_000).default(1) });
export const importListAnswer = z.strictObject({
  runs: z.array(importRunSchema),
  total: z.number().int(),
  page: z.number().int(),
  pageSize: z.number().int(),
});
