import type { Case } from '../cases.ts';
import { numbers, says, told } from './brief.ts';

const obliged = (clause: string, told: string, id: string, who: string) =>
  says(clause, told, `obligations.${id}`, { clause, who });
const read = (clause: string, told: string, id: string, by: readonly string[]) =>
  says(clause, told, `interpretations.${id}`, { status: 'open', clause, positions: by.map((one) => ({ by: one })) });

const promised: readonly Case[] = [
  obliged('physician-guarantee', 'the city ”garantera läkartillgång med avtal”', 'physician-agreement', 'region'),
  obliged(
    'aids-enrolled',
    'KSL ”avropas från samma leverantör som landstinget använder”',
    'same-supplier',
    'municipality',
  ),
  obliged(
    'delegations-counted',
    'the city ”dessa kostnader ska ingå i den kommande skatteväxlingen”',
    'delegations-in-the-transfer',
    'region',
  ),
  obliged('procurement', 'the city ”upphandlas och samordnas/integreras i hemtjänsten”', 'procurement', 'municipality'),
  obliged(
    'performers-cooperate',
    'the city ”Huvudmännen ska se till att utförarna samverkar”',
    'cooperation',
    'municipality',
  ),
  obliged('shared-records', 'the city ”den samordning av journalsystem som är rättsligt möjlig”', 'records', 'region'),
  obliged('costs-shown', 'the city ”på ett transparent och betryggande sätt”', 'costs', 'region'),
  obliged('told-in-time', 'the city ”tydligt och i god tid kommunicera förändringen”', 'information', 'municipality'),
  says('timetable', '”senast den 31 december 2013”', 'phases.decision', { from: '2013-12-31', clause: 'timetable' }),
  says('timetable', '”träda i kraft den 1 mars 2015”', 'phases.transfer', {
    from: '2015-03-01',
    clause: 'timetable',
  }),
];

const figures: readonly Case[] = [
  ...numbers('volumes-2011', '”År 2011 fanns cirka 16 500 hemsjukvårdspatienter”', {
    patients: 16500,
    'day-visits': 1500000,
    'night-visits': 377000,
  }),
  ...numbers('volumes-2011', '”hälften får besök en gång per vecka”, ”En femtedel får flera besök per dag”', {
    'weekly-or-less': 50,
    'several-a-day': 20,
  }),
  ...numbers(
    'volumes-2011',
    '”Två tredjedelar är kvinnor”, ”sju av tio bor ensamma”, ”en tredjedel demenssjukdom”, ”Cirka 75 procent”',
    { women: 66.7, alone: 70, dementia: 33.3, 'with-home-service': 75 },
  ),
  says('volumes-2011', '”Den vanligaste hemsjukvårdsinsatsen är medicindelning”', 'background.commonest-measure', {
    clause: 'volumes-2011',
  }),
  ...numbers('history', '”ca två tredjedelar av landets kommuner”, ”10 län”, ”år 2014”', {
    'taken-over': 66.7,
    counties: 10,
    'state-goal': 2014,
  }),
  ...numbers('national-equalisation', '”216 miljoner”, ”300 miljoner”', {
    redistributed: 216,
    'addition-redistributes': 300,
  }),
  ...numbers('timetable', 'decided in 2012', { 'committee-decision': 2012, 'board-decision': 2012 }),
  ...told('timetable', [
    ['committee-decision', '”vid sitt sammanträde den 31 maj”'],
    ['board-decision', '”den 15 juni 2012”'],
  ]),
  ...told('history', [['costs-rise', '”erfarenheter från andra län visar på ökade kostnader”']]),
  ...told('shared-records', [
    ['no-common-support', '”inte ett gemensamt stöd … utöver det som krävs enligt betalningsansvarslagen”'],
  ]),
  says('national-equalisation', '”130 mnkr, kanske ännu mer”', 'effects.equalisation-cost', { from: 0, to: 130 }),
  says('national-equalisation', '”tillägg på 1,5 procent av standardkostnaden”', 'effects.standard-cost-addition', {
    changePercent: 1.5,
  }),
  says('equalisation', 'the city ”en begränsad övergångsperiod om maximalt fem år”', 'parameters.equalisation-years', {
    values: [{ value: 5 }],
  }),
];

/** The proposal and the city’s answer are kept apart: who says what, and how it is read meanwhile. */
const standings: readonly Case[] = [
  says('definition', 'the definition is KSL’s proposal', 'clauses.definition', { standing: 'proposal' }),
  says('lasting-need', 'fourteen days and two visits are the rule of the day', 'clauses.lasting-need', {
    standing: 'rule-today',
  }),
  says('single-visits', 'that single visits stay is the city’s answer', 'clauses.single-visits', {
    standing: 'answer',
  }),
  says('hvb-and-lss-short-term', 'that HVB homes stay is the city’s answer', 'clauses.hvb-and-lss-short-term', {
    standing: 'answer',
  }),
  read('threshold', 'KSL ”av skilda orsaker” and the city ”inte på egen hand”', 'not-on-own', [
    'KSL',
    'Stockholms stad',
  ]),
  read('lasting-need', 'the city ”att sammanhängande preciseras”', 'coherent-over-time', ['KSL', 'Stockholms stad']),
  read(
    'single-visits',
    'KSL ”utreds i särskild ordning”, the city ”ska förbli landstingets ansvar”',
    'single-visits-whose',
    ['KSL', 'Stockholms stad'],
  ),
  read(
    'rehabilitation-enrolled',
    'KSL ”En arbetsgrupp är tillsatt”, the city ”endast … inskrivna”',
    'rehabilitation-whom',
    ['KSL', 'Stockholms stad'],
  ),
  read(
    'lss-housing',
    'KSL ”kommer kommunerna att organisera”, the city ”entreprenadliknande förhållande”',
    'lss-who-performs',
    ['KSL', 'Stockholms stad'],
  ),
  read('arbitration', 'the city ”skiljenämnd”', 'who-settles', ['KSL', 'Stockholms stad']),
  read('transport-lss', 'the city ”inte påtar sig kostnader för transporter”', 'transport-lss-payment', [
    'Stockholms stad',
  ]),
  read('municipal-care', 'the city ”ansvaret hos kommunal medicinsk ansvarig sjuksköterska (MAS)”', 'mas-mar', [
    'Stockholms stad',
  ]),
  read(
    'equalisation',
    'KSL ”permanenta eller tidsbegränsade modeller”, the city ”maximalt fem år”',
    'equalisation-period',
    ['KSL', 'Stockholms stad'],
  ),
  read('receiver-decides', 'the city ”var den funktion ska finnas som har rätt att avgöra”', 'who-is-let-in', [
    'Stockholms stad',
  ]),
  read('team-around-patient', 'the city ”avståndet till distriktsläkaren ökar”', 'distance-to-physician', [
    'Stockholms stad',
  ]),
  read('no-employed-physicians', 'the city ”inte bör ges befogenhet att anställa läkare”', 'employed-physicians', [
    'Stockholms stad',
  ]),
];

/** Part of the cases of stockholm-2015. */
export const stockholm2015Answers: readonly Case[] = [...promised, ...figures, ...standings];
