import { describe, expect, it } from 'vitest';
import { decide, decideBy, rules } from './decide.ts';
import type { AccessAction, AccessObject, AccessQuestion, CaseFacts, Owner, StaffAsker } from './question.ts';

const nothing: CaseFacts = {
  relation: 'none',
  participates: false,
  blockedWithin: false,
  blockedAcross: false,
  connected: false,
  consent: 'none',
  capacity: 'able',
  attitudeClarified: false,
  wouldObject: false,
  relevant: false,
  needed: false,
  opened: 'nothing',
  danger: false,
  consentUnobtainable: false,
  indispensable: false,
  emergencyCurrent: false,
  protectedIdentity: 'none',
  neededForVisit: false,
};

const nurse: StaffAsker = {
  kind: 'staff',
  role: 'home-care-nurse',
  side: 'health-care',
  assignmentCurrent: true,
  identityStrongEnough: true,
  signedInAnew: false,
};
const anew: StaffAsker = { ...nurse, signedInAnew: true };
const manager: StaffAsker = { ...nurse, role: 'care-manager', side: 'social-service' };
const homeService: StaffAsker = { ...manager, role: 'home-service-staff' };
const headOfUnit: StaffAsker = { ...anew, role: 'head-of-unit' };

const own: Owner = { relation: 'own-unit', side: 'health-care' };
const neighbour: Owner = { relation: 'same-controller', side: 'health-care' };
const stranger: Owner = { relation: 'other-controller', side: 'health-care' };
const strangerSocial: Owner = { relation: 'other-controller', side: 'social-service' };

type Off = {
  facts?: Partial<CaseFacts>;
  asker?: AccessQuestion['asker'];
  object?: AccessObject;
  action?: AccessAction;
};
interface Way {
  rule: string;
  ground: string;
  ask: AccessQuestion;
  /** What, changed alone, closes the way. */
  off: Off[];
}

function ask(
  asker: AccessQuestion['asker'],
  action: AccessAction,
  object: AccessObject,
  facts: Partial<CaseFacts> = {},
) {
  return { asker, action, object, facts: { ...nothing, ...facts } };
}
const way = (rule: string, ground: string, question: AccessQuestion, off: Off[]): Way => ({
  rule,
  ground,
  ask: question,
  off,
});

const care = { relation: 'care' } as const;
const noCare: Off[] = [{ facts: { relation: 'none' } }, { facts: { relation: 'ended' } }];
const protectedPerson: Off[] = [
  { facts: { protectedIdentity: 'marked' } },
  { facts: { protectedIdentity: 'protected-registration' } },
];
const chosen = { ...care, needed: true };
const available = { ...care, connected: true };
const innerEmergency = { needed: true, consentUnobtainable: true, emergencyCurrent: true };
const emergency = { connected: true, danger: true, consentUnobtainable: true, emergencyCurrent: true };
const record = (owner: Owner): AccessObject => ({ kind: 'record', owner });
const source = (owner: Owner): AccessObject => ({ kind: 'source', owner });
const unavailable: Off[] = [...noCare, { facts: { connected: false } }, { facts: { blockedAcross: true } }];
const notEmergency: Off[] = [
  { facts: { connected: false } },
  { facts: { danger: false } },
  { facts: { consentUnobtainable: false } },
  { facts: { emergencyCurrent: false } },
  { asker: nurse },
  { asker: headOfUnit },
];

