import { roles } from '../../src/kernel/roles.ts';
import { type Random, seeded } from '../../src/demo/county/random.ts';
import {
  type Choice,
  type Dimension,
  dimensionNames,
  dimensions,
  keyOf,
  neighbours,
  nothingSpeaksForIt,
} from './dimensions.ts';
import { onCase } from './grounds.ts';
import { groundCases } from './grounds-across.ts';

/** A full product: every combination of the values in `over`, or of those named there, with the rest as in `base`. */
interface Block {
  base: Partial<Choice>;
  over: { [D in Dimension]?: readonly Choice[D][] };
}

const yesNo = [false, true] as const;
const someRoles = ['home-care-nurse', 'home-service-staff', 'care-manager', 'mas', 'analyst'] as const;
const owned = ['record', 'existence', 'source', 'block-existence', 'block-source'] as const;
const bothSides = { side: dimensions.side, ownerSide: dimensions.ownerSide };

/** All that can speak for a yes: what is still denied then is denied for the asker's or the object's sake. */
const everythingSpeaksForIt: Partial<Choice> = {
  relation: 'care',
  participates: true,
  connected: true,
  consent: 'given',
  attitudeClarified: true,
  relevant: true,
  needed: true,
  opened: 'source',
  danger: true,
  consentUnobtainable: true,
  indispensable: true,
  emergencyCurrent: true,
  neededForVisit: true,
  isSubject: true,
  smallestCell: 5,
};

/** For each kind of object, the facts that its rules could turn on, in every combination. */
const blocks: readonly Block[] = [
  {
    base: everythingSpeaksForIt,
    over: {
      role: roles,
      side: dimensions.side,
      assignmentCurrent: yesNo,
      identityStrongEnough: yesNo,
      signedInAnew: yesNo,
      object: dimensions.object,
      action: dimensions.action,
    },
  },
  {
    base: {},
    over: {
      object: ['identity', 'whereabouts', 'matter', 'contact-card', 'task'],
      role: someRoles,
      action: dimensions.action,
      relation: dimensions.relation,
      participates: yesNo,
      protectedIdentity: dimensions.protectedIdentity,
      neededForVisit: yesNo,
      signedInAnew: yesNo,
    },
  },
  {
    base: { connected: true, consent: 'given', relevant: true, opened: 'source' },
    over: {
      object: owned,
      owner: ['own-unit', 'same-controller'],
      ...bothSides,
      role: someRoles,
      action: ['read', 'list', 'change'],
      relation: dimensions.relation,
      needed: yesNo,
      blockedWithin: yesNo,
    },
  },
  {
    base: { owner: 'same-controller' },
    over: {
      object: owned,
      ...bothSides,
      role: ['ward-physician', 'mar', 'care-manager'],
      relation: ['none', 'care'],
      blockedWithin: yesNo,
      needed: yesNo,
      consentUnobtainable: yesNo,
      emergencyCurrent: yesNo,
      indispensable: yesNo,
      opened: dimensions.opened,
      signedInAnew: yesNo,
    },
  },
  ...(['health-care', 'social-service'] as const).map(
    (side): Block => ({
      base: { owner: 'other-controller', side, role: side === 'health-care' ? 'home-care-nurse' : 'care-manager' },
      over: {
        object: ['existence', 'source', 'record'],
        ownerSide: dimensions.ownerSide,
        connected: yesNo,
        blockedAcross: yesNo,
        relation: ['none', 'care'],
        consent: dimensions.consent,
        capacity: dimensions.capacity,
        attitudeClarified: yesNo,
        wouldObject: yesNo,
        relevant: yesNo,
        opened: dimensions.opened,
      },
    }),
  ),
  {
    base: { owner: 'other-controller' },
    over: {
      object: owned,
      ...bothSides,
      role: ['ambulance-nurse', 'care-manager'],
      relation: ['none', 'care'],
      connected: yesNo,
      blockedAcross: yesNo,
      danger: yesNo,
      consentUnobtainable: yesNo,
      indispensable: yesNo,
      emergencyCurrent: yesNo,
      opened: dimensions.opened,
      signedInAnew: yesNo,
    },
  },
  {
    base: { relation: 'care' },
    over: {
      object: ['access-log', 'access-report'],
      role: roles,
      owner: dimensions.owner,
      ...bothSides,
      action: dimensions.action,
      signedInAnew: yesNo,
    },
  },
  {
    base: {},
    over: {
      object: ['aggregate'],
      asker: dimensions.asker,
      role: roles,
      scopes: dimensions.scopes,
      action: ['read', 'list', 'export'],
      smallestCell: dimensions.smallestCell,
    },
  },
  {
    base: { asker: 'client' },
    over: {
      scopes: dimensions.scopes.filter(({ length }) => length !== 2),
      object: dimensions.object,
      action: dimensions.action,
      owner: dimensions.owner,
      ...bothSides,
      participates: yesNo,
      relation: ['none', 'care'],
      blockedWithin: yesNo,
    },
  },
  {
    base: { asker: 'patient' },
    over: {
      isSubject: yesNo,
      object: dimensions.object,
      action: dimensions.action,
      ownerSide: dimensions.ownerSide,
      blockedWithin: yesNo,
      blockedAcross: yesNo,
      connected: yesNo,
      capacity: ['able', 'lastingly-without'],
    },
  },
];

/** Every case that the comparison looks at, each once: always the same, in the same order. */
export function* cases(): Generator<Choice> {
  const seen = new Set<number>();
  for (const choice of allCases()) {
    const key = keyOf(choice);
    if (seen.has(key)) continue;
    seen.add(key);
    yield choice;
  }
}

function* allCases(): Generator<Choice> {
  for (const block of blocks) yield* product(block);
  for (const ground of groundCases) yield* around(onCase(ground));
  const random = seeded(20_260_101);
  for (let i = 0; i < 20_000; i++) yield anywhere(random);
  for (let i = 0; i < 60_000; i++) yield away(onCase(random.pick(groundCases)), random);
}

/** Counts through all combinations like a counter with one wheel per dimension. */
function* product({ base, over }: Block): Generator<Choice> {
  const wheels = dimensionNames.flatMap((name) => {
    const values: readonly unknown[] | undefined = over[name];
    return values === undefined ? [] : [{ name, values }];
  });
  const total = wheels.reduce((product, { values }) => product * values.length, 1);
  for (let number = 0; number < total; number++) {
    const changes: Record<string, unknown> = {};
    let left = number;
    for (const { name, values } of wheels) {
      changes[name] = values[left % values.length];
      left = Math.floor(left / values.length);
    }
    yield { ...nothingSpeaksForIt, ...base, ...changes };
  }
}

/** A case and all that differ from it in one dimension or in two. */
function* around(choice: Choice): Generator<Choice> {
  yield choice;
  for (const [index, name] of dimensionNames.entries()) {
    for (const near of neighbours(choice, [name])) {
      yield near;
      yield* neighbours(near, dimensionNames.slice(index + 1));
    }
  }
}

/** Any case at all. */
function anywhere(random: Random): Choice {
  const choice: Choice = { ...nothingSpeaksForIt };
  return changed(choice, dimensionNames, random);
}

/** A case that differs in three to six dimensions. */
function away(choice: Choice, random: Random): Choice {
  const names = Array.from({ length: random.between(3, 6) }, () => random.pick(dimensionNames));
  return changed(choice, names, random);
}

function changed(choice: Choice, names: readonly Dimension[], random: Random): Choice {
  const changes: Record<string, unknown> = {};
  for (const name of names) changes[name] = random.pick<unknown>(dimensions[name]);
  return { ...choice, ...changes };
}
