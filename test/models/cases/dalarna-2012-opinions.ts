import type { Case } from '../cases.ts';
import { numbers, says, told } from './brief.ts';

const around: readonly Case[] = [
  says('first-week-aids', 'Hedemora: ”första veckans hjälpmedel”', 'responsibility.firstWeekHome', { days: 7 }),
  {
    ask: 'occasion',
    shows: 'weekly-forum',
    told: 'Smedjebacken: ”Har samverkansforum varje vecka”',
    of: 'weekly-forum',
    first: '2026-11-02',
    after: '2026-11-10 12:00',
    expect: { at: '2026-11-16 08:00', leads: 'head-of-unit' },
  },
  says('weekly-forum', 'Smedjebacken: ”varje vecka”', 'rhythm.weekly-forum.each', { every: 1, unit: 'week' }),
  says('joint-development', 'sid 3 ”Kontinuerligt gemensamt utvecklingsarbete”', 'rhythm.joint-development', {
    clause: 'joint-development',
    each: { every: 1, unit: 'year' },
  }),
  says('habilitation', '6.5 ”som årligen ska uppdatera”', 'rhythm.habilitation-agreement.each', {
    every: 1,
    unit: 'year',
  }),
  says('plan-follow-up', 'a plan is followed up every sixth month', 'rhythm.plan-follow-up.each', {
    every: 6,
    unit: 'month',
    after: 'enrolment.started',
  }),
  says('medication-routine', 'a medication review every year', 'rhythm.medication-review.each', {
    every: 1,
    unit: 'year',
    after: 'enrolment.started',
  }),
  says(
    'time-for-home-care',
    'Borlänge: ”avsatt tid för både uppföljningar, planerade och akuta insatser” is wished for',
    'resources.home-care-physician-time',
    { status: 'wanted' },
  ),
  says(
    'municipality-delegates',
    'Säter: ”kommunen skulle ta över ansvaret att delegera hemtjänstpersonalen”',
    'delegation',
    { receivers: ['home-service-staff'], clause: 'municipality-delegates' },
  ),
  says('delegation-one-year', 'SOSFS 1997:14: at most one year', 'delegation', {
    validFor: { amount: 1, unit: 'years' },
    tasks: [{ id: 'medication', clause: 'delegation-one-year' }],
  }),
  says('self-care-first', 'Hedemora: ”Den som ordinerar/förskriver”', 'selfCare', {
    assessedBy: { sv: 'Den som ordinerar åtgärden' },
    before: ['medication-help'],
  }),
  says(
    'medication-changes',
    'Borlänge: ”inte får kännedom om läkemedeländringar direkt”: home care must be told',
    'medication',
    { receivers: ['home-care', 'care-home'], acknowledgeWithin: { amount: 24, unit: 'hours' } },
  ),
  says('unclear-settled-locally', 'Rättvik: ”eventuella otydligheter reds ut i samverkan”', 'dispute', {
    clause: 'unclear-settled-locally',
  }),
  says('dispute-levels', 'five, ten and twenty working days', 'dispute.levels', [
    { id: 'units', within: { amount: 5 } },
    { id: 'heads', within: { amount: 10 } },
    { id: 'county', within: { amount: 20 }, decides: true },
  ]),
  says('indicators', 'what is followed', 'indicators.complete-referrals', {
    measure: 'referrals-complete-at-first-sending',
  }),
  says('consumables', '6.13 ”tydliga riktlinjer”', 'obligations.consumables-guideline', { needs: ['consumables'] }),
  says('physicians', '6.10 ”Lokalt avtal är tecknat”', 'obligations.local-agreement', {
    who: 'region',
    needs: ['physician'],
  }),
  says(
    'discharge-agreement',
    'Avesta: ”Avsaknad av SIP/Vårdplanering inför utskrivning”',
    'obligations.plan-before-discharge',
    { who: 'region' },
  ),
  says(
    'national-guidance',
    'Borlänge: ”Läkarmedverkan i kommunal hemsjukvård (SKR 2019)”',
    'obligations.staffing-measure',
    { clause: 'national-guidance' },
  ),
  says('locum-physicians', 'Smedjebacken: ”stafett läkare är en svag del”', 'background.locums', {
    clause: 'locum-physicians',
  }),
];