const ways: Way[] = [
  way('identity-in-care', 'care-relation', ask(nurse, 'read', { kind: 'identity' }, care), [
    ...noCare,
    { action: 'notify' },
    { action: 'map' },
  ]),
  way(
    'identity-in-process',
    'process-participation',
    ask(nurse, 'list', { kind: 'identity' }, { relation: 'process' }),
    [...noCare, { action: 'change' }],
  ),
  way('identity-change', 'care-relation', ask(nurse, 'change', { kind: 'identity' }, care), [
    ...noCare,
    { facts: { relation: 'process' } },
    { asker: homeService },
  ]),
  way('whereabouts-read', 'care-relation', ask(homeService, 'read', { kind: 'whereabouts' }, care), [
    ...noCare,
    ...protectedPerson,
    { facts: { relation: 'process' } },
    { action: 'notify' },
  ]),
  way('whereabouts-change', 'care-relation', ask(nurse, 'change', { kind: 'whereabouts' }, care), [
    ...noCare,
    ...protectedPerson,
    { asker: homeService },
  ]),
  way(
    'whereabouts-in-lists',
    'care-relation',
    ask(nurse, 'map', { kind: 'whereabouts' }, { ...care, neededForVisit: true }),
    [...noCare, ...protectedPerson],
  ),
  way('own-matter', 'process-participation', ask(homeService, 'change', { kind: 'matter' }, { participates: true }), [
    { facts: { participates: false } },
    { action: 'map' },
  ]),
  way('contact-card', 'care-relation', ask(homeService, 'read', { kind: 'contact-card' }, care), [
    ...noCare,
    { action: 'notify' },
    { action: 'change' },
  ]),
  way('contact-card-change', 'care-relation', ask(nurse, 'change', { kind: 'contact-card' }, care), noCare),
  way('own-task', 'care-relation', ask(homeService, 'change', { kind: 'task' }, care), noCare),
  way('own-record', 'care-relation', ask(nurse, 'change', record(own), { ...care, blockedWithin: true }), [
    ...noCare,
    { facts: { relation: 'process', participates: true } },
    { asker: homeService },
  ]),
  way('own-holding', 'care-relation', ask(nurse, 'read', { kind: 'existence', owner: own }, care), noCare),
  way('inner-record', 'inner-secrecy', ask(nurse, 'list', record(neighbour), chosen), [
    ...noCare,
    { facts: { needed: false } },
    { facts: { blockedWithin: true } },
    { action: 'change' },
  ]),
  way('inner-existence', 'inner-secrecy', ask(nurse, 'read', { kind: 'existence', owner: neighbour }, care), [
    ...noCare,
    { facts: { blockedWithin: true } },
    { action: 'list' },
  ]),
  way('inner-source', 'inner-secrecy', ask(headOfUnit, 'read', source(neighbour), chosen), [
    ...noCare,
    { facts: { needed: false } },
    { facts: { blockedWithin: true } },
  ]),
  way(
    'inner-block-existence',
    'inner-secrecy',
    ask(nurse, 'read', { kind: 'block-existence', owner: neighbour }, care),
    [
      ...noCare,
      {
        asker: manager,
        object: { kind: 'block-existence', owner: { relation: 'same-controller', side: 'social-service' } },
      },
    ],
  ),
  way(
    'inner-emergency-block',
    'inner-emergency',
    ask(anew, 'read', { kind: 'block-source', owner: neighbour }, innerEmergency),
    [
      { facts: { needed: false } },
      { facts: { consentUnobtainable: false } },
      { facts: { emergencyCurrent: false } },
      { asker: nurse },
      { asker: headOfUnit },
    ],
  ),
  way(
    'inner-emergency-record',
    'inner-emergency',
    ask(anew, 'read', record(neighbour), {
      ...innerEmergency,
      blockedWithin: true,
      opened: 'source',
      indispensable: true,
    }),
    [
      { facts: { needed: false } },
      { facts: { consentUnobtainable: false } },
      { facts: { emergencyCurrent: false } },
      { facts: { opened: 'existence' } },
      { facts: { indispensable: false } },
      { facts: { blockedWithin: false } },
      { asker: nurse },
    ],
  ),
  way(
    'coherent-existence',
    'coherent-existence',
    ask(manager, 'read', { kind: 'existence', owner: stranger }, available),
    [...unavailable, { asker: homeService }, { asker: headOfUnit }],
  ),
  way(
    'coherent-block-existence',
    'coherent-existence',
    ask(nurse, 'read', { kind: 'block-existence', owner: stranger }, { ...available, blockedAcross: true }),
    [
      ...noCare,
      { facts: { connected: false } },
      { asker: manager },
      { object: { kind: 'block-existence', owner: strangerSocial } },
    ],
  ),
  way(
    'coherent-source-by-consent',
    'coherent-consent',
    ask(manager, 'read', source(stranger), { ...available, consent: 'given', opened: 'existence' }),
    [
      ...unavailable,
      { facts: { consent: 'none' } },
      { facts: { consent: 'withdrawn' } },
      { facts: { opened: 'nothing' } },
    ],
  ),
  way(
    'coherent-source-of-child',
    'coherent-child',
    ask(manager, 'read', source(strangerSocial), { ...available, capacity: 'child', opened: 'existence' }),
    [...unavailable, { facts: { capacity: 'able' } }, { facts: { opened: 'nothing' } }, { object: source(stranger) }],
  ),
  way(
    'coherent-source-without-capacity',
    'coherent-without-capacity',
    ask(nurse, 'read', source(stranger), { ...available, capacity: 'lastingly-without', opened: 'existence' }),
    [
      ...unavailable,
      { facts: { capacity: 'temporarily-without' } },
      { facts: { consent: 'withdrawn' } },
      { facts: { opened: 'nothing' } },
    ],
  ),
  way(
    'coherent-record-by-consent',
    'coherent-consent',
    ask(nurse, 'read', record(stranger), { ...available, consent: 'given', opened: 'source', relevant: true }),
    [
      ...unavailable,
      { facts: { consent: 'none' } },
      { facts: { consent: 'withdrawn' } },
      { facts: { opened: 'existence' } },
      { facts: { relevant: false } },
      { action: 'export', asker: anew },
      { action: 'change' },
      { asker: headOfUnit },
    ],
  ),
  way(
    'coherent-record-of-child',
    'coherent-child',
    ask(nurse, 'read', record(stranger), { ...available, capacity: 'child', opened: 'source', relevant: true }),
    [
      ...unavailable,
      { facts: { capacity: 'able' } },
      { facts: { opened: 'existence' } },
      { facts: { relevant: false } },
    ],
  ),
  way(
    'coherent-record-without-capacity',
    'coherent-without-capacity',
    ask(manager, 'read', record(strangerSocial), {
      ...available,
      capacity: 'lastingly-without',
      opened: 'source',
      relevant: true,
      attitudeClarified: true,
    }),
    [
      ...unavailable,
      { facts: { attitudeClarified: false } },
      { facts: { wouldObject: true } },
      { facts: { opened: 'existence' } },
      { facts: { relevant: false } },
      { facts: { capacity: 'temporarily-without' } },
      { object: record(stranger) },
    ],
  ),
  way('emergency-block', 'emergency', ask(anew, 'read', { kind: 'block-source', owner: stranger }, emergency), [
    ...notEmergency,
    { object: { kind: 'block-source', owner: strangerSocial } },
  ]),
  way('emergency-source', 'emergency', ask(anew, 'read', source(stranger), emergency), [
    ...notEmergency,
    { facts: { blockedAcross: true } },
  ]),
  way(
    'emergency-record',
    'emergency',
    ask(anew, 'read', record(stranger), { ...emergency, opened: 'source', indispensable: true }),
    [
      ...notEmergency,
      { facts: { blockedAcross: true } },
      { facts: { opened: 'existence' } },
      { facts: { indispensable: false } },
      { object: record(strangerSocial) },
    ],
  ),
  way(
    'figures',
    'quality-follow-up',
    ask({ ...nurse, role: 'analyst' }, 'read', { kind: 'aggregate', smallestCell: 5 }),
    [
      { object: { kind: 'aggregate', smallestCell: 4 } },
      { asker: nurse },
      { asker: { ...nurse, role: 'unit-administrator' } },
    ],
  ),
  way('log-review', 'log-review', ask(headOfUnit, 'list', { kind: 'access-log', owner: neighbour }), [
    { object: { kind: 'access-log', owner: stranger } },
    { asker: nurse },
  ]),
  way('access-report', 'log-review', ask(headOfUnit, 'export', { kind: 'access-report', owner: own }), [
    { object: { kind: 'access-report', owner: stranger } },
    { asker: { ...headOfUnit, signedInAnew: false } },
    { action: 'list' },
  ]),
  way(
    'client-identity',
    'system-client',
    ask(
      { kind: 'client', side: 'health-care', scopes: ['matters'] },
      'read',
      { kind: 'identity' },
      { participates: true },
    ),
    [{ facts: { participates: false } }, { asker: { kind: 'client', side: 'health-care', scopes: ['record'] } }],
  ),
  way(
    'client-matter',
    'system-client',
    ask(
      { kind: 'client', side: 'health-care', scopes: ['matters'] },
      'change',
      { kind: 'matter' },
      { participates: true },
    ),
    [{ facts: { participates: false } }, { asker: { kind: 'client', side: 'health-care', scopes: ['record'] } }],
  ),
  way(
    'client-record',
    'system-client',
    ask({ kind: 'client', side: 'health-care', scopes: ['record'] }, 'read', record(own)),
    [
      { facts: { blockedWithin: true } },
      { object: record(stranger) },
      { asker: { kind: 'client', side: 'health-care', scopes: ['matters'] } },
    ],
  ),
  way(
    'client-figures',
    'system-client',
    ask({ kind: 'client', side: 'health-care', scopes: ['statistics'] }, 'read', {
      kind: 'aggregate',
      smallestCell: 0,
    }),
    [{ object: { kind: 'aggregate', smallestCell: 1 } }, { action: 'export' }],
  ),
  way('own-case', 'own-case', ask({ kind: 'patient', isSubject: true }, 'read', { kind: 'whereabouts' }), [
    { asker: { kind: 'patient', isSubject: false } },
    { action: 'change' },
  ]),
  way('own-record-of-care', 'own-case', ask({ kind: 'patient', isSubject: true }, 'read', record(stranger)), [
    { facts: { blockedWithin: true } },
    { facts: { blockedAcross: true } },
    { object: record(strangerSocial) },
  ]),
  way(
    'own-record-of-social-service',
    'own-case',
    ask({ kind: 'patient', isSubject: true }, 'read', record(strangerSocial), { connected: true }),
    [
      { facts: { connected: false } },
      { facts: { capacity: 'lastingly-without' } },
      { facts: { blockedWithin: true } },
      { facts: { blockedAcross: true } },
    ],
  ),
  way(
    'own-report-export',
    'own-case',
    ask({ kind: 'patient', isSubject: true }, 'export', { kind: 'access-report', owner: own }),
    [{ asker: { kind: 'patient', isSubject: false } }],
  ),
];

