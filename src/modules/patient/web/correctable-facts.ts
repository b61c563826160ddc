import type { WebTexts } from '../texts/web.ts';
import type { PatientFacts } from './api.ts';

export type Values = Record<string, string | boolean | null>;

/** A fact that can be corrected, as it reads. */
export interface CorrectableFact {
  readonly kind: 'relative' | 'alert' | 'address';
  readonly id: string;
  /** In the list to choose from. */
  readonly words: string;
  readonly values: Values;
}

/** The patient's relatives, alerts and addresses; no address where it is not shown. */
export function correctableFacts(facts: PatientFacts, t: WebTexts): CorrectableFact[] {
  return [
    ...facts.relatives.map(({ id, name, relation, phone, mayBeInformed }) => ({
      kind: 'relative' as const,
      id,
      words: `${name}, ${relation}`,
      values: { name, relation, phone, mayBeInformed },
    })),
    ...facts.alerts.map(({ id, kind, description }) => ({
      kind: 'alert' as const,
      id,
      words: `${t[kind]}: ${description}`,
      values: { kind, description },
    })),
    ...facts.addresses.map(({ id, line, postalCode, city }) => ({
      kind: 'address' as const,
      id,
      words: `${line}, ${city}`,
      values: { line, postalCode, city },
    })),
  ];
}

/** What a field is called on the screen. */
export function labelOfField(field: string, t: WebTexts): string {
  const labels: Record<string, string> = {
    name: t.relativeName,
    relation: t.relationLabel,
    phone: t.phone,
    mayBeInformed: t.mayBeInformed,
    kind: t.alertKind,
    description: t.alertDescription,
    line: t.addressLine,
    postalCode: t.postalCode,
    city: t.city,
    how: t.consentHow,
    givenAt: t.consentGivenAt,
    note: t.consentNote,
  };
  return labels[field] ?? field;
}
