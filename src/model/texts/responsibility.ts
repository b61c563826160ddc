import { locales, type Bilingual, type Locale, withinParentheses } from '../../kernel/texts.ts';
import type { CooperationModel } from '../compiled.ts';
import type { Need, PayingParty, PerformerKind, Principal } from '../needs.ts';
import type { ResponsibilityRow } from '../schema.ts';
import type { Meanwhile, ResponsibilityDecision } from '../situation.ts';

export const needLabels: Record<Locale, Record<Need, string>> = {
  sv: {
    physician: 'Läkare',
    'nurse-care': 'Omvårdnad på sjuksköterskenivå',
    'medication-handling': 'Läkemedelshantering',
    'occupational-therapy': 'Arbetsterapi',
    physiotherapy: 'Fysioterapi',
    'assistive-devices': 'Hjälpmedel',
    consumables: 'Förbrukningsmaterial',
    sampling: 'Provtagning och analys',
    transport: 'Sjuktransport',
    'home-service': 'Hemtjänst',
    palliative: 'Palliativ vård',
    psychiatric: 'Psykiatrisk vård',
    habilitation: 'Habilitering',
    nutrition: 'Nutrition och dietist',
    'speech-therapy': 'Logopedi',
    'foot-care': 'Fotvård',
    'oral-health': 'Munhälsa',
    'breathing-support': 'Andningsstöd',
    'dementia-investigation': 'Demensutredning',
    'care-of-deceased': 'Omhändertagande av avlidna',
    'on-call': 'Jour på kvällar, nätter och helger',
  },
  en: {
    physician: 'Physician',
    'nurse-care': 'Care at nurse level',
    'medication-handling': 'Medication handling',
    'occupational-therapy': 'Occupational therapy',
    physiotherapy: 'Physiotherapy',
    'assistive-devices': 'Assistive devices',
    consumables: 'Consumables',
    sampling: 'Sampling and analysis',
    transport: 'Patient transport',
    'home-service': 'Home service',
    palliative: 'Palliative care',
    psychiatric: 'Psychiatric care',
    habilitation: 'Habilitation',
    nutrition: 'Nutrition and dietitian',
    'speech-therapy': 'Speech therapy',
    'foot-care': 'Foot care',
    'oral-health': 'Oral health',
    'breathing-support': 'Breathing support',
    'dementia-investigation': 'Dementia investigation',
    'care-of-deceased': 'Care of the deceased',
    'on-call': 'On-call evenings, nights and weekends',
  },
};

export const performerLabels: Record<Locale, Record<PerformerKind, string>> = {
  sv: {
    'health-centre': 'vårdcentralen',
    'home-care': 'hemsjukvården',
    'municipal-rehab': 'kommunens rehabilitering',
    'rehab-unit': 'regionens rehabilitering',
    'care-home': 'boendet',
    ward: 'vårdavdelningen',
    'on-call-service': 'jouren',
    'specialist-clinic': 'specialistmottagningen',
    'palliative-team': 'palliativa teamet',
    'psychiatric-clinic': 'psykiatrin',
    habilitation: 'habiliteringen',
    'home-service': 'hemtjänsten',
    'care-management': 'biståndshandläggaren',
    'device-centre': 'hjälpmedelscentralen',
    'patient-transport': 'sjukresor och ambulans',
    'dental-care': 'tandvården',
    'mobile-team': 'mobila teamet',
    'acute-team': 'akutbilen',
    'hospital-team': 'närsjukvårdsteamet',
    'elderly-care-unit': 'äldrevårdsenheten',
    'homecoming-team': 'hemgångsteamet',
    'assessment-team': 'bedömningsbilen',
    'remote-physician': 'distansläkaren',
    coordination: 'koordinatorn',
    'contact-point': 'kontaktpunkten',
    'cottage-hospital': 'sjukstugan',
    'health-room': 'det virtuella hälsorummet',
    'night-care': 'nattpatrullen',
    'emergency-department': 'akutmottagningen',
    ambulance: 'ambulansen',
  },
  en: {
    'health-centre': 'the health centre',
    'home-care': 'home care',
    'municipal-rehab': 'the municipality’s rehabilitation',
    'rehab-unit': 'the region’s rehabilitation',
    'care-home': 'the home',
    ward: 'the ward',
    'on-call-service': 'the on-call service',
    'specialist-clinic': 'the specialist clinic',
    'palliative-team': 'the palliative team',
    'psychiatric-clinic': 'psychiatry',
    habilitation: 'habilitation',
    'home-service': 'home service',
    'care-management': 'the care manager',
    'device-centre': 'the device centre',
    'patient-transport': 'patient transport and ambulance',
    'dental-care': 'dental care',
    'mobile-team': 'the mobile team',
    'acute-team': 'the acute car',
    'hospital-team': 'the hospital’s close-care team',
    'elderly-care-unit': 'the elderly-care unit',
    'homecoming-team': 'the homecoming team',
    'assessment-team': 'the assessment car',
    'remote-physician': 'the remote physician',
    coordination: 'the coordinator',
    'contact-point': 'the contact point',
    'cottage-hospital': 'the cottage hospital',
    'health-room': 'the virtual health room',
    'night-care': 'the night team',
    'emergency-department': 'the emergency department',
    ambulance: 'the ambulance',
  },
};

