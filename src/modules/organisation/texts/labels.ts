import { catalogue } from '../../../kernel/texts.ts';

/** Names of the kinds of unit. */
export const unitKindTexts = catalogue(
  {
    'health-centre': 'Vårdcentral',
    'home-care': 'Hemsjukvård',
    ward: 'Vårdavdelning',
    'home-service': 'Hemtjänst',
    'care-home': 'Särskilt boende',
    rehab: 'Rehabilitering',
    'mobile-team': 'Mobilt team',
    'on-call': 'Jour',
    'care-management': 'Biståndshandläggning',
    'palliative-team': 'Palliativt team',
    'emergency-department': 'Akutmottagning',
    ambulance: 'Ambulans',
    administration: 'Administration',
  },
  {
    'health-centre': 'Health centre',
    'home-care': 'Home care',
    ward: 'Hospital ward',
    'home-service': 'Home service',
    'care-home': 'Care home',
    rehab: 'Rehabilitation',
    'mobile-team': 'Mobile team',
    'on-call': 'On-call service',
    'care-management': 'Care management',
    'palliative-team': 'Palliative team',
    'emergency-department': 'Emergency department',
    ambulance: 'Ambulance',
    administration: 'Administration',
  },
);

/** Names of the roles an assignment can have. */
export const roleTexts = catalogue(
  {
    'home-care-nurse': 'Sjuksköterska i hemsjukvården',
    receiver: 'Hemsjukvårdsmottagare',
    'occupational-therapist': 'Arbetsterapeut',
    physiotherapist: 'Fysioterapeut',
    dietitian: 'Dietist',
    'health-centre-nurse': 'Sjuksköterska på vårdcentral',
    'health-centre-physician': 'Läkare på vårdcentral',
    'home-care-physician': 'Hemsjukvårdsläkare',
    'ward-nurse': 'Sjuksköterska på vårdavdelning',
    'ward-physician': 'Läkare på vårdavdelning',
    'mobile-team-nurse': 'Sjuksköterska i mobilt team',
    coordinator: 'Koordinator',
    'on-call-physician': 'Jourläkare',
    'ambulance-nurse': 'Ambulanssjuksköterska',
    'care-manager': 'Biståndshandläggare',
    'home-service-staff': 'Hemtjänstpersonal',
    'care-home-nurse': 'Sjuksköterska på särskilt boende',
    mas: 'Medicinskt ansvarig sjuksköterska (MAS)',
    mar: 'Medicinskt ansvarig för rehabilitering (MAR)',
    'agreement-owner': 'Avtalsansvarig',
    'head-of-unit': 'Enhetschef',
    analyst: 'Analytiker',
    'unit-administrator': 'Enhetsadministratör',
    'system-administrator': 'Systemadministratör',
  },
  {
    'home-care-nurse': 'Home-care nurse',
    receiver: 'Home-care receiver',
    'occupational-therapist': 'Occupational therapist',
    physiotherapist: 'Physiotherapist',
    dietitian: 'Dietitian',
    'health-centre-nurse': 'Health-centre nurse',
    'health-centre-physician': 'Health-centre physician',
    'home-care-physician': 'Home-care physician',
    'ward-nurse': 'Ward nurse',
    'ward-physician': 'Ward physician',
    'mobile-team-nurse': 'Mobile team nurse',
    coordinator: 'Coordinator',
    'on-call-physician': 'On-call physician',
    'ambulance-nurse': 'Ambulance nurse',
    'care-manager': 'Care manager',
    'home-service-staff': 'Home-service staff',
    'care-home-nurse': 'Care-home nurse',
    mas: 'Medically responsible nurse (MAS)',
    mar: 'Medically responsible for rehabilitation (MAR)',
    'agreement-owner': 'Agreement owner',
    'head-of-unit': 'Head of unit',
    analyst: 'Analyst',
    'unit-administrator': 'Unit administrator',
    'system-administrator': 'System administrator',
  },
);

/** Why a unit is suggested as the receiver of a referral. */
export const receiverTexts = catalogue(
  {
    'serves-postal-code': (p: { unit: string; municipality: string; level: string; postalCode: string }) =>
      `${p.unit}: har postnummer ${p.postalCode} i ${p.municipality}, ${p.level}`,
    'serves-municipality': (p: { unit: string; municipality: string; level: string; postalCode: string }) =>
      `${p.unit}: en av flera i ${p.municipality}, ${p.level}; ange postnummer för rätt distrikt`,
    'only-unit-in-municipality': (p: { unit: string; municipality: string; level: string; postalCode: string }) =>
      `${p.unit}: bor i ${p.municipality}, ${p.level}`,
    'in-municipality': (p: { unit: string; municipality: string; level: string; postalCode: string }) =>
      `${p.unit}: finns i ${p.municipality}, men inget distrikt är angivet för ${p.level}; ring och fråga`,
  },
  {
    'serves-postal-code': (p) => `${p.unit}: serves postal code ${p.postalCode} in ${p.municipality}, ${p.level}`,
    'serves-municipality': (p) =>
      `${p.unit}: one of several in ${p.municipality}, ${p.level}; give a postal code to find the district`,
    'only-unit-in-municipality': (p) => `${p.unit}: lives in ${p.municipality}, ${p.level}`,
    'in-municipality': (p) =>
      `${p.unit}: is in ${p.municipality}, but no district is given for ${p.level}; ring and ask`,
  },
);

/** What a unit does in a district. */
export const serviceLevelTexts = catalogue(
  { nurse: 'nivå sjuksköterska', ot: 'nivå arbetsterapeut', pt: 'nivå fysioterapeut', 'home-service': 'hemtjänst' },
  {
    nurse: 'nurse level',
    ot: 'occupational therapist level',
    pt: 'physiotherapist level',
    'home-service': 'home service',
  },
);
