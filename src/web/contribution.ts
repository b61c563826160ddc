import type { ComponentType } from 'react';
import type { Catalogue, Locale, Texts, TextSet } from '../kernel/texts.ts';

/** A text that is chosen when the reader's language is known. */
export type LocalText = (locale: Locale) => string;

/** One text of a catalogue as a LocalText: `say(referralTexts, (t) => t.title)`. */
export function say<T extends TextSet>(texts: Catalogue<T>, pick: (t: Texts<T>) => string): LocalText {
  return (locale) => pick(texts[locale]);
}

/** One screen of a module. It is loaded when first opened. */
export interface ScreenRoute {
  /** Path in TanStack Router's form, e.g. `/referrals/$referralId`. Never patient data: ids only. */
  readonly path: string;
  readonly load: () => Promise<{ readonly default: ComponentType }>;
  /** Title of the browser tab. No patient data: it ends up in the browser's history. */
  readonly title: LocalText;
  /** Without it the screen says why it is not allowed, and how to get access. */
  readonly permission?: string;
}

/** An entry of the left navigation and of the bottom bar on phones. */
export interface NavEntry {
  readonly to: string;
  readonly label: LocalText;
  readonly icon: ComponentType<{ readonly 'aria-hidden'?: boolean; readonly fontSize?: string }>;
  /** Place in the list: 10 Att göra, 20 Patienter, 30 Vårdbegäran, 40 Inskrivna, 42 Läkarstöd, 50 Meddelanden, 60 Katalog, 90 Administration. */
  readonly order: number;
  readonly permission?: string;
  /** Beginning of the addresses that belong to the entry, when it is more than its own: `/admin/`. */
  readonly within?: string;
  /** Hook giving the number shown beside the entry, e.g. unread messages. */
  readonly useCount?: () => number | undefined;
}

/** Something that can be done from the search dialog, e.g. "Skriv vårdbegäran". */
export interface CommandEntry {
  readonly label: LocalText;
  readonly to: string;
  readonly permission?: string;
}

export interface SearchHit {
  readonly id: string;
  readonly label: string;
  readonly detail?: string;
  readonly to: string;
  /** What the screen is to know that its address may not say. */
  readonly onOpen?: () => void;
}

/** Whoever searches. */
export interface Asker {
  readonly locale: Locale;
  readonly may: (permission: string) => boolean;
}

/** A kind of thing the search dialog finds. Searches for patients must go by POST. */
export interface SearchSource {
  readonly id: string;
  readonly title: LocalText;
  readonly permission?: string;
  readonly search: (text: string, signal: AbortSignal, asker: Asker) => Promise<readonly SearchHit[]>;
}

/** A row of waiting work, as the button that does it needs it. */
export interface WaitingWork {
  readonly caseId: string;
  /** Values of the row's sentence. */
  readonly params: Readonly<Record<string, unknown>>;
  /** The row in words, for a name that tells one button from the others. */
  readonly what: string;
}

/** What a module adds to the web application: exported as `contribution` from `src/modules/<m>/web/index.ts`. */
export interface Contribution {
  readonly module: string;
  readonly routes: readonly ScreenRoute[];
  readonly nav?: readonly NavEntry[];
  readonly commands?: readonly CommandEntry[];
  readonly searches?: readonly SearchSource[];
  /** Work that is done on its row in the list, without opening its screen: by action, e.g. `enrolment.take-on`. Loaded when first shown. */
  readonly inPlace?: Readonly<Record<string, ComponentType<WaitingWork>>>;
}
