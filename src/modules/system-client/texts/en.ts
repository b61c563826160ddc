import type { Texts } from '../../../kernel/texts.ts';
import type { sv, svSentences } from './sv.ts';

export const en: Texts<typeof sv> = {
  mayAdminister: 'Unit and system administrators connect systems for their own principal; two administrators together.',
  ownProposal: 'You registered the system yourself. Another administrator of the principal approves it.',
  noSuchClient: 'The system does not exist, or belongs to another principal.',
  noSuchUnit: 'Choose a unit that is open.',
  endsInPast: 'The last day must be in the future.',
  endsTooLate: (p) => `Choose a day within ${p.days} days. The connection is renewed then.`,
  sameName:
    'There is already a connected system of that name in the county. Choose another name, or end the old one first.',
  alreadyDecided: 'Somebody has decided this already.',
  lapsedMeanwhile: 'The last day has passed. Register the system anew with a later day.',
  unitClosed: 'The unit has closed. Register the system anew for a unit that is open.',
  alreadyEnded: 'The system has been ended already.',
  keysNotJson: 'The keys could not be read. Paste a JWK set as JSON: {"keys": [ … ]}.',
  keysNone: 'There is no key in what was pasted.',
  keysTooMany: 'Five keys at most. Remove those that are no longer used.',
  keysPrivate:
    'There is a private key in it. It must never leave the system: replace it, and paste the public part alone.',
  keysSymmetric: 'Shared secrets are not accepted. The system needs a pair of keys of its own.',
  keysKind:
    'The kind of key is not accepted. Use RSA, EC (P-256, P-384, P-521) or Ed25519, with an algorithm that fits.',
  keysWeak: 'The RSA key is too weak. It must have at least 2048 bits and the usual exponent 65537.',
  keysNotForSigning: 'The key is not meant for signatures. It should have "use": "sig".',
  keysBroken: 'One of the keys is not a valid public key. Check that the whole text came along.',
  keysSameName: 'Two keys have the same name (kid). Give them different names.',
};

export const enSentences: Texts<typeof svSentences> = {
  'system-client.registered': (p) => `Connected system registered: ${p.name} for ${p.unit}`,
  'system-client.approved': (p) => `Connected system approved: ${p.name} for ${p.unit}`,
  'system-client.refused': (p) => `Connected system refused: ${p.name} for ${p.unit}`,
  'system-client.ended': (p) => `Connected system ended: ${p.name} for ${p.unit}`,
  'system-client.decide': (p) => `Approve or refuse that ${p.name} is connected for ${p.unit}`,
};
