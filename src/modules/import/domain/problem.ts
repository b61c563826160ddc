/** Everything that can be said about one entry or row; the words are in texts/problems.ts. */
export const faultCodes = [
  'not-a-resource',
  'unreadable-field',
  'unstorable-text',
  'entry-too-large',
  'deleting-entry',
  'same-id-twice',
  'same-person-twice',
  'number-invalid',
  'number-of-another',
  'no-name',
  'no-birth-date',
  'birth-date-future',
  'date-unreadable',
  'ends-before-start',
  'subject-missing',
  'subject-unknown',
  'subject-not-patient',
  'column-missing',
  'cell-missing',
  'cell-invalid',
  'row-twice',
  'unit-of-another-provider',
  'unit-unknown',
  'kind-unknown',
  'role-unknown',
  'municipality-unknown',
  'municipality-elsewhere',
  'administrator-role',
  'own-assignment',
] as const;
export const remarkCodes = [
  'number-old',
  'number-not-national',
  'birth-date-differs',
  'deceased-without-date',
  'address-not-swedish',
  'address-left-out',
  'phone-left-out',
  'already-registered',
  'owned-by-another',
  'staff-of-another',
] as const;
export type FaultCode = (typeof faultCodes)[number];
export type RemarkCode = (typeof remarkCodes)[number];
export type ProblemCode = FaultCode | RemarkCode;

/** Where in the file something is. */
export interface Place {
  index: number;
  resourceType: string | null;
  id: string | null;
}

/** A fault or a remark about one place. Values never hold what identifies a person. */
export interface Note extends Place {
  severity: 'fault' | 'remark';
  code: ProblemCode;
  values: Record<string, string>;
}

/** Collects what is said about one place. */
export interface Noting {
  fault(code: FaultCode, values?: Record<string, string>): void;
  remark(code: RemarkCode, values?: Record<string, string>): void;
}

/** Notes about a place are added to the list. */
export function notingAt(notes: Note[], { index, resourceType, id }: Place): Noting {
  const add = (severity: Note['severity'], code: ProblemCode, values: Record<string, string> = {}) => {
    notes.push({ severity, code, index, resourceType, id, values });
  };
  return {
    fault: (code, values) => add('fault', code, values),
    remark: (code, values) => add('remark', code, values),
  };
}

/** True when nothing stops the file. */
export function faultless(notes: readonly Note[]): boolean {
  return notes.every((note) => note.severity !== 'fault');
}
