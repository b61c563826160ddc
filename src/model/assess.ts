import { locales, type Bilingual, type Locale } from '../kernel/texts.ts';
import type { CooperationModel } from './compiled.ts';
import { decide, type CompiledRow } from './decision-table.ts';
import type { Level, PlaceOfCare } from './fact-choices.ts';
import type { FactKey, ReferralFacts } from './facts.ts';
import type { FeelValue } from './feel/ast.ts';
import type { ThresholdInput } from './inputs.ts';
import type { Outcome } from './needs.ts';
import type { ThresholdRow } from './schema.ts';
import { explainTexts, inputNames, type Counted } from './texts/explain.ts';

/** What a threshold assessment knows. A fact that is absent is unknown. */
export interface ThresholdFacts {
  readonly age?: number | undefined;
  readonly placeOfCare?: PlaceOfCare | undefined;
  readonly reachesClinic?: ReferralFacts['reachesClinic'];
  readonly expectedDays?: number | undefined;
  readonly visitsPerMonth?: number | undefined;
  readonly careLevel?: ReferralFacts['careLevel'];
  readonly exceptionalReasons?: boolean | undefined;
  readonly personalAssistance?: boolean | undefined;
  /** Professions asked for. */
  readonly levels?: readonly Level[] | undefined;
  /** Already enrolled in home care at some level. */
  readonly enrolled?: boolean | undefined;
}

export interface MissingInput {
  readonly input: ThresholdInput;
  /** The field of the referral form to fill in; null when the fact comes from the patient's record. */
  readonly field: FactKey | null;
  readonly label: Bilingual;
}

export interface Assessment {
  /** Null while facts that could change the outcome are missing. */
  readonly outcome: Outcome | null;
  /** Professions to enrol on; only when the outcome is `enrol`. */
  readonly levels: readonly Level[];
  readonly explanation: {
    readonly facts: readonly { readonly input: ThresholdInput; readonly value: FeelValue; readonly says: Bilingual }[];
    readonly rows: readonly { readonly id: string; readonly clause: string; readonly says: Bilingual }[];
    readonly sentence: Bilingual;
  };
  readonly missing: readonly MissingInput[];
}

const fieldOf: Record<ThresholdInput, FactKey | null> = {
  age: null,
  placeOfCare: 'placeOfCare',
  reachesClinic: 'reachesClinic',
  expectedDays: 'expectedDays',
  visitsPerMonth: 'visitsPerMonth',
  careLevel: 'careLevel',
  exceptionalReasons: 'exceptionalReasons',
  personalAssistance: 'personalAssistance',
  asksNurse: 'levels',
  asksRehab: 'levels',
  enrolled: null,
};

/**
 * Threshold assessment by the model's decision table. Works on partial facts: it answers as soon as no missing fact
 * can change the outcome, and says which are needed until then.
 */
export function assess(model: CooperationModel, facts: ThresholdFacts): Assessment {
  const inputs = inputsOf(facts);
  const decision = decide(model.threshold, inputs);
  if (decision.kind === 'decided') return decided(model, inputs, facts, [decision.row]);
  // The checker lets no model through whose table has a case without a row.
  if (decision.kind === 'none') throw new Error(`Model ${model.document.id}: no row for ${JSON.stringify(inputs)}`);
  const [first] = decision.possible;
  if (first && decision.possible.every(({ row }) => row.outcome === first.row.outcome)) {
    return decided(model, inputs, facts, decision.possible);
  }
  return undecided(inputs, decision.possible, decision.missing as readonly ThresholdInput[]);
}

/** The threshold facts in a referral's facts, with what the patient's record says. */
export function thresholdFacts(
  facts: ReferralFacts,
  record: { readonly age: number | null; readonly enrolled: boolean },
): ThresholdFacts {
  return {
    age: record.age ?? undefined,
    enrolled: record.enrolled,
    placeOfCare: facts.placeOfCare,
    reachesClinic: facts.reachesClinic,
    expectedDays: facts.expectedDays,
    visitsPerMonth: facts.visitsPerMonth,
    careLevel: facts.careLevel,
    exceptionalReasons: facts.exceptionalReasons,
    personalAssistance: facts.personalAssistance,
    levels: facts.levels && facts.levels.length > 0 ? facts.levels : undefined,
  };
}

