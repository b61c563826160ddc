import type { Role } from '../../kernel/roles.ts';
import type { UserActor } from '../../platform/actor.ts';
import type { Row } from './bulk.ts';
import { familyNames, staffNames } from './names.ts';
import type { DemoCountyPlan, DemoMunicipality } from './places.ts';
import { type Random, seededId } from './random.ts';

/** A unit with its people, as the cases need them. */
export interface DemoUnit {
  id: string;
  kind: string;
  name: string;
  providerId: string;
  municipality: string | null;
  actors: UserActor[];
}

/** Everything of the organisation, as rows to insert and as units to play the cases with. */
export interface DemoOrganisation {
  rows: Map<`${string}.${string}`, Row[]>;
  units: DemoUnit[];
}

const born = Date.parse('2020-01-01T00:00:00Z');
const since = '2020-01-01';
const titles: Partial<Record<Role, string>> = {
  'home-care-nurse': 'distriktssköterska',
  receiver: 'sjuksköterska',
  'occupational-therapist': 'arbetsterapeut',
  physiotherapist: 'fysioterapeut',
  'health-centre-physician': 'specialist i allmänmedicin',
  'ward-physician': 'överläkare',
  'on-call-physician': 'specialist i allmänmedicin',
  'home-care-physician': 'specialist i allmänmedicin',
  'care-manager': 'biståndshandläggare',
  'home-service-staff': 'undersköterska',
  'head-of-unit': 'enhetschef',
  'unit-administrator': 'administratör',
  'system-administrator': 'systemförvaltare',
  'agreement-owner': 'strateg',
  analyst: 'utredare',
  mas: 'MAS',
  mar: 'MAR',
  dietitian: 'dietist',
};

/** Roles at each kind of unit, and how many hold them. */
const staffing: Record<string, readonly (readonly [Role, number])[]> = {
  'home-care': [
    ['receiver', 2],
    ['home-care-nurse', 4],
    ['occupational-therapist', 1],
    ['physiotherapist', 1],
    ['head-of-unit', 1],
    ['unit-administrator', 1],
  ],
  'health-centre': [
    ['health-centre-nurse', 2],
    ['health-centre-physician', 3],
    ['head-of-unit', 1],
    ['unit-administrator', 1],
  ],
  ward: [
    ['ward-nurse', 3],
    ['ward-physician', 2],
  ],
  'emergency-department': [['ward-nurse', 2]],
  rehab: [
    ['occupational-therapist', 1],
    ['physiotherapist', 1],
    ['dietitian', 1],
  ],
  'mobile-team': [
    ['mobile-team-nurse', 2],
    ['home-care-physician', 1],
    ['coordinator', 1],
  ],
  'on-call': [['on-call-physician', 2]],
  ambulance: [['ambulance-nurse', 2]],
  'care-management': [['care-manager', 2]],
  'home-service': [
    ['home-service-staff', 4],
    ['head-of-unit', 1],
  ],
  'care-home': [
    ['care-home-nurse', 2],
    ['home-service-staff', 3],
  ],
  administration: [
    ['mas', 1],
    ['mar', 1],
    ['agreement-owner', 1],
    ['analyst', 1],
    ['unit-administrator', 1],
  ],
};

/** Collects the rows of an organisation as it is put together. */
export class OrganisationBuilder {
  readonly rows = new Map<`${string}.${string}`, Row[]>();
  readonly units: DemoUnit[] = [];
  private serial = 0;
  private demoUsers = 0;
  constructor(
    readonly plan: DemoCountyPlan,
    private random: Random,
  ) {}

  /** Adds with a generator of its own: everything else in the county stays as it was. */
  aside(random: Random, add: () => void): void {
    const before = this.random;
    this.random = random;
    add();
    this.random = before;
  }

  /** Lets a unit of the region work in one municipality. */
  station(unit: DemoUnit, { code, town }: DemoMunicipality): void {
    const row = this.rows.get('organisation.unit')?.find(({ id }) => id === unit.id);
    if (row === undefined) throw new Error(`${unit.name} is not in the county`);
    unit.municipality = code;
    Object.assign(row, { municipality_code: code, address: `Storgatan ${this.random.between(1, 40)}, ${town}` });
  }

  add(table: `${string}.${string}`, row: Row): void {
    const rows = this.rows.get(table);
    if (rows === undefined) this.rows.set(table, [row]);
    else rows.push(row);
  }

  id(): string {
    this.serial += 1;
    return seededId(this.random, born + this.serial);
  }

  hsaId(suffix?: string): string {
    return `SE23210${this.plan.code}000-${suffix ?? this.serial.toString(36).toUpperCase().padStart(5, '0')}`;
  }

  phone(): string {
    return `0${this.random.between(225, 281)}-${this.random.between(100, 999)} ${this.random.between(10, 99)}`;
  }

