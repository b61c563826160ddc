/** A municipality of the demo: people (rounded, Statistics Sweden 2023), a postal code and town, health centres, and how many home-care units. */
export interface DemoMunicipality {
  code: string;
  name: string;
  people: number;
  postalCode: string;
  town: string;
  healthCentres: readonly string[];
  homeCareUnits: readonly string[];
}

/** A county of the demo. */
export interface DemoCountyPlan {
  code: string;
  region: string;
  seed: number;
  /** People enrolled in home care: seed 000 for Stockholm; Dalarna's is a size that fits a first look. */
  enrolled: number;
  wards: readonly string[];
  municipalities: readonly DemoMunicipality[];
  /** Cooperation model per municipality code; the first one for all others. */
  models: { standard: string; others: Readonly<Record<string, string>> };
}

function place(
  code: string,
  name: string,
  people: number,
  postalCode: string,
  healthCentres: readonly string[] = [`${genitive(name)} vårdcentral`],
  homeCareUnits: readonly string[] = [`${genitive(name)} hemsjukvård`],
): DemoMunicipality {
  return { code, name, people, postalCode, town: name, healthCentres, homeCareUnits };
}

/** Where the chosen test users work (the hospital's aside): most happens there, so that each of them finds something of everything. */
export function testUsersHome(plan: DemoCountyPlan): DemoMunicipality {
  const home = plan.municipalities.find(({ name }) => name === 'Säter') ?? plan.municipalities[0];
  if (home === undefined) throw new Error('the county has no municipality');
  return home;
}

/** Where the physicians keep an hour for acute visits that nurses book, if anywhere. */
export function slotsHome(plan: DemoCountyPlan): DemoMunicipality | undefined {
  return plan.municipalities.find(({ code }) => plan.models.others[code] === 'borgholm');
}

/** Where a coordinator sends physicians' cars, if anywhere. */
export function carsHome(plan: DemoCountyPlan): DemoMunicipality | undefined {
  return plan.municipalities.find(({ code }) => plan.models.others[code] === 'malmo-mobile');
}

/** Säter -> Säters; Borås stays Borås. */
export function genitive(name: string): string {
  return /[sxz]$/.test(name) ? name : `${name}s`;
}

export const dalarna: DemoCountyPlan = {
  code: '20',
  region: 'Region Dalarna',
  seed: 2012,
  enrolled: 600,
  wards: [
    'Medicin avd 20 Falu lasarett',
    'Geriatrik avd 29 Falu lasarett',
    'Ortopedi avd 16 Falu lasarett',
    'Medicin avd 60 Mora lasarett',
    'Medicin Avesta lasarett',
  ],
  municipalities: [
    place('2021', 'Vansbro', 6_700, '78050'),
    place('2023', 'Malung-Sälen', 10_200, '78231', ['Malungs vårdcentral']),
    place('2026', 'Gagnef', 10_400, '78041'),
    place('2029', 'Leksand', 15_900, '79330'),
    place('2031', 'Rättvik', 11_000, '79530'),
    place('2034', 'Orsa', 6_900, '79430'),
    place('2039', 'Älvdalen', 7_000, '79631'),
    place('2061', 'Smedjebacken', 10_900, '77730'),
    place('2062', 'Mora', 20_700, '79232'),
    place(
      '2080',
      'Falun',
      59_800,
      '79171',
      ['Britsarvets vårdcentral', 'Norslunds vårdcentral', 'Tisken vårdcentral', 'Grycksbo vårdcentral'],
      ['Faluns hemsjukvård centrum', 'Faluns hemsjukvård norr'],
    ),
    place(
      '2081',
      'Borlänge',
      52_000,
      '78431',
      ['Domnarvets vårdcentral', 'Jakobsgårdarnas vårdcentral', 'Kvarnsvedens vårdcentral'],
      ['Borlänges hemsjukvård öst', 'Borlänges hemsjukvård väst'],
    ),
    place('2082', 'Säter', 11_200, '78330'),
    place('2083', 'Hedemora', 15_400, '77630'),
    place('2084', 'Avesta', 22_900, '77430', ['Avesta vårdcentral'], ['Avesta hemsjukvård']),
    place('2085', 'Ludvika', 26_500, '77130'),
  ],
  // Only in the demo: Borlänge tries another agreement, Vansbro works as Borgholm does, and Falun, the largest town, has cars and a
  // coordinator as Malmö has. Models side by side are the normal case.
  models: {
    standard: 'dalarna-2012',
    others: { '2081': 'stockholm-2015', '2021': 'borgholm', '2080': 'malmo-mobile' },
  },
};

const stockholmPlaces: readonly (readonly [string, string, number, string])[] = [
  ['0114', 'Upplands Väsby', 51_000, '19440'],
  ['0115', 'Vallentuna', 34_500, '18630'],
  ['0117', 'Österåker', 49_500, '18431'],
  ['0120', 'Värmdö', 46_500, '13440'],
  ['0123', 'Järfälla', 87_000, '17731'],
  ['0125', 'Ekerö', 29_000, '17830'],
  ['0126', 'Huddinge', 114_000, '14130'],
  ['0127', 'Botkyrka', 95_000, '14530'],
  ['0128', 'Salem', 17_200, '14430'],
  ['0136', 'Haninge', 99_000, '13640'],
  ['0138', 'Tyresö', 49_600, '13540'],
  ['0139', 'Upplands-Bro', 32_500, '19630'],
  ['0140', 'Nykvarn', 12_000, '15530'],
  ['0160', 'Täby', 76_000, '18330'],
  ['0162', 'Danderyd', 32_900, '18230'],
  ['0163', 'Sollentuna', 77_000, '19130'],
  ['0180', 'Stockholm', 989_000, '11120'],
  ['0181', 'Södertälje', 103_000, '15130'],
  ['0182', 'Nacka', 111_000, '13130'],
  ['0183', 'Sundbyberg', 55_000, '17230'],
  ['0184', 'Solna', 86_000, '17130'],
  ['0186', 'Lidingö', 48_500, '18130'],
  ['0187', 'Vaxholm', 12_000, '18530'],
  ['0188', 'Norrtälje', 66_000, '76130'],
  ['0191', 'Sigtuna', 52_000, '19530'],
  ['0192', 'Nynäshamn', 30_500, '14930'],
];

/** One health centre for each 15 000 people, one home-care unit for each 25 000. */
function bigPlace([code, name, people, postalCode]: readonly [string, string, number, string]): DemoMunicipality {
  const numbered = (count: number, title: string) =>
    Array.from({ length: Math.max(1, count) }, (_, index) =>
      count <= 1 ? `${genitive(name)} ${title}` : `${genitive(name)} ${title} ${index + 1}`,
    );
  return place(
    code,
    name,
    people,
    postalCode,
    numbered(Math.round(people / 15_000), 'vårdcentral'),
    numbered(Math.round(people / 25_000), 'hemsjukvård'),
  );
}

export const stockholm: DemoCountyPlan = {
  code: '01',
  region: 'Region Stockholm',
  seed: 2015,
  enrolled: 16_500,
  wards: Array.from({ length: 24 }, (_, index) => `Geriatrik och medicin avd ${index + 1}`),
  municipalities: stockholmPlaces.map(bigPlace),
  models: { standard: 'stockholm-2015', others: {} },
};

export const countyPlans: Readonly<Record<'dalarna' | 'stockholm', DemoCountyPlan>> = { dalarna, stockholm };
