import type { Id, PatientId } from '../../../src/kernel/ids.ts';
import type { Instant } from '../../../src/kernel/instant.ts';
import type { AccessGround, AccessObject, CaseFacts, Owner } from '../../../src/modules/access/domain/question.ts';
import { oracle } from '../oracle.ts';
import { controllerOf, type Place, type PlaceKey, type World } from './world.ts';

export type Among = 'own-controller' | 'other-controllers';
type Owned = Extract<AccessObject, { owner: Owner }>['kind'];

/** What one person has opened in steps, as the answers told it. */
export interface Chain {
  id: string;
  by: PlaceKey;
  among: Among;
  until: Instant;
  danger: boolean;
  sources: { id: string; providerId: string; side: string; unitId: string | null }[];
  /** The latest opening of each source. */
  opened: Map<string, { until: Instant; emergency: boolean; ground: AccessGround }>;
}

interface Ended {
  id: string;
  version: number;
}
export interface AcrossBlock extends Ended {
  by: PlaceKey;
  /** Null: everybody's. */
  controller: string | null;
  unit: PlaceKey | null;
}

/** Everything that has happened about one patient, told by the one who made it happen and not by the product. */
export class History {
  relations = new Map<PlaceKey, Id<string>>();
  consents = new Map<string, Ended & { state: 'given' | 'withdrawn' }>();
  attitudes = new Map<string, Pick<CaseFacts, 'capacity' | 'attitudeClarified' | 'wouldObject'>>();
  within = new Map<PlaceKey, Ended>();
  across: AcrossBlock[] = [];
  chains: Chain[] = [];

  constructor(
    readonly world: World,
    readonly patientId: PatientId,
  ) {
    for (const { key } of this.documenting) this.relations.set(key, patientId);
  }

  get documenting(): Place[] {
    return Object.values(this.world.places).filter(({ key }) => key !== 'ambulance');
  }

  get now(): Instant {
    return this.world.test.clock.now();
  }

  /** The units that hold data, seen from one. */
  holders(by: Place, among: Among): Place[] {
    const own = (place: Place) => controllerOf(place) === controllerOf(by);
    return this.documenting.filter((place) => place.key !== by.key && own(place) === (among === 'own-controller'));
  }

  /** The units behind a source that was shown. */
  behind(source: Chain['sources'][number]): Place[] {
    return this.documenting.filter(
      (place) =>
        controllerOf(place) === `${source.providerId} ${source.side}` &&
        (source.unitId === null || source.unitId === place.unit.id),
    );
  }

  blockedAcross(holder: Place): boolean {
    return this.across.some(
      ({ controller, unit }) =>
        controller === null || (controller === controllerOf(holder) && (unit === null || unit === holder.key)),
    );
  }

  /** The grounds on which somebody may read what a unit holds (or that it does, or who it is), with what was stated. */
  grounds(by: Place, kind: Owned, holder: Place, stated: Partial<CaseFacts> & { anew?: boolean } = {}): AccessGround[] {
    const { anew = false, ...facts } = stated;
    const controller = controllerOf(by);
    const attitude = this.attitudes.get(controller) ?? {
      capacity: 'able',
      attitudeClarified: false,
      wouldObject: false,
    };
    return oracle({
      asker: {
        kind: 'staff',
        role: by.role,
        side: by.side,
        assignmentCurrent: true,
        identityStrongEnough: true,
        signedInAnew: anew,
      },
      action: 'read',
      object: { kind, owner: { relation: relationTo(by, holder), side: holder.side } },
      facts: {
        relation: this.relations.has(by.key) ? 'care' : 'none',
        participates: false,
        blockedWithin: this.within.has(holder.key),
        blockedAcross: this.blockedAcross(holder),
        connected: true,
        consent: this.consents.get(controller)?.state ?? 'none',
        ...attitude,
        relevant: false,
        needed: true,
        opened: 'nothing',
        danger: false,
        consentUnobtainable: false,
        indispensable: false,
        emergencyCurrent: false,
        protectedIdentity: 'none',
        neededForVisit: false,
        ...facts,
      },
    }).grounds;
  }

  /** What is stated in an emergency that still lasts. */
  readonly emergency = { danger: true, consentUnobtainable: true, emergencyCurrent: true } as const;

  /** The grounds on which a unit's content is open to a person through what was opened before, if that still lasts. */
  openGrounds(chain: Chain, sourceId: string, holder: Place, anew: boolean): AccessGround[] {
    const act = chain.opened.get(sourceId);
    if (act === undefined || act.until <= this.now) return [];
    const by = this.world.places[chain.by];
    const stated = act.emergency ? { ...this.emergency, indispensable: true } : { relevant: true };
    return this.grounds(by, 'record', holder, { opened: 'source', anew, ...stated });
  }

  /** The units whose content is open to a person now, through anything that the person has opened. */
  open(by: PlaceKey, anew: boolean): Set<PlaceKey> {
    const open = new Set<PlaceKey>();
    if (this.relations.has(by)) open.add(by);
    for (const chain of this.chains.filter((one) => one.by === by))
      for (const source of chain.sources)
        for (const holder of this.behind(source))
          if (this.openGrounds(chain, source.id, holder, anew).length > 0) open.add(holder.key);
    return open;
  }
}

function relationTo(by: Place, holder: Place): Owner['relation'] {
  if (by.key === holder.key) return 'own-unit';
  return controllerOf(by) === controllerOf(holder) ? 'same-controller' : 'other-controller';
}
