import type { JsonObject } from '../../kernel/json.ts';

/** How far a request for a physician has come. */
export type SupportEnd =
  | 'sent'
  | 'received'
  | 'answered'
  | 'closed'
  | 'withdrawn'
  /** Nobody answered in time; the way that took over did. */
  | 'answered-late'
  /** Nobody answered in time: it went on along the model's ways, or a case of absent support was opened. */
  | 'unanswered'
  | 'region-notified'
  | 'cost-claimed';

export interface SupportStory {
  end: SupportEnd;
  /** Working days ago. */
  ago: number;
  urgency: 'acute' | 'same-day' | 'planned';
  cause: string;
  situation: string;
  background: string;
  assessment: string;
  recommendation: string;
  measurements?: JsonObject[];
  answer?: JsonObject;
}

const fever = {
  cause: 'fever',
  situation: 'Feber 38,9 sedan i natt. Frossa i morse.',
  background: 'Hjärtsvikt. Kvarliggande kateter, bytt för sex veckor sedan.',
  assessment: 'Misstänker urinvägsinfektion. Kontaktbar, äter lite.',
  recommendation: 'Önskar bedömning i dag och ordination av odling.',
  measurements: [
    { kind: 'respiratory-rate', value: 20 },
    { kind: 'oxygen-saturation', value: 94 },
    { kind: 'oxygen-flow', value: 0 },
    { kind: 'systolic-pressure', value: 118 },
    { kind: 'pulse', value: 96 },
    { kind: 'temperature', value: 38.9 },
    { kind: 'consciousness', value: 'alert' },
  ],
};
const breathing = {
  cause: 'breathing',
  situation: 'Tyngre andning sedan i går. Sover i fåtölj.',
  background: 'KOL och hjärtsvikt. Har gått upp två kilo på fyra dagar.',
  assessment: 'Försämrad hjärtsvikt. Talar i hela meningar.',
  recommendation: 'Önskar råd om extra vätskedrivande i dag.',
  measurements: [
    { kind: 'oxygen-saturation', value: 91 },
    { kind: 'weight', value: 71.5 },
  ],
};
const wound = {
  cause: 'wound',
  situation: 'Bensåret har blivit större och luktar.',
  background: 'Venöst sår sedan i våras, lindas två gånger i veckan.',
  assessment: 'Ingen feber. Ökad sekretion, rodnad kant.',
  recommendation: 'Önskar bedömning av såret och ställningstagande till odling.',
};
const review = {
  cause: 'medication',
  situation: 'Yr när hon reser sig sedan dosen höjdes.',
  background: 'Fyra läkemedel mot högt blodtryck. Föll i förra veckan utan skada.',
  assessment: 'Blodtryck 105 stående. Kan vara för hög dos.',
  recommendation: 'Önskar genomgång av läkemedlen den här veckan.',
  measurements: [{ kind: 'systolic-pressure', value: 105 }],
};
const pain = {
  cause: 'pain',
  situation: 'Ont i ryggen trots ordinerad medicin, värre på natten.',
  background: 'Kotkompression i september. Tar paracetamol fyra gånger om dagen.',
  assessment: 'Smärta 7 av 10 vid rörelse. Inga nya bortfall.',
  recommendation: 'Önskar ordination för natten.',
  measurements: [{ kind: 'pain', value: 7 }],
};

const advice = (body: string) => ({ kind: 'advice', body });

/** What has been asked for where the test users work, oldest first. */
export const homeStories: readonly SupportStory[] = [
  { ...pain, end: 'cost-claimed', ago: 24, urgency: 'acute' },
  {
    ...wound,
    end: 'closed',
    ago: 17,
    urgency: 'planned',
    answer: { kind: 'image-review', body: 'Ser ut som kolonisation. Fortsätt linda, ring vid feber.' },
  },
  {
    ...fever,
    end: 'closed',
    ago: 12,
    urgency: 'same-day',
    answer: advice('Ta urinodling och börja behandlingen i dag. Ring om hon blir trött.'),
  },
  {
    ...breathing,
    end: 'closed',
    ago: 8,
    urgency: 'same-day',
    answer: advice('Dubbla morgondosen i tre dagar, väg varje morgon. Jag ringer på torsdag.'),
  },
  { ...pain, end: 'region-notified', ago: 6, urgency: 'acute' },
  { ...review, end: 'withdrawn', ago: 5, urgency: 'planned' },
  {
    ...breathing,
    end: 'closed',
    ago: 1,
    urgency: 'same-day',
    answer: advice('Fortsätt med den högre dosen. Väg i morgon och ring om vikten inte har sjunkit.'),
  },
  { ...fever, end: 'unanswered', ago: 1, urgency: 'acute' },
  {
    ...pain,
    end: 'answered',
    ago: 1,
    urgency: 'same-day',
    answer: advice('Ge den extra dosen klockan 22. Jag kommer hem till honom på fredag.'),
  },
  { ...review, end: 'received', ago: 1, urgency: 'planned' },
  { ...wound, end: 'sent', ago: 1, urgency: 'planned' },
];

/** And where the physicians keep an hour for acute visits. */
export const slotStories: readonly SupportStory[] = [
  {
    ...wound,
    end: 'answered-late',
    ago: 2,
    urgency: 'acute',
    answer: advice('Verksamhetschefen bad mig ringa. Sätt in behandling i dag, jag ser såret i morgon.'),
  },
  { ...fever, end: 'closed', ago: 4, urgency: 'same-day', answer: advice('Avvakta till i morgon. Ny temp i kväll.') },
  { ...review, end: 'sent', ago: 1, urgency: 'planned' },
];

/** What the acute visits of the next hour are about. */
export const visitStories: readonly Omit<SupportStory, 'end' | 'ago'>[] = [
  { ...breathing, urgency: 'acute' },
  { ...fever, urgency: 'acute' },
  { ...pain, urgency: 'same-day' },
];

/** What the coordinator has been asked, and which of the cars has been given it: none yet where there is no number. */
export const carStories: readonly (Omit<SupportStory, 'end' | 'ago'> & { car: number | null })[] = [
  { ...wound, urgency: 'planned', car: 0 },
  { ...review, urgency: 'planned', car: 0 },
  { ...breathing, urgency: 'same-day', car: 0 },
  { ...pain, urgency: 'planned', car: 1 },
  { ...review, urgency: 'planned', car: 1 },
  { ...fever, urgency: 'same-day', car: 2 },
  { ...pain, urgency: 'planned', car: null },
  { ...wound, urgency: 'planned', car: null },
  { ...breathing, urgency: 'same-day', car: null },
];