type Inputs = Readonly<Record<ThresholdInput, FeelValue | undefined>>;
type Row = CompiledRow<ThresholdRow>;

function inputsOf(facts: ThresholdFacts): Inputs {
  const { levels } = facts;
  return {
    age: facts.age,
    placeOfCare: facts.placeOfCare,
    reachesClinic: facts.reachesClinic,
    expectedDays: facts.expectedDays,
    visitsPerMonth: facts.visitsPerMonth,
    careLevel: facts.careLevel,
    exceptionalReasons: facts.exceptionalReasons,
    personalAssistance: facts.personalAssistance,
    asksNurse: levels?.includes('nurse'),
    asksRehab: levels && (levels.includes('ot') || levels.includes('pt')),
    enrolled: facts.enrolled,
  };
}

function decided(model: CooperationModel, inputs: Inputs, facts: ThresholdFacts, rows: readonly Row[]): Assessment {
  const outcome = rows[0]?.row.outcome ?? 'not-home-care';
  const used = usedFacts(inputs, rows);
  const clause = model.clauses.get(rows[0]?.row.clause ?? '');
  const sentence = inEach((locale) => {
    const t = explainTexts[locale];
    const title = locale === 'sv' ? model.document.title : model.document.titleEn;
    const source = `${title}, ${clause?.heading ?? ''}`;
    const said = used.map((fact) => fact.says[locale]).join(', ');
    return said === ''
      ? t.bare({ outcome: t[outcome], source })
      : t.conclusion({ outcome: t[outcome], facts: said, source });
  });
  return {
    outcome,
    levels: outcome === 'enrol' ? (facts.levels ?? []) : [],
    explanation: { facts: used, rows: rows.map(rowSaid), sentence },
    missing: [],
  };
}

function undecided(inputs: Inputs, rows: readonly Row[], missing: readonly ThresholdInput[]): Assessment {
  const labelled = missing.map((input) => ({
    input,
    field: fieldOf[input],
    label: inEach((locale) => inputNames[locale][input]),
  }));
  const sentence = inEach((locale) => {
    const t = explainTexts[locale];
    const names = [...new Set(labelled.map(({ label }) => label[locale]))].join(', ');
    return `${t.undecided}. ${t.stillNeeded({ facts: names })}.`;
  });
  return {
    outcome: null,
    levels: [],
    explanation: { facts: usedFacts(inputs, rows), rows: rows.map(rowSaid), sentence },
    missing: labelled,
  };
}

/** The known facts that the rows look at, in the order the table asks for them. */
function usedFacts(inputs: Inputs, rows: readonly Row[]): Assessment['explanation']['facts'] {
  const names = new Set(rows.flatMap((row) => row.cells.map((cell) => cell.input as ThresholdInput)));
  return [...names].flatMap((input) => {
    const value = inputs[input];
    if (value === undefined) return [];
    const limit = limitOf(rows, input);
    return [{ input, value, says: inEach((locale) => factSaid(locale, input, value, limit)) }];
  });
}

function rowSaid({ row }: Row): { id: string; clause: string; says: Bilingual } {
  return { id: row.id, clause: row.clause, says: row.says };
}

function factSaid(locale: Locale, input: ThresholdInput, value: FeelValue, limit: Counted['limit']): string {
  const say = explainTexts[locale][input] as (p: { value: FeelValue; limit: Counted['limit'] }) => string;
  return say({ value, limit });
}

/** The limit that the first row compares a number with, so that the text can say "longer than 14 days (30)". */
function limitOf(rows: readonly Row[], input: ThresholdInput): Counted['limit'] {
  const tests = rows[0]?.cells.find((cell) => cell.input === input)?.tests;
  const [test] = tests?.kind === 'some' && !tests.negated && tests.tests.length === 1 ? tests.tests : [];
  if (test?.kind !== 'compare' || test.op === '=' || typeof test.value !== 'number') return null;
  return { op: test.op, number: test.value };
}

function inEach(say: (locale: Locale) => string): Bilingual {
  const [sv, en] = locales;
  return { sv: say(sv), en: say(en) };
}
