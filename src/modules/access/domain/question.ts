import type { ClientScope } from '../../../kernel/client-scope.ts';
import type { Role } from '../../../kernel/roles.ts';
import type { Side } from '../../../kernel/side.ts';

/**
 * What access is asked: who, in which assignment, wants to do what with which object, and the facts of the patient's case that bear on
 * it. Only words, no rules: the rules are in `decide.ts`, and the test's oracle is written from the same words and the statutes.
 */
export interface AccessQuestion {
  asker: Asker;
  action: AccessAction;
  object: AccessObject;
  facts: CaseFacts;
}

export type Asker = StaffAsker | ClientAsker | PatientAsker;

/** Somebody employed, in one assignment. */
export interface StaffAsker {
  kind: 'staff';
  role: Role;
  /** Of the unit: a care provider (vårdgivare) or a social-service provider (omsorgsgivare, lag 2022:913 1 kap.). */
  side: Side;
  /** The assignment and its unit are open today. */
  assignmentCurrent: boolean;
  /** How surely the identity provider knows who it is; what the role asks for is data and is compared before this question. */
  identityStrongEnough: boolean;
  /** Signed in anew within the minutes that the rule asks for, for emergency access and exports. */
  signedInAnew: boolean;
}

/** Another system, acting for one provider within its scopes. */
export interface ClientAsker {
  kind: 'client';
  side: Side;
  scopes: readonly ClientScope[];
}
export type { ClientScope };

/** The patient, about the own case (later). */
export interface PatientAsker {
  kind: 'patient';
  /** The case is this person's own. */
  isSubject: boolean;
}

export type { Side };

/** read: one object on a screen. list: in a list or search result. export: file or print. notify: in a notification. map: on a map. */
export type AccessAction = 'read' | 'change' | 'list' | 'export' | 'notify' | 'map';

export type AccessObject =
  /** Name, number, birth date, and that the identity is protected. */
  | { kind: 'identity' }
  /** Address, stay, municipality, listing, relatives: what tells where somebody is. */
  | { kind: 'whereabouts' }
  /** One cooperation process: referral, end of enrolment, message, later plan. */
  | { kind: 'matter' }
  /** Contact card and tasks: what home service works from. */
  | { kind: 'contact-card' }
  | { kind: 'task' }
  /** What a hospital tells those who care for the patient at home: admitted, in emergency care, home again (lag 2017:612). */
  | { kind: 'notice' }
  /** Content of a record: entries, received conditions and medication, documents. */
  | { kind: 'record'; owner: Owner }
  /** That other units or controllers hold unblocked data about the patient, not which. */
  | { kind: 'existence'; owner: Owner }
  /** Which other units or controllers hold unblocked data. */
  | { kind: 'source'; owner: Owner }
  /** That a block exists. */
  | { kind: 'block-existence'; owner: Owner }
  /** Which unit or controller has blocked. */
  | { kind: 'block-source'; owner: Owner }
  /** Counts for quality and follow-up, without persons. */
  | { kind: 'aggregate'; smallestCell: number }
  /** Rows of the asker's own controller's access log, for review. */
  | { kind: 'access-log'; owner: Owner }
  /** The patient's own report of who looked. */
  | { kind: 'access-report'; owner: Owner };

/** Whose the object is, seen from the asker. A controller is one provider on one side: the same municipality's care and social service are two. */
export interface Owner {
  relation: 'own-unit' | 'same-controller' | 'other-controller';
  side: Side;
}

export interface CaseFacts {
  /**
   * The asking unit's relation to the patient now. care: takes part in the care, or for the social side gives services or assesses the need
   * of them. process: takes part in a matter only. ended: had a care relation that has ended.
   */
  relation: 'none' | 'process' | 'care' | 'ended';
  /** The asking unit takes part in this very matter. */
  participates: boolean;
  /** A block between units or processes of one controller (patientdatalagen 4 kap. 4 §) lies on the object's source. */
  blockedWithin: boolean;
  /** The patient has objected to coherent documentation, or the source is blocked across controllers (lag 2022:913 2 kap. 3 §). */
  blockedAcross: boolean;
  /** Both controllers are connected to coherent documentation. */
  connected: boolean;
  /** Consent to the asking controller's reading of others' data, now. */
  consent: 'none' | 'given' | 'withdrawn';
  /** Ability to take a stand: able; temporarily without; lastingly without; a child who cannot consent. */
  capacity: 'able' | 'temporarily-without' | 'lastingly-without' | 'child';
  /** The attitude of a person without capacity has been clarified as far as possible and written down. */
  attitudeClarified: boolean;
  /** There is reason to assume that the person would have objected. */
  wouldObject: boolean;
  /** The asker has stated that the data can be assumed to matter for the care or services. */
  relevant: boolean;
  /** The asker works in the care of this patient, or needs the data for another reason in the work, and has chosen to see other units' data. */
  needed: boolean;
  /** How far this asker has opened this source: nothing, seen that data exist, seen who holds. */
  opened: 'nothing' | 'existence' | 'source';
  /** Danger to life or otherwise serious risk to health, stated by the asker. */
  danger: boolean;
  /** Consent, or the patient's own request to lift the block, cannot be obtained now. */
  consentUnobtainable: boolean;
  /** The asker has judged, after seeing who holds, that the data can be assumed to matter for care that is indispensable. */
  indispensable: boolean;
  /** The emergency opening is still within its time. */
  emergencyCurrent: boolean;
  protectedIdentity: 'none' | 'marked' | 'protected-registration';
  /** The asker is to visit the patient, or to send somebody, and needs to know where. */
  neededForVisit: boolean;
}

/** Why something may be done; written to the access log. */
export type AccessGround =
  | 'care-relation'
  | 'process-participation'
  | 'inner-secrecy'
  | 'inner-emergency'
  | 'coherent-existence'
  | 'coherent-consent'
  | 'coherent-child'
  | 'coherent-without-capacity'
  | 'emergency'
  | 'quality-follow-up'
  | 'log-review'
  | 'own-case'
  | 'system-client';

export type AccessAnswer = { allowed: true; ground: AccessGround } | { allowed: false; code: string };
