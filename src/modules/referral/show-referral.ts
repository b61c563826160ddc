import type { Selectable } from 'kysely';
import type { z } from 'zod';
import type { PatientId, ReferralId, UnitId, UserId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import { ageOn, type LocalDate } from '../../kernel/local-date.ts';
import { both } from '../../kernel/texts.ts';
import { dateAt } from '../../kernel/zone.ts';
import { notFound, Refusal } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import { type GoverningModel, governingModel, modelByHash } from '../agreement/index.ts';
import { type Assessment, assessmentsOf, enrolmentsOf } from '../enrolment/index.ts';
import { notesOf } from '../correction/index.ts';
import { messagesOfCase } from '../messaging/index.ts';
import { staffById, unitsById } from '../organisation/index.ts';
import { type PatientIdentity, type Situation, situationOf } from '../patient/index.ts';
import { actionsOn } from './actions.ts';
import { asItReads, completionsAsTheyRead } from './as-it-reads.ts';
import { lookAt } from './begin-action.ts';
import type { Json, prefilledSchema, ReferralAnswer, referralAnswer, referralPatientSchema } from './contract.ts';
import { attachmentsOf, completionsOf, entriesOf, versionsOf } from './conversation-queries.ts';
import { enrols, presetDecision } from './domain/decision.ts';
import { changesBetween, levelsAsked } from './domain/facts.ts';
import { isOld, type Prefilled, type PrefillSource } from './domain/prefill.ts';
import { stageOf } from './domain/states.ts';
import { completenessOf, type Person, personOf, thresholdOf } from './judge.ts';
import { municipalityOfStay } from './known-facts.ts';
import { sidesOf } from './policy.ts';
import { factsOf, type Referral } from './queries.ts';
import type { AttachmentTable, FactsVersionTable } from './tables.ts';
import { referralTexts } from './texts/index.ts';
import { threadOf } from './thread.ts';
import { clauseView, completenessView, modelView, type Names, personView, thresholdView, unitView } from './views.ts';

/** The whole conversation in one read transaction. */
export async function showReferral(work: Work, id: ReferralId): Promise<z.input<typeof referralAnswer>> {
  const written = await lookAt(work, id);
  const conversation = await loadConversation(work, written);
  const referral = asItReads(written, conversation.notes);
  const situation = await situationOf(work, referral.patientId);
  if (situation === undefined)
    throw notFound(
      'no-such-patient',
      both(referralTexts, (t) => t.patientUnknown),
    );
  const { identity } = situation;
  const governing = await modelOf(work, referral, municipalityOfStay(situation, work.now));
  const person = await personNow(work, referral, identity);
  const judged = judge(work, referral, person, governing);
  const names = await namesFor(work, referral, conversation);
  return {
    ...header(work, referral, names),
    patient: patientView(situation, person, work.now),
    model: governing === null ? null : modelView(governing.hash, governing.model),
    prefilled: prefilledView(referral, dateAt(work.now)),
    versions: versionsView(conversation.versions, names),
    ...judged,
    basis: basisOf(referral),
    assessments: conversation.assessments.map((one) => assessmentView(one, names)),
    thread: threadOf(conversation, referral, names, governing?.model ?? null, work.now),
    attachments: conversation.attachments.map((one) => attachmentView(one, names)),
    messages: await messagesOfCase(work, id),
    notes: conversation.notes,
    actions: actionsOn(work, referral, judged.completeness),
    clauses: clausesFor(governing, judged.threshold),
  };
}

/** A draft is judged by the model that governs now; one that is sent by the model it is pinned to. */
async function modelOf(work: Work, referral: Referral, municipality: string | null): Promise<GoverningModel | null> {
  if (referral.modelHash !== null) {
    return { hash: referral.modelHash, model: await modelByHash(work, referral.modelHash) };
  }
  if (municipality === null) return null;
  try {
    return await governingModel(work, municipality, work.now);
  } catch (error) {
    if (error instanceof Refusal && error.code === 'no-governing-model') return null;
    throw error;
  }
}

async function personNow(work: Work, { patientId }: Referral, identity: PatientIdentity): Promise<Person> {
  const enrolments = await enrolmentsOf(work, patientId);
  return personOf(identity.birthDate, enrolments, { today: dateAt(work.now), now: work.now });
}

function judge(work: Work, referral: Referral, person: Person, governing: GoverningModel | null) {
  if (governing === null) return { completeness: null, threshold: null };
  const today = dateAt(work.now);
  const facts = factsOf(referral);
  return {
    completeness: completenessView(completenessOf(governing.model, referral.kind, facts, { ...person, today })),
    threshold: thresholdView(thresholdOf(governing.model, referral.kind, facts, person)),
  };
}

function basisOf(referral: Referral): ReferralAnswer['basis'] {
  const { kind, ruleOutcome } = referral;
  const levels = [...levelsAsked(kind, factsOf(referral))];
  return { levels, enrols: enrols(kind), ruleOutcome, preset: presetDecision(kind, ruleOutcome) };
}

const nothingYet = { notes: [], entries: [], versions: [], completions: [], assessments: [] };

/** What has happened in the matter. */
async function loadConversation(work: Work, referral: Referral) {
  const { id } = referral;
  const attachments = await attachmentsOf(work, id);
  if (referral.state === 'draft') return { ...nothingYet, attachments };
  const notes = await notesOf(work, [id]);
  return {
    attachments,
    notes,
    entries: await entriesOf(work, id),
    versions: await versionsOf(work, id),
    completions: completionsAsTheyRead(await completionsOf(work, id), notes),
    assessments: await assessmentsOf(work, id),
  };
}
export type Conversation = Awaited<ReturnType<typeof loadConversation>>;

async function namesFor(work: Work, referral: Referral, conversation: Conversation): Promise<Names> {
  const { fromUnitId, toUnitId, fromStaffId, receivedBy, decidedBy } = referral;
  const units = new Set<UnitId>([fromUnitId]);
  if (toUnitId !== null) units.add(toUnitId);
  for (const { unitId } of conversation.entries) if (unitId !== null) units.add(unitId);
  const staff = [
    fromStaffId,
    receivedBy,
    decidedBy,
    ...conversation.entries.map(({ userId }) => userId),
    ...conversation.versions.map(({ recordedBy }) => recordedBy),
    ...conversation.attachments.map(({ addedBy }) => addedBy),
    ...conversation.assessments.map(({ assessedBy }) => assessedBy),
  ].filter((id) => id !== null);
  return { units: await unitsById(work, units), staff: await staffById(work, new Set<UserId>(staff)) };
}

function header(work: Work, referral: Referral, names: Names) {
  const sides = sidesOf(work, referral);
  const { id, caseNumber, kind, state, version, factsVersion, withdrawnReason } = referral;
  const { openedAt, sentAt, receivedAt, confirmedAt, decidedAt, closedAt, updatedAt } = referral;
  return {
    id,
    caseNumber,
    kind,
    state,
    version,
    factsVersion,
    withdrawnReason,
    openedAt,
    sentAt,
    receivedAt,
    confirmedAt,
    decidedAt,
    closedAt,
    updatedAt,
    stage: stageOf(referral),
    side: sides.length === 2 ? ('both' as const) : (sides[0] ?? 'sender'),
    facts: factsOf(referral),
    from: unitView(names, referral.fromUnitId),
    fromStaff: personView(names, referral.fromStaffId),
    to: referral.toUnitId === null ? null : unitView(names, referral.toUnitId),
    decision: referral.decision as unknown as ReferralAnswer['decision'],
    decidedBy: personView(names, referral.decidedBy),
    receivedBy: personView(names, referral.receivedBy),
  };
}

function patientView(situation: Situation, person: Person, now: Instant): z.input<typeof referralPatientSchema> {
  const { identity } = situation;
  const { name, number, numberKind, birthDate, protectedIdentity, language, interpreterLanguage } = identity;
  const id: PatientId = identity.id;
  return {
    id,
    name,
    number,
    numberKind,
    birthDate,
    protectedIdentity,
    language,
    interpreterLanguage,
    age: ageOn(birthDate, dateAt(now)),
    municipalityCode: municipalityOfStay(situation, now),
    enrolled: person.enrolled,
  };
}

const sourceText = {
  stay: 'sourceStay',
  language: 'sourceLanguage',
  relatives: 'sourceRelatives',
  alerts: 'sourceAlerts',
  listing: 'sourceListing',
  unit: 'sourceUnit',
} as const satisfies Record<PrefillSource, string>;

/** Only the writer of a draft needs to know what was filled in from where. */
function prefilledView(referral: Referral, today: LocalDate): z.input<typeof prefilledSchema>[] {
  if (referral.state !== 'draft') return [];
  const prefilled = Object.entries(referral.prefilled as unknown as Prefilled) as [
    ReferralAnswer['prefilled'][number]['fact'],
    NonNullable<Prefilled[keyof Prefilled]>,
  ][];
  return prefilled.map(([fact, one]) => ({
    fact,
    source: both(referralTexts, (t) => t[sourceText[one.source]]),
    recordedOn: one.recordedOn,
    old: isOld(one, today),
    confirmed: one.confirmedAt !== null,
  }));
}

function versionsView(versions: readonly Selectable<FactsVersionTable>[], names: Names) {
  return versions.map((version, index) => {
    const before = versions[index - 1];
    const changes = before === undefined ? [] : changesBetween(factsOf(before), factsOf(version));
    return {
      number: version.number,
      recordedAt: version.recordedAt,
      by: personView(names, version.recordedBy),
      reason: version.reason,
      changes: changes.map((one) => ({ ...one, before: one.before as Json, after: one.after as Json })),
    };
  });
}

function assessmentView(one: Assessment, names: Names) {
  const { id, outcome, assessedAt } = one;
  const by = personView(names, one.assessedBy);
  return { id, outcome, assessedAt, by, explanation: one.explanation as Json, facts: one.facts as Json };
}

function attachmentView(one: Selectable<AttachmentTable>, names: Names) {
  const { id, name, mediaType, size, addedAt, removedAt } = one;
  return { id, name, mediaType, size, addedAt, removedAt, by: personView(names, one.addedBy) };
}

/** All clauses of the model; those that the rule's outcome rests on come first. */
function clausesFor(governing: GoverningModel | null, threshold: ReferralAnswer['threshold']) {
  if (governing === null) return [];
  const { hash, model } = governing;
  const first = (threshold?.explanation.rows ?? []).map(({ clause }) => clause);
  const ids = [...new Set([...first, ...model.clauses.keys()])];
  return ids.map((id) => clauseView(hash, model, id)).filter((clause) => clause !== null);
}
