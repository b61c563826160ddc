import type { Bilingual } from '../../../kernel/texts.ts';
import type { MeasureKind } from '../contract.ts';

/** A common cause to ask for a physician: what to say in each part, and what to measure. Data: add one here and it is in the form. */
export interface Cause {
  name: Bilingual;
  situation: Bilingual;
  background: Bilingual;
  measure: readonly MeasureKind[];
}

const vital: readonly MeasureKind[] = [
  'respiratory-rate',
  'oxygen-saturation',
  'oxygen-flow',
  'systolic-pressure',
  'pulse',
  'temperature',
];

export const causes: Readonly<Record<string, Cause>> = {
  fever: {
    name: { sv: 'Feber, misstänkt infektion', en: 'Fever, suspected infection' },
    situation: {
      sv: 'Sedan när? Hur högt? Frossa, hosta, sveda, rodnad?',
      en: 'Since when? How high? Chills, cough, pain on passing water, redness?',
    },
    background: {
      sv: 'Kateter, sår, tidigare infektioner, antibiotika?',
      en: 'Catheter, wound, infections, antibiotics?',
    },
    measure: [...vital, 'crp'],
  },
  breathing: {
    name: { sv: 'Andningsbesvär', en: 'Difficulty breathing' },
    situation: { sv: 'Sedan när? I vila? Kan tala hela meningar?', en: 'Since when? At rest? Speaks in sentences?' },
    background: {
      sv: 'KOL, hjärtsvikt, syrgas hemma, viktändring?',
      en: 'COPD, heart failure, oxygen at home, weight?',
    },
    measure: [...vital, 'weight'],
  },
  pain: {
    name: { sv: 'Smärta', en: 'Pain' },
    situation: { sv: 'Var, sedan när, hur? Vad har hjälpt?', en: 'Where, since when, how? What has helped?' },
    background: { sv: 'Känd orsak, smärtlindring i dag?', en: 'Known cause, relief given today?' },
    measure: ['pain', ...vital],
  },
  wound: {
    name: { sv: 'Sår', en: 'Wound' },
    situation: { sv: 'Var, hur stort, vätskande, lukt, rodnad?', en: 'Where, how large, fluid, smell, redness?' },
    background: {
      sv: 'Hur länge, diabetes, cirkulation, omläggning?',
      en: 'How long, diabetes, circulation, dressing?',
    },
    measure: ['temperature', 'crp', 'pain'],
  },
  fall: {
    name: { sv: 'Fall', en: 'Fall' },
    situation: { sv: 'När, hur? Slagit huvudet? Kan belasta?', en: 'When, how? Hit the head? Can bear weight?' },
    background: { sv: 'Blodförtunnande? Tidigare fall?', en: 'Blood thinners? Earlier falls?' },
    measure: [...vital, 'pain', 'glucose'],
  },
  'heart-failure': {
    name: { sv: 'Hjärtsvikt', en: 'Heart failure' },
    situation: {
      sv: 'Svullnad, andfådd, viktuppgång på hur länge?',
      en: 'Swelling, breathless, weight gain over how long?',
    },
    background: { sv: 'Vätskedrivande dos, njurvärden, målvikt?', en: 'Diuretic dose, kidney values, target weight?' },
    measure: [...vital, 'weight'],
  },
  'blood-sugar': {
    name: { sv: 'Blodsocker', en: 'Blood sugar' },
    situation: { sv: 'Värden i dag? Ätit, kräkts, medvetande?', en: 'Values today? Eaten, vomited, awake?' },
    background: { sv: 'Insulin och doser, ändringar nyligen?', en: 'Insulin and doses, recent changes?' },
    measure: ['glucose', ...vital],
  },
  confusion: {
    name: { sv: 'Nytillkommen förvirring', en: 'New confusion' },
    situation: { sv: 'Sedan när? Hur skiljer det sig från vanligt?', en: 'Since when? How does it differ from usual?' },
    background: { sv: 'Demens, läkemedel, vätska, urin, avföring?', en: 'Dementia, medicines, fluids, urine, bowels?' },
    measure: [...vital, 'glucose'],
  },
  medication: {
    name: { sv: 'Läkemedel', en: 'Medicines' },
    situation: {
      sv: 'Vad gäller det: biverkan, dos, recept, glömd dos?',
      en: 'Side effect, dose, prescription, missed dose?',
    },
    background: { sv: 'Aktuell lista, ändringar, prover?', en: 'Current list, changes, samples?' },
    measure: [],
  },
  palliative: {
    name: { sv: 'Palliativ vård', en: 'Palliative care' },
    situation: { sv: 'Symtom nu: smärta, oro, illamående, andnöd?', en: 'Now: pain, anxiety, nausea, breathlessness?' },
    background: {
      sv: 'Brytpunktssamtal, vid behov-ordinationer, närstående?',
      en: 'Decisions made, medicines as needed, family?',
    },
    measure: ['pain'],
  },
  other: {
    name: { sv: 'Annat', en: 'Other' },
    situation: { sv: 'Vad har hänt, sedan när?', en: 'What has happened, since when?' },
    background: { sv: 'Det som läkaren behöver veta om patienten.', en: 'What the physician needs to know.' },
    measure: vital,
  },
};