export const partyLabels: Record<Locale, Record<PayingParty, string>> = {
  sv: {
    region: 'regionen',
    municipality: 'kommunen',
    joint: 'den gemensamma huvudmannen',
    patient: 'patienten',
  },
  en: { region: 'the region', municipality: 'the municipality', joint: 'the joint principal', patient: 'the patient' },
};

interface Who {
  readonly principal: Principal;
  readonly performer: PerformerKind;
  readonly payer: PayingParty;
}

const say: Record<
  Locale,
  {
    who: (p: Who) => string;
    meanwhile: Record<Exclude<Meanwhile, 'dispute'>, string>;
    ground: Record<ResponsibilityDecision['ground'], string>;
  }
> = {
  sv: {
    who: (p) =>
      `${capital(performerLabels.sv[p.performer])} utför, ${partyLabels.sv[p.principal]} är huvudman och ${partyLabels.sv[p.payer]} betalar`,
    meanwhile: {
      'end-proposed': 'Avslut är föreslaget men inte accepterat; hemsjukvården ansvarar kvar',
      'end-contested': 'Mottagaren har sagt nej till avslutet; hemsjukvården ansvarar kvar',
    },
    ground: {
      ruling: 'Enligt avgörande',
      interim: 'Tills vidare',
      plan: 'Enligt plan',
      agreement: 'Enligt överenskommelse',
    },
  },
  en: {
    who: (p) =>
      `${capital(performerLabels.en[p.performer])} performs, ${partyLabels.en[p.principal]} is principal and ${partyLabels.en[p.payer]} pays`,
    meanwhile: {
      'end-proposed': 'An end is proposed but not accepted; home care stays responsible',
      'end-contested': 'The receiver has contested the end; home care stays responsible',
    },
    ground: { ruling: 'By ruling', interim: 'For the time being', plan: 'By plan', agreement: 'By agreement' },
  },
};

/** Why a rule's answer is what it is, with its clause. */
export function sayRule(model: CooperationModel, row: ResponsibilityRow, meanwhile: Meanwhile | null): Bilingual {
  return inEach((locale) => {
    const who = `${say[locale].who(row)} (${clauseName(model, row.clause, locale)}).`;
    if (meanwhile === null) return who;
    // What holds during a dispute is the parties' own agreement, so the words are the model's.
    if (meanwhile === 'dispute') return `${who} ${model.document.responsibility.interim.says[locale]}`;
    return `${who} ${say[locale].meanwhile[meanwhile]}.`;
  });
}

/** Why a decision's answer is what it is, with its clause. */
export function sayDecision(model: CooperationModel, decision: ResponsibilityDecision): Bilingual {
  const { principal, performer, payer, ground, clause } = decision;
  return inEach((locale) => {
    const who = say[locale].who({ principal, performer: performer.kind, payer });
    return `${say[locale].ground[ground]}: ${who} (${clauseName(model, clause, locale)}).`;
  });
}

function clauseName(model: CooperationModel, clause: string, locale: Locale): string {
  const title = locale === 'sv' ? model.document.title : model.document.titleEn;
  return withinParentheses(`${title}, ${model.clauses.get(clause)?.heading ?? clause}`);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function inEach(text: (locale: Locale) => string): Bilingual {
  const [sv, en] = locales;
  return { sv: text(sv), en: text(en) };
}
