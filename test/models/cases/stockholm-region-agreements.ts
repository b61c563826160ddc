import type { Case } from '../cases.ts';
import { numbers, says, told } from './brief.ts';

const stays = (clause: string, told: string, id: string) =>
  says(clause, told, `interpretations.${id}`, { status: 'open', clause });

const agreements: readonly Case[] = [
  says(
    'discharge-agreement',
    '004 ”ta över ansvaret för sina insatser snarast möjligt efter att patient är utskrivningsklar samt att en vårdplan är upprättad”',
    'obligations.take-over',
    { clause: 'discharge-agreement', evidence: [{ sv: 'Trygghetskvittot' }] },
  ),
  says('written-routine', '004 ”skriftligt dokumenterad rutin för samverkan”', 'obligations.written-routine', {
    who: 'home-service',
  }),
  says('family-doctors-cooperate', '004 ”patienten upplever vården som en helhet”', 'obligations.family-doctors', {
    who: 'health-centre',
  }),
  says('webcare', '004 ”trots att det finns beslut sedan 2008”', 'obligations.webcare', {
    clause: 'webcare',
    who: 'region',
  }),
  says('training-first', '004 ”aldrig sett en PICC-line”', 'obligations.training-first', { who: 'care-home' }),
  says('individual-plan', '004 ”rätt till att få en individuell plan”', 'obligations.entitled-to-plan', {
    clause: 'individual-plan',
  }),
];

const meetings: readonly Case[] = [
  says('centre-meetings', '004 ”två ggr/termin”, ”mas är den som sammankallar”', 'rhythm.centre-meetings', {
    each: { every: 3, unit: 'month' },
    leads: 'mas',
  }),
  says(
    'centre-meetings',
    '004 ”samverkansfrågor/övergripande inf utbyte, delegeringar, övriga frågor”',
    'rhythm.centre-meetings.agenda',
    [{ sv: 'Samverkansfrågor och informationsutbyte' }, { sv: 'Delegeringar' }, { sv: 'Övriga frågor' }],
  ),
  says('plan-follow-up', 'a plan is followed up every sixth month', 'rhythm.plan-follow-up.each', {
    every: 6,
    unit: 'month',
  }),
  says('district-council', '004 ”stadsdelsråd 1ggr/termin”', 'rhythm.district-council', {
    each: { every: 6, unit: 'month' },
    leads: 'mas',
  }),
  says(
    'directors-meetings',
    '004 ”fyra gånger per år träffar stadsdelsdirektörerna”',
    'rhythm.directors-meetings.each',
    { every: 3, unit: 'month' },
  ),
  says('politicians-meetings', '004 ”tre till fyra möten per år”', 'rhythm.politicians-meetings.each', {
    every: 4,
    unit: 'month',
  }),
];

const figures: readonly Case[] = [
  ...numbers('care-home-physicians', '004 ”19 kommuner”', { 'agreement-care-homes': 19 }),
  ...numbers('discharge-agreement', '004 ”samtliga 26 kommuner”', { 'agreement-discharge': 26 }),
  ...numbers('other-agreements', '004 ”25 av länets kommuner”', { 'agreement-speech': 25 }),
  ...numbers('breathing-help', '004 ”18 av länets kommuner”', { 'agreement-breathing': 18 }),
  ...numbers('dementia-agreement', '004 ”femton lokala överenskommelser klara”', { 'dementia-local': 15 }),
  ...numbers('delegation-accepted', '004 ”i 12 av de 17 kommuner … inte förekommer i fem”', {
    'delegation-yes': 12,
    'delegation-no': 5,
  }),
  ...numbers('care-coaches', '004 ”Av cirka 7 000 tillfrågade har 5 000 patienter tackat ja”', { coached: 5000 }),
  ...numbers('survey-2013', '004 ”svarsfrekvens = 74 %”, ”22 av de 28”', { survey: 74, 'local-agreements-yes': 22 }),
  ...numbers('survey-2013', '004 bilaga 1: ja i länets kommuner', {
    'someone-coordinates': 10,
    'deviations-reported': 5,
    'common-view-of-care-homes': 7,
    'information-care-homes': 3,
    'information-at-home': 3,
  }),
  ...numbers('many-performers', '004 ”I projektet deltar 18 aktörer”', { 'parties-together': 18 }),
  ...numbers('region-runs-home-care', '004 ”sju ledamöter från landstinget och sju”', { 'steering-body': 7 }),
  ...told('delegation-accepted', [['no-mas-at-home', '004 ”Då MAS ej har något ansvar i ordinärt boende”']]),
  ...told('after-hours-nurse', [
    ['records-apart', '004 ”många privata husläkare … de har ju inte tillgång till det systemet”'],
  ]),
  ...told('webcare', [['telephone-only', '004 ”SÄBO blir, vanligen, informerad per telefon”']]),
  ...told('discharge-agreement', [['care-guide', '004 ”En äldrevägledare vars uppdrag var att förbereda den äldre”']]),
  ...numbers('many-performers', '004 ”ett 40-tal aktiva utförare”', { performers: 40 }),
  ...numbers('volumes-2011', '000 ”cirka 16 500 hemsjukvårdspatienter”', {
    patients: 16500,
    'day-visits': 1500000,
    'night-visits': 377000,
  }),
  ...numbers(
    'region-runs-home-care',
    '004 ”planerades en kommunalisering av hemsjukvården till 2015 … ingen tidplan”',
    { 'no-timetable': 2015 },
  ),
  says(
    'acute-visits-weak',
    '004 ”Hemsjukvården kan ha svårt att göra akuta hembesök”',
    'background.acute-visits-weak',
    { clause: 'acute-visits-weak' },
  ),
  says('care-managers-weekends', '004 ”Biståndsbedömning sker inte helger”', 'background.care-managers-weekends', {
    clause: 'care-managers-weekends',
  }),
];

const open: readonly Case[] = [
  stays('municipal-housing', '004 ”Det finns olika syn på vad man ska klara på SÄBO”', 'care-home-level'),
  stays('municipal-housing', '004 ”olika syn på korttidsplatsernas roll”', 'short-term-place-role'),
  stays('rehabilitation', '004 ”Tolkning av kommunens vardagsrehabilitering … är svävande”', 'everyday-rehabilitation'),
  says(
    'delegation-unpaid',
    '004 ”Hemtjänstutförarna får inte betalt av kommunen”, 000 ”helt utan kostnad för landstinget”',
    'background.delegation-unpaid',
    { clause: 'delegation-unpaid' },
  ),
  stays('delegation-unpaid', '004 ”detta kräver en överenskommelse om ekonomisk ersättning”', 'who-pays-delegated'),
  stays('individual-plan', '004 ”oklart vem som ska sammankalla”', 'who-calls-the-plan'),
  stays('discharge-agreement', '004 ”Synen på utskrivningsklar är ofta inte gemensam”', 'discharge-ready'),
];

/** Part of the cases of stockholm-region. */
export const stockholmRegionAgreements: readonly Case[] = [...agreements, ...meetings, ...figures, ...open];
