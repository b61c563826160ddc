import type { Row } from './bulk.ts';
import { familyNames, olderMen, olderWomen, streets } from './names.ts';
import type { DemoOrganisation, DemoUnit } from './organisation-builder.ts';
import { districtPostalCode } from './organisation.ts';
import { type DemoCountyPlan, type DemoMunicipality, testUsersHome } from './places.ts';
import { type Random, seededId } from './random.ts';

/** A made-up patient with what the cases need to know. */
export interface DemoPatient {
  id: string;
  municipality: DemoMunicipality;
  homeCare: DemoUnit;
  healthCentre: DemoUnit;
  age: number;
  place: 'ordinary-home' | 'care-home';
  livesAlone: boolean;
  dementia: boolean;
  homeService: boolean;
  visitsPerMonth: number;
  /** As the patient's own facts say, so that a referral says the same. */
  relative: { name: string; relation: string; phone: string; mayBeInformed: boolean } | null;
  alert: DemoAlert | null;
}

/** Luhn check digit of YYMMDDNNN. */
function checkDigit(nine: string): number {
  let sum = 0;
  for (const [index, digit] of [...nine].entries()) {
    const product = Number(digit) * (index % 2 === 0 ? 2 : 1);
    sum += product > 9 ? product - 9 : product;
  }
  return (10 - (sum % 10)) % 10;
}

/** Personal numbers of the published test series: serial 980–989, so ten to a birth date (even last digit of the serial: women). */
export class TestNumbers {
  private readonly used = new Set<string>();
  constructor(private readonly random: Random) {}

  next(age: number, woman: boolean, thisYear: number): { number: string; birthDate: string } {
    for (;;) {
      const year = thisYear - age;
      const month = String(this.random.between(1, 10)).padStart(2, '0');
      const day = String(this.random.between(1, 28)).padStart(2, '0');
      const serial = 980 + this.random.between(0, 4) * 2 + (woman ? 0 : 1);
      const nine = `${String(year).slice(2)}${month}${day}${serial}`;
      const number = `${String(year).slice(0, 2)}${nine}${checkDigit(nine)}`;
      if (this.used.has(number)) {
        age += this.random.between(0, 1);
        continue;
      }
      this.used.add(number);
      return { number, birthDate: `${year}-${month}-${day}` };
    }
  }
}

/** Ages of home-care patients: half over 85 (seed 000, Stockholm county 2011). */
const ages: readonly (readonly [readonly [number, number], number])[] = [
  [[25, 64], 8],
  [[65, 74], 14],
  [[75, 84], 28],
  [[85, 89], 26],
  [[90, 101], 24],
];

/** Visits a month: half at most one a week, a fifth several a day (seed 000). */
const visits: readonly (readonly [number, number])[] = [
  [2, 22],
  [4, 28],
  [10, 16],
  [30, 14],
  [75, 20],
];

/** Makes patients spread over the municipalities by population (more where the test users work), with rows for every table of the patient module. */
export function makePatients(
  plan: DemoCountyPlan,
  organisation: DemoOrganisation,
  random: Random,
  count: number,
  thisYear: number,
): { rows: Map<`${string}.${string}`, Row[]>; patients: DemoPatient[] } {
  const rows = new Map<`${string}.${string}`, Row[]>();
  const add = (table: `${string}.${string}`, row: Row) => {
    const known = rows.get(table);
    if (known === undefined) rows.set(table, [row]);
    else known.push(row);
  };
  const numbers = new TestNumbers(random);
  const home = testUsersHome(plan);
  const byPeople = plan.municipalities.map((one) => [one, one === home ? one.people * 4 : one.people] as const);
  const patients: DemoPatient[] = [];
  for (let index = 0; index < count; index += 1) {
    patients.push(onePatient({ plan, organisation, random, numbers, thisYear, add, index }, random.weighted(byPeople)));
  }
  return { rows, patients };
}

interface Making {
  plan: DemoCountyPlan;
  organisation: DemoOrganisation;
  random: Random;
  numbers: TestNumbers;
  thisYear: number;
  add: (table: `${string}.${string}`, row: Row) => void;
  index: number;
}

/** A midnight of the Swedish clock. */
const fromStart = { valid_from: '2020-12-31T23:00:00Z', valid_to: null };

function onePatient(making: Making, municipality: DemoMunicipality): DemoPatient {
  const { plan, organisation, random } = making;
  const units = organisation.units.filter((unit) => unit.municipality === municipality.code);
  const homeCareUnits = units.filter((unit) => unit.kind === 'home-care');
  const district = random.between(0, homeCareUnits.length - 1);
  const homeCare = homeCareUnits[district];
  if (homeCare === undefined) throw new Error(`${municipality.name} has no home care`);
  const healthCentre = random.pick(units.filter((unit) => unit.kind === 'health-centre'));
  const [low, high] = random.weighted(ages);
  const age = random.between(low, high);
  const id = seededId(random, Date.parse('2021-01-01T00:00:00Z') + making.index * 1000);
  const owner = { owner_provider_id: healthCentre.providerId, owner_unit_id: healthCentre.id };
  const owned = { county: plan.code, patient_id: id, ...owner };
  const family = addPerson(making, owned, age, municipality);
  const place = addHome(making, owned, municipality, districtPostalCode(municipality, district));
  addListing(making, owned, healthCentre);
  const relative = random.chance(0.8) ? addRelative(making, owned, family) : null;
  const alert = random.chance(0.25) ? addAlert(making, owned) : null;
  return {
    id,
    municipality,
    homeCare,
    healthCentre,
    age,
    place,
    livesAlone: random.chance(0.7),
    dementia: random.chance(1 / 3),
    homeService: random.chance(0.75),
    visitsPerMonth: random.weighted(visits),
    relative,
    alert,
  };
}

