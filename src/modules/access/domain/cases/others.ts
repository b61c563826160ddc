import { ask, headOfUnit, neighbour, nurse, own, record, stranger, strangerSocial, way, type Way } from './words.ts';

export const otherWays: Way[] = [
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
  way(
    'client-notice',
    'system-client',
    ask({ kind: 'client', side: 'health-care', scopes: ['hospital-stays'] }, 'change', { kind: 'notice' }),
    [
      { asker: { kind: 'client', side: 'health-care', scopes: ['matters', 'record', 'statistics'] } },
      { asker: { kind: 'client', side: 'social-service', scopes: ['hospital-stays'] } },
      { action: 'read' },
      { object: { kind: 'matter' } },
    ],
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
