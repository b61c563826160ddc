import type { JsonObject } from '../kernel/json.ts';
import type { Id, PatientId, ProviderId, UnitId } from '../kernel/ids.ts';
import type { Side } from '../kernel/side.ts';
import type { Bilingual } from '../kernel/texts.ts';

/** What a decision or a look was about, for the access log. */
export interface About {
  patientId?: PatientId;
  caseKind?: string;
  caseId?: Id<string>;
  details?: Record<string, string | number | boolean>;
  /** Whose data it was, when that can be another controller than the one who looks. */
  holder?: DataHolder;
}

/** A controller: the unit that owns a row, or, where only the controller is known, its side. */
export type DataHolder = { providerId: ProviderId } & ({ unitId: UnitId } | { unitId: UnitId | null; side: Side });

/** The kinds of refusal and the HTTP status each becomes. Everything else is a fault: 500 with an id. */
export const refusalStatus = {
  'bad-input': 400,
  'not-signed-in': 401,
  'not-allowed': 403,
  'not-found': 404,
  'wrong-state': 409,
  stale: 409,
  'too-large': 413,
  'unsupported-type': 415,
  'cannot-be-done': 422,
  'too-many': 429,
} as const;
export type RefusalKind = keyof typeof refusalStatus;

/** A refusal the user can understand: says in both languages what to do. Thrown by use cases and rules; mapped to HTTP in one place. */
export class Refusal extends Error {
  readonly kind: RefusalKind;
  readonly code: string;
  readonly text: Bilingual;
  readonly details: JsonObject | undefined;
  /** Whom the refusal was about, when refusing tells the user something that must be in the access log. */
  readonly about: About | undefined;

  constructor(kind: RefusalKind, code: string, text: Bilingual, details?: JsonObject, about?: About) {
    super(`${kind}: ${code}`);
    this.name = 'Refusal';
    this.kind = kind;
    this.code = code;
    this.text = text;
    this.details = details;
    this.about = about;
  }
}

/** The object does not exist for this actor: unknown, another county's, or one the actor takes no part in. */
export function notFound(code: string, text: Bilingual): Refusal {
  return new Refusal('not-found', code, text);
}

/** The action does not fit the state the object is in; details say which state that is. */
export function wrongState(code: string, text: Bilingual, details?: JsonObject): Refusal {
  return new Refusal('wrong-state', code, text, details);
}

/** Input that no form of ours would send or that a rule refuses; `fields` maps a field's path to what is wrong with it. */
export function badInput(code: string, text: Bilingual, fields?: Record<string, Bilingual>): Refusal {
  return new Refusal('bad-input', code, text, fields === undefined ? undefined : { fields: { ...fields } });
}

/**
 * Throws a `stale` refusal when somebody changed the object after the user loaded it.
 * The screen then fetches the object again and shows what happened.
 */
export function requireVersion(current: number, seen: number): void {
  if (current === seen) return;
  const text = {
    sv: 'Någon annan har ändrat ärendet sedan du öppnade det. Se vad som hänt och försök igen.',
    en: 'Someone else has changed this since you opened it. See what happened and try again.',
  };
  throw new Refusal('stale', 'stale', text, { currentVersion: current });
}
