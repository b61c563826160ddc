import type {
  CompiledReimbursement,
  CompiledRequirement,
  CompletenessProfile,
  CooperationModel,
  NeedRule,
} from './compiled.ts';
import { compileCarriers, compileRoutes } from './compile-routes.ts';
import { compileTable } from './decision-table.ts';
import { standardEvents } from './events.ts';
import { referralKinds, type ReferralKind } from './fact-choices.ts';
import type { FactKey } from './facts.ts';
import { compileCondition } from './feel/compile.ts';
import { parseExpression } from './feel/parse.ts';
import { responsibilityInputs, thresholdInputs, type InputCatalogue } from './inputs.ts';
import type { ClockId } from './needs.ts';
import type { ClockRule, ModelDocument, Requirement } from './schema.ts';
import type { EventKind } from './vocabulary.ts';

/** Turns a checked document into closures and maps. */
export function compileModel(document: ModelDocument): CooperationModel {
  const { threshold } = document.eligibility;
  const columns: InputCatalogue = Object.fromEntries(
    Object.entries(thresholdInputs).filter(([name]) => threshold.inputs.includes(name)),
  );
  return {
    document,
    clauses: new Map(document.clauses.map((clause) => [clause.id, clause])),
    threshold: compileTable(threshold.hit, columns, threshold.rows).table,
    profiles: new Map(referralKinds.map((kind) => [kind, compileProfile(document, kind)])),
    needs: new Map(document.responsibility.needs.map((rule) => [rule.need, compileNeed(rule)])),
    clocks: new Map(document.clocks.map((clock) => [clock.id, clock])),
    clocksByStart: byEvent(document.clocks, (rule) => eventsOf(rule).start),
    clocksByStop: byEvent(document.clocks, (rule) => eventsOf(rule).stop),
    calendars: new Map(Object.entries(document.calendars)),
    routes: compileRoutes(document),
    carriersByRule: compileCarriers(document),
    reimbursements: byEvent(compileReimbursements(document), ({ rule }) => rule.events),
    parameters: new Map(
      document.parameters.map(({ id, values }) => [id, values.toSorted((a, b) => (a.from < b.from ? -1 : 1))]),
    ),
  };
}

function compileNeed(rule: ModelDocument['responsibility']['needs'][number]): NeedRule {
  const { table } = compileTable('unique', responsibilityInputs, rule.rows);
  return { need: rule.need, level: rule.level, table };
}

function compileProfile(document: ModelDocument, kind: ReferralKind): CompletenessProfile {
  const profile = document.completeness.profiles[kind];
  if (!profile) throw new Error(`No completeness profile for ${kind}: the model was not checked`);
  const requirements = profile.sets.flatMap((name) => {
    const set = document.completeness.sets[name];
    return set ? set.requires.map((requirement) => compileRequirement(requirement, set)) : [];
  });
  return { clause: profile.clause, incompleteMayBeSent: profile.incompleteMayBeSent, requirements };
}

function compileRequirement(
  requirement: Requirement,
  set: ModelDocument['completeness']['sets'][string],
): CompiledRequirement {
  const condition = (text: string | undefined) => (text === undefined ? null : compileCondition(parseExpression(text)));
  return {
    fact: requirement.fact as FactKey,
    or: (requirement.or ?? null) as FactKey | null,
    when: condition(requirement.when),
    must: condition(requirement.must),
    why: requirement.why ?? set.why,
    clause: requirement.clause ?? set.clause,
  };
}

function compileReimbursements(document: ModelDocument): readonly CompiledReimbursement[] {
  return document.reimbursement
    .filter((rule) => !rule.switchedOff)
    .map((rule) => ({ rule, when: rule.when === undefined ? null : compileCondition(parseExpression(rule.when)) }));
}

/** What starts and stops a time limit: what the model says, else what every such limit starts and stops with. */
function eventsOf(rule: ClockRule): { start: readonly EventKind[]; stop: readonly EventKind[] } {
  const standard: Readonly<Record<string, (typeof standardEvents)[ClockId]>> = standardEvents;
  return rule.events ?? standard[rule.id] ?? { start: [], stop: [] };
}

function byEvent<T>(
  rules: readonly T[],
  events: (rule: T) => readonly EventKind[],
): ReadonlyMap<EventKind, readonly T[]> {
  const found = new Map<EventKind, T[]>();
  for (const rule of rules) {
    for (const event of events(rule)) found.set(event, [...(found.get(event) ?? []), rule]);
  }
  return found;
}
