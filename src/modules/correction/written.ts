import type { Id, PatientId, UnitId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Bilingual } from '../../kernel/texts.ts';
import type { DataHolder } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import type { MatterKind, ObjectKind } from './contract.ts';

/** One place where a text stands. The same words may stand in several: a message that was passed on, an end of two levels. */
export interface Standing {
  caseId: Id<string>;
  objectId: Id<string>;
  /** The units that see it, the writer's among them. */
  readers: readonly UnitId[];
}

/** Something that people have written, as it stands in its row. */
export interface WrittenText {
  objectKind: ObjectKind;
  field: string;
  /** What it is, in words: "Skäl till avslag". */
  label: Bilingual;
  text: string;
  maxLength: number;
  /** The unit that wrote it: the only one that may correct it. */
  unitId: UnitId;
  writtenAt: Instant | null;
  /** The first one is the one that is shown. */
  standings: readonly [Standing, ...Standing[]];
  /** Readers act on it, or have acted on it: they are to read a correction. */
  matters: boolean;
}

/** A matter with what has been written in it. */
export interface WrittenMatter {
  patientId: PatientId;
  /** Whose the matter is, for the access log. */
  holder?: DataHolder;
  texts: readonly WrittenText[];
}

/**
 * A module whose matters hold texts that can be corrected. It says through its door which they are; it knows nothing of how they are
 * corrected, and shows the notes that are made.
 */
export interface TextOwner {
  kind: MatterKind;
  /** The matter as far as the acting unit takes part in it, locked when something is to be added; undefined when out of sight. */
  correctableTexts(work: Work, id: Id<string>, lock: boolean): Promise<WrittenMatter | undefined>;
}
