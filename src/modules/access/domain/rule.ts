import { type LocalDate, localDate } from '../../../kernel/local-date.ts';
import type { AccessAction, AccessGround, AccessObject, AccessQuestion, ClientAsker, StaffAsker } from './question.ts';

/** Where a rule comes from, and since when the text that it follows has been in force. */
export interface RuleSource {
  text: string;
  paragraph: string;
  since: LocalDate;
}

interface Named {
  name: string;
  source: RuleSource;
  /** True when the rule has something to say about the question. */
  applies(question: AccessQuestion): boolean;
}

/** Stands in the way, whatever else holds. */
export interface Hindrance extends Named {
  effect: 'deny';
  code: string;
}

/** Opens one way in, on one ground. */
export interface Permit extends Named {
  effect: 'allow';
  ground: AccessGround;
}

export type Rule = Hindrance | Permit;

/** Patientdatalagen (2008:355). */
export function patientData(paragraph: string, since = '2008-07-01'): RuleSource {
  return { text: 'patientdatalagen (2008:355)', paragraph, since: localDate(since) };
}

/** Lagen (2022:913) om sammanhållen vård- och omsorgsdokumentation. */
export function coherent(paragraph: string): RuleSource {
  return { text: 'lag (2022:913)', paragraph, since: localDate('2023-01-01') };
}

/** Lagen (2017:612) om samverkan vid utskrivning från sluten hälso- och sjukvård: what a hospital tells those who care at home. */
export function discharge(paragraph: string): RuleSource {
  return { text: 'lag (2017:612)', paragraph, since: localDate('2018-01-01') };
}

/** Socialtjänstlagen (2025:400). */
export function socialServices(paragraph: string): RuleSource {
  return { text: 'socialtjänstlagen (2025:400)', paragraph, since: localDate('2025-07-01') };
}

/** Offentlighets- och sekretesslagen (2009:400): what must not be told even within the care. */
export function secrecy(paragraph: string): RuleSource {
  return { text: 'offentlighets- och sekretesslagen (2009:400)', paragraph, since: localDate('2009-06-30') };
}

type Way<Asker> = {
  name: string;
  source: RuleSource;
  ground: AccessGround;
  objects: readonly AccessObject['kind'][];
  actions: readonly AccessAction[];
  when(question: Omit<AccessQuestion, 'asker'> & { asker: Asker }): boolean;
};

/** A way in for staff. */
export function staffMay(way: Way<StaffAsker>): Permit {
  return permit(way, ({ asker }) => asker.kind === 'staff');
}

/** A way in for another system. */
export function clientMay(way: Way<ClientAsker>): Permit {
  return permit(way, ({ asker }) => asker.kind === 'client');
}

/** A way in for the patient, who is who the case is about. */
export function patientMay(way: Omit<Way<unknown>, 'ground'>): Permit {
  return permit({ ...way, ground: 'own-case' }, ({ asker }) => asker.kind === 'patient' && asker.isSubject);
}

function permit<Asker>(way: Way<Asker>, isFor: (question: AccessQuestion) => boolean): Permit {
  const { name, source, ground, objects, actions, when } = way;
  return {
    effect: 'allow',
    name,
    source,
    ground,
    applies: (question) =>
      isFor(question) &&
      objects.includes(question.object.kind) &&
      actions.includes(question.action) &&
      when(question as Parameters<typeof when>[0]),
  };
}

/** Whose the object is; undefined for what has no owner of its own. */
export function ownerOf(object: AccessObject) {
  return 'owner' in object ? object.owner : undefined;
}