const opinions: readonly Case[] = [
  ...numbers('opinions-2021', 'Mora: ”9 åa sjuksköterskor, 1,9 åa arbetsterapeut och 0,3 åa sjukgymnast”', {
    'mora-nurses': 9,
    'mora-occupational-therapists': 1.9,
    'mora-physiotherapists': 0.3,
  }),
  says(
    'opinions-2021',
    'Mora: ”antalet patienter ökade med ca 4 gånger på bara några dagar”',
    'effects.patients-quadrupled',
    { from: 1, to: 4 },
  ),
  ...numbers('opinions-2021', 'Gagnef: ”det är 10 år gammalt”', { 'agreement-age': 10 }),
  ...numbers('habilitation', '6.5 ”Senast uppdaterad 2004”', { 'habilitation-last-updated': 2004 }),
  ...numbers('discharge-agreement', '6.9 ”SUS (gammalt 2014)”', { 'discharge-agreement-year': 2014 }),
  says('medication-changes', 'Borlänge: ”ibland flera veckor senare”', 'background.changes-known-late', {
    clause: 'medication-changes',
  }),
  says(
    'on-call-physician',
    'Gagnef: ”skickar tillbaka patienter till kommunerna kvällar, nätter”',
    'background.sent-back-at-night',
    { clause: 'on-call-physician' },
  ),
  says('dementia', '6.11 ”Vårdprogrammet är i behov av revidering”', 'background.dementia-programme', {
    clause: 'dementia',
  }),
  ...told('opinions-2021', [
    ['heart-failure', 'Avesta: ”Icke tillfredsställande läkarstöd speciellt hos hjärtsviktspatienter”'],
    ['still-go-to-the-centre', 'Avesta: ”Åker till VC för andra åkommor”'],
    ['agreement-unknown', 'Rättvik: ”Okunskap om avtalets innehåll”'],
    ['staff-turnover', 'Avesta: ”Stor personalrörlighet av leg.personal”'],
    [
      'medication-patients-not-counted',
      'Mora: ”inte en enda patient som bara hade t.ex. läkemedelshantering via hembesök”',
    ],
    ['summer-beds', 'Gagnef: ”regionen kan minska antal vårdplatser under sommaren”'],
    ['records-apart', 'Gagnef: ”olika journalsystem och att det saknas nationell läkemedelslista”'],
    ['whom-to-call', 'Smedjebacken: ”När ska de höra av sig till vc och när ska de ringa Hsv?”'],
    ['works-well', 'Älvdalen: ”God samverkan!”'],
  ]),
  ...told('rehabilitation', [
    ['geriatric-rehabilitation', 'Rättvik: ”förväntas ske i kommunen trots att det inte växlats”'],
    ['few-rehab-visits-before', 'Mora: ”sjukgymnaster nästan inte gjorde några hembesök alls”'],
  ]),
  says(
    'home-visits',
    'Hedemora: ”Dessa ställs emot varandra”: 6.2 and 6.3 stay open',
    'interpretations.threshold-or-home-visit',
    { status: 'open', clause: 'home-visits' },
  ),
  says(
    'psychiatry',
    'Säter: ”Regionen har ansvaret men vill att kommunen tar ansvaret”',
    'interpretations.psychiatric-medicines',
    { status: 'open' },
  ),
  says(
    'joint-development',
    'Hedemora: ”kan se som en parallell organisation”',
    'interpretations.mobile-teams-parallel',
    { status: 'open' },
  ),
  says(
    'palliative-general',
    'Gagnef: ”Vissa vårdcentraler vill inte ordinera smärtpumpar”',
    'interpretations.pain-pumps',
    { status: 'open' },
  ),
  says(
    'physicians',
    'Avesta: ”med Hemsjukvårdsläkare istället för tillhörande av olika vårdcentraler”',
    'interpretations.home-care-physician',
    { status: 'open' },
  ),
  says(
    'referral-required',
    'Avesta: ”Minimera slutenvårdens möjligheter att skicka vårdbegäran”',
    'interpretations.who-may-refer',
    { status: 'open' },
  ),
  says(
    'discharge-agreement',
    'Rättvik: ”begreppsförvirring när det gäller utskrivningsklar/hemgångsklar/färdigbehandlad”',
    'interpretations.ready-to-go-home',
    { status: 'open' },
  ),
  says(
    'complete-referral',
    'Avesta: ”vårdplaner i stort sett alltid saknas innan bedömning om inskrivning”',
    'interpretations.plan-before-decision',
    { status: 'open' },
  ),
  says('not-enrolled', 'Malung-Sälen: ”Samma avgiftstaxor”', 'interpretations.same-fees', { status: 'open' }),
  says(
    'specialised-care',
    'Ludvika: ”De svårt sjuka faller ofta på tröskelprincipen”',
    'interpretations.severely-ill',
    { status: 'open' },
  ),
  says('habilitation', 'Gagnef: ”Habiliteringens ansvar otydligt”', 'interpretations.lss-habilitation', {
    status: 'open',
  }),
  says('first-week-aids', 'Hedemora: ”Hjälpmedel förskrivs på kommunens kundnummer”', 'interpretations.first-week', {
    status: 'open',
  }),
  says(
    'self-care-first',
    'Säter: ”I avtalet finns inget skrivet om läkemedelspatienter”',
    'interpretations.medication-only',
    { status: 'open' },
  ),
  says('consumables', 'Gagnef: ”Finns riktlinjerna?”', 'interpretations.whose-consumables', { status: 'open' }),
];

/** Part of the cases of dalarna-2012. */
export const dalarna2012Opinions: readonly Case[] = [...around, ...opinions];