const hindered: { rule: string; ask: AccessQuestion }[] = [
  { rule: 'assignment-ended', ask: ask({ ...nurse, assignmentCurrent: false }, 'read', { kind: 'identity' }, care) },
  {
    rule: 'identity-too-weak',
    ask: ask({ ...nurse, identityStrongEnough: false }, 'read', { kind: 'identity' }, care),
  },
  { rule: 'sign-in-anew', ask: ask(nurse, 'export', record(own), care) },
  { rule: 'role-without-patients', ask: ask({ ...nurse, role: 'analyst' }, 'read', { kind: 'identity' }, care) },
  { rule: 'controller-on-one-side', ask: ask(manager, 'read', record(own), care) },
  { rule: 'home-service-closed-list', ask: ask({ ...homeService, side: 'health-care' }, 'read', record(own), care) },
];

const without = (name: string) => rules.filter((rule) => rule.name !== name);

describe('access', () => {
  it('every rule is tried, has a name of its own and says where it comes from', () => {
    const tried = [...ways, ...hindered].map(({ rule }) => rule);
    expect(rules.map(({ name }) => name).toSorted()).toEqual(tried.toSorted());
    expect(new Set(tried).size).toBe(tried.length);
    for (const { source } of rules) expect(source.text.length * source.paragraph.length).toBeGreaterThan(0);
  });

  it.each(ways)('$rule: allows on its ground, and nothing else would', ({ rule, ground, ask: question }) => {
    expect(decide(question)).toEqual({ allowed: true, ground });
    expect(decideBy(without(rule), question)).toMatchObject({ allowed: false });
  });

  it.each(ways)('$rule: each of its facts is needed', ({ ask: question, off }) => {
    for (const { facts, ...change } of off) {
      const changed = { ...question, ...change, facts: { ...question.facts, ...facts } };
      expect(decide(changed), JSON.stringify({ facts, ...change })).toMatchObject({ allowed: false });
    }
  });

  it.each(hindered)('$rule stands in the way alone', ({ rule, ask: question }) => {
    expect(decide(question)).toEqual({ allowed: false, code: rule });
    expect(decideBy(without(rule), question)).toMatchObject({ allowed: true });
  });

  it('home service sees its own documentation, and somebody protected where the visit needs it', () => {
    const ownSocial: Owner = { relation: 'own-unit', side: 'social-service' };
    expect(decide(ask(homeService, 'read', record(ownSocial), care))).toMatchObject({ allowed: true });
    const hidden = { ...care, protectedIdentity: 'marked', neededForVisit: true } as const;
    expect(decide(ask(homeService, 'read', { kind: 'whereabouts' }, hidden))).toMatchObject({ allowed: true });
    expect(decide(ask(homeService, 'list', { kind: 'whereabouts' }, hidden))).toMatchObject({ allowed: false });
  });
});