  principal(kind: 'region' | 'municipality', name: string, municipality: string | null): Organisation {
    const id = this.id();
    this.add('organisation.principal', {
      id,
      kind,
      name,
      organisation_number: null,
      county_code: this.plan.code,
      municipality_code: municipality,
    });
    return { ...this.provider(id, name, 'public'), principalId: id, principalName: name };
  }

  provider(
    principalId: string,
    name: string,
    ownership: 'public' | 'private',
  ): { providerId: string; providerName: string } {
    const id = this.id();
    this.add('organisation.provider', { id, principal_id: principalId, name, organisation_number: null, ownership });
    return { providerId: id, providerName: name };
  }

  unit(of: Organisation, kind: string, name: string, municipality: DemoMunicipality | null): DemoUnit {
    const id = this.id();
    const unit: DemoUnit = {
      id,
      kind,
      name,
      providerId: of.providerId,
      municipality: municipality?.code ?? null,
      actors: [],
    };
    this.add('organisation.unit', {
      id,
      county: this.plan.code,
      provider_id: of.providerId,
      kind,
      name,
      hsa_id: this.hsaId(),
      municipality_code: municipality?.code ?? null,
      address: municipality === null ? null : `Storgatan ${this.random.between(1, 40)}, ${municipality.town}`,
      last_confirmed_on: `2026-${String(this.random.between(3, 10)).padStart(2, '0')}-${String(this.random.between(1, 28)).padStart(2, '0')}`,
      active_from: since,
      active_to: null,
      version: 1,
    });
    this.numbers(unit);
    this.hours(unit);
    for (const [role, count] of staffing[kind] ?? [])
      for (let index = 0; index < count; index += 1) this.employ(of, unit, role);
    this.units.push(unit);
    return unit;
  }

  private numbers(unit: DemoUnit): void {
    const lines: [string, string][] = [['staff', 'Direktnummer för vårdgrannar']];
    if (unit.kind === 'health-centre')
      lines.push(['patients', 'Telefontid för patienter'], ['physicians', 'Läkare till läkare']);
    if (unit.kind === 'home-care')
      lines.push(['physicians', 'Sjuksköterska dygnet runt'], ['patients', 'För patienter och närstående']);
    for (const [position, [audience, label]] of lines.entries()) {
      this.add('organisation.unit_number', {
        id: this.id(),
        unit_id: unit.id,
        audience,
        label,
        phone: this.phone(),
        position,
      });
    }
  }

  private hours(unit: DemoUnit): void {
    const always = [
      'home-care',
      'ward',
      'on-call',
      'ambulance',
      'care-home',
      'emergency-department',
      'home-service',
    ].includes(unit.kind);
    const days = always ? [1, 2, 3, 4, 5, 6, 7, 8] : [1, 2, 3, 4, 5];
    for (const weekday of days) {
      this.add('organisation.unit_hours', {
        id: this.id(),
        unit_id: unit.id,
        weekday,
        opens_at: always ? '00:00' : '08:00',
        closes_at: always ? '24:00' : '17:00',
      });
    }
  }

  employ(of: Organisation, unit: DemoUnit, role: Role, demo = false): UserActor {
    const id = this.id();
    const assignmentId = this.id();
    const given = this.random.pick(staffNames);
    const family = this.random.pick(familyNames);
    const title = titles[role] ?? 'sjuksköterska';
    if (demo) this.demoUsers += 1;
    const hsaId = this.hsaId(demo ? `DEMO${String(this.demoUsers).padStart(2, '0')}` : undefined);
    const phone = this.phone();
    this.add('organisation.staff', {
      id,
      hsa_id: hsaId,
      given_name: given,
      family_name: family,
      title,
      phone,
      active: true,
      version: 1,
    });
    const purpose =
      role === 'unit-administrator' || role === 'system-administrator'
        ? 'administration'
        : role === 'analyst'
          ? 'quality'
          : 'care';
    this.add('organisation.assignment', {
      id: assignmentId,
      staff_id: id,
      unit_id: unit.id,
      role,
      purpose,
      valid_from: since,
      valid_to: null,
      version: 1,
    });
    const actor = {
      kind: 'user',
      userId: id,
      assignmentId,
      name: `${given} ${family}`,
      title,
      role,
      unitId: unit.id,
      unitName: unit.name,
      unitKind: unit.kind,
      side: ['home-service', 'care-management'].includes(unit.kind) ? 'social-service' : 'health-care',
      county: this.plan.code,
      assurance: 'substantial',
      authenticatedAt: null,
      ...of,
    } as unknown as UserActor;
    unit.actors.push(actor);
    return actor;
  }
}

export interface Organisation {
  principalId: string;
  principalName: string;
  providerId: string;
  providerName: string;
}
