import { catalogue, type Locale, type Texts } from '../../kernel/texts.ts';

const sv = {
  'home-care-nurse': 'sjuksköterska i hemsjukvård',
  receiver: 'hemsjukvårdsmottagare',
  'occupational-therapist': 'arbetsterapeut',
  physiotherapist: 'fysioterapeut',
  dietitian: 'dietist',
  'health-centre-nurse': 'sjuksköterska på vårdcentral',
  'health-centre-physician': 'läkare på vårdcentral',
  'home-care-physician': 'läkare i hemsjukvård',
  'ward-nurse': 'sjuksköterska på vårdavdelning',
  'ward-physician': 'läkare på vårdavdelning',
  'mobile-team-nurse': 'sjuksköterska i mobilt team',
  coordinator: 'koordinator',
  'on-call-physician': 'jourläkare',
  'ambulance-nurse': 'ambulanssjuksköterska',
  'care-manager': 'biståndshandläggare',
  'home-service-staff': 'personal i hemtjänst',
  'care-home-nurse': 'sjuksköterska på SÄBO',
  mas: 'MAS',
  mar: 'MAR',
  'agreement-owner': 'avtalsansvarig',
  'head-of-unit': 'enhetschef',
  analyst: 'analytiker',
  'unit-administrator': 'enhetsadministratör',
  'system-administrator': 'systemadministratör',
};

const en: Texts<typeof sv> = {
  'home-care-nurse': 'home-care nurse',
  receiver: 'home-care receiver',
  'occupational-therapist': 'occupational therapist',
  physiotherapist: 'physiotherapist',
  dietitian: 'dietitian',
  'health-centre-nurse': 'health-centre nurse',
  'health-centre-physician': 'health-centre physician',
  'home-care-physician': 'home-care physician',
  'ward-nurse': 'ward nurse',
  'ward-physician': 'ward physician',
  'mobile-team-nurse': 'mobile-team nurse',
  coordinator: 'coordinator',
  'on-call-physician': 'on-call physician',
  'ambulance-nurse': 'ambulance nurse',
  'care-manager': 'care manager',
  'home-service-staff': 'home-service staff',
  'care-home-nurse': 'care-home nurse',
  mas: 'medically responsible nurse (MAS)',
  mar: 'medically responsible rehab (MAR)',
  'agreement-owner': 'agreement owner',
  'head-of-unit': 'head of unit',
  analyst: 'analyst',
  'unit-administrator': 'unit administrator',
  'system-administrator': 'system administrator',
};

const roleTexts = catalogue(sv, en);

/** A role's name for the reader; a role this version does not know is shown as its code. */
export function roleName(role: string, locale: Locale): string {
  return new Map(Object.entries(roleTexts[locale])).get(role) ?? role;
}