interface Owned extends Row {
  county: string;
  patient_id: string;
  owner_provider_id: string;
  owner_unit_id: string;
}

/** The patient's identity; gives the family name for relatives. */
function addPerson(
  { plan, random, add, numbers, thisYear }: Making,
  owned: Owned,
  age: number,
  municipality: DemoMunicipality,
): string {
  const woman = random.chance(2 / 3);
  const { number, birthDate } = numbers.next(age, woman, thisYear);
  const family = random.pick(familyNames);
  add('patient.patient', {
    county: plan.code,
    id: owned.patient_id,
    owner_provider_id: owned.owner_provider_id,
    owner_unit_id: owned.owner_unit_id,
    number_kind: 'personnummer',
    number,
    given_name: random.pick(woman ? olderWomen : olderMen),
    family_name: family,
    birth_date: birthDate,
    sex: woman ? 'female' : 'male',
    protected_identity: random.chance(0.004) ? 'confidentiality-mark' : 'none',
    municipality_code: municipality.code,
    ...languageOf(random),
    phone: `0${random.between(225, 281)}-${random.between(100, 999)} ${random.between(10, 99)}`,
    deceased_on: null,
    version: 1,
    created_at: '2021-01-01T00:00:00Z',
  });
  return family;
}

function addHome(
  { random, add, organisation }: Making,
  owned: Owned,
  municipality: DemoMunicipality,
  postalCode: string,
): DemoPatient['place'] {
  const line = `${random.pick(streets)} ${random.between(1, 90)}`;
  const address = { kind: 'registered', line, postal_code: postalCode, city: municipality.town, ...fromStart };
  add('patient.address', { ...owned, id: seededId(random, 1), ...address });
  const place = random.weighted([
    ['ordinary-home', 97],
    ['care-home', 3],
  ] as const);
  const homes = organisation.units.filter(
    (unit) => unit.kind === 'care-home' && unit.municipality === municipality.code,
  );
  const unitId = place === 'care-home' ? random.pick(homes).id : null;
  const stay = { place, municipality_code: municipality.code, unit_id: unitId };
  add('patient.stay', { ...owned, id: seededId(random, 2), ...stay, ...fromStart });
  return place;
}

function addListing({ random, add }: Making, owned: Owned, healthCentre: DemoUnit): void {
  const physicians = healthCentre.actors.filter((actor) => actor.role === 'health-centre-physician');
  const physician = random.chance(0.6) ? random.pick(physicians).userId : null;
  add('patient.listing', {
    ...owned,
    id: seededId(random, 3),
    unit_id: healthCentre.id,
    physician_id: physician,
    ...fromStart,
  });
  const { owner_unit_id: _unit, ...ofProvider } = owned;
  add('access.care_relation', {
    ...ofProvider,
    id: seededId(random, 4),
    unit_id: healthCentre.id,
    scope: 'care',
    ground: 'listing',
    case_kind: 'patient',
    case_id: owned.patient_id,
    ...fromStart,
  });
}

function languageOf(random: Random): { language: string; interpreter_language: string | null } {
  if (random.chance(0.94)) return { language: 'sv', interpreter_language: null };
  const language = random.pick(['fi', 'ar', 'so', 'bs', 'fa']);
  return { language, interpreter_language: random.chance(0.7) ? language : null };
}

function addRelative({ random, add }: Making, owned: Owned, family: string): NonNullable<DemoPatient['relative']> {
  const relation = random.pick(['dotter', 'son', 'maka/make', 'syskon', 'god man']);
  const id = seededId(random, 5);
  const name = `${random.pick([...olderWomen, ...olderMen])} ${family}`;
  const phone = `070-${random.between(100, 999)} ${random.between(10, 99)} ${random.between(10, 99)}`;
  const mayBeInformed = random.chance(0.9);
  add('patient.relative', {
    ...owned,
    id,
    name,
    relation,
    phone,
    may_be_informed: mayBeInformed,
    recorded_at: '2021-01-01T00:00:00Z',
    ended_at: null,
  });
  return { name, relation, phone, mayBeInformed };
}

/** Alerts of the demo, each with the choice of the referral's form that says the same; those that it has elsewhere have none. */
const demoAlerts = [
  { kind: 'allergy', description: 'Överkänslig mot penicillin', asked: 'allergy' },
  { kind: 'infection', description: 'Bärare av MRSA', asked: 'resistant-bacteria' },
  { kind: 'device', description: 'Kvarliggande urinkateter', asked: 'urinary-catheter' },
  { kind: 'device', description: 'Central venkateter', asked: 'central-line' },
  { kind: 'safety', description: 'Hund i hemmet', asked: null },
  { kind: 'no-cpr', description: 'Ställningstagande till hjärt-lungräddning finns i journalen', asked: null },
] as const;
export type DemoAlert = (typeof demoAlerts)[number];

function addAlert({ random, add }: Making, owned: Owned): DemoAlert {
  const alert = random.pick(demoAlerts);
  add('patient.alert', {
    ...owned,
    id: seededId(random, 6),
    kind: alert.kind,
    description: alert.description,
    recorded_at: '2024-03-01T08:00:00Z',
    ended_at: null,
  });
  return alert;
}
