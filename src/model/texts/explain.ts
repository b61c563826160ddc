import { catalogue, type Texts } from '../../kernel/texts.ts';
import type { PlaceOfCare } from '../fact-choices.ts';

const placesSv: Record<PlaceOfCare, string> = {
  'ordinary-home': 'bor i ordinärt boende',
  'care-home': 'bor i särskilt boende för äldre',
  'short-term-place': 'vistas på korttidsplats',
  'lss-housing': 'bor i bostad med särskild service (LSS)',
  'lss-short-term': 'vistas på korttidsboende enligt LSS',
  hvb: 'vistas på HVB-hem',
  'asylum-housing': 'bor i boende för asylsökande',
};

const placesEn: Record<PlaceOfCare, string> = {
  'ordinary-home': 'lives in an ordinary home',
  'care-home': 'lives in a care home for older people',
  'short-term-place': 'stays at a short-term place',
  'lss-housing': 'lives in housing with special service (LSS)',
  'lss-short-term': 'stays in short-term housing (LSS)',
  hvb: 'stays in an HVB home',
  'asylum-housing': 'lives in asylum accommodation',
};

/** A number with the limit that the table compares it with, if any. */
export interface Counted {
  readonly value: number;
  readonly limit: { readonly op: '<' | '<=' | '>' | '>='; readonly number: number } | null;
}

function bounded({ value, limit }: Counted, words: Record<'<' | '<=' | '>' | '>=', string>): string {
  return limit ? `${words[limit.op]}${limit.number}` : String(value);
}

function actual({ value, limit }: Counted): string {
  return limit ? ` (${value})` : '';
}

const sv = {
  enrol: 'Bör skrivas in i hemsjukvården',
  'single-visit': 'Enstaka hembesök, ingen inskrivning',
  region: 'Regionens ansvar, ingen inskrivning',
  municipality: 'Kommunens ansvar där patienten vårdas, ingen inskrivning i hemsjukvården',
  'not-home-care': 'Inte hemsjukvård',
  undecided: 'Kan inte bedömas än',
  stillNeeded: (p: { facts: string }) => `Uppgifter som saknas: ${p.facts}`,
  conclusion: (p: { outcome: string; facts: string; source: string }) => `${p.outcome}: ${p.facts} (${p.source}).`,
  bare: (p: { outcome: string; source: string }) => `${p.outcome} (${p.source}).`,
  age: (p: Counted) => `${bounded(p, { '<': 'under ', '<=': 'högst ', '>': 'över ', '>=': 'minst ' })} år${actual(p)}`,
  placeOfCare: (p: { value: string }) => placesSv[p.value as PlaceOfCare],
  reachesClinic: (p: { value: string }) =>
    ({
      alone: 'kan ta sig till vårdcentralen på egen hand',
      'with-help': 'kan ta sig till vårdcentralen med hjälp som finns',
      'major-effort': 'kan ta sig till vårdcentralen bara med stor ansträngning',
      'not-at-all': 'kan inte ta sig till vårdcentralen ens med hjälp',
    })[p.value] ?? p.value,
  expectedDays: (p: Counted) =>
    `behovet varar ${bounded(p, { '<': 'kortare än ', '<=': 'högst ', '>': 'längre än ', '>=': 'minst ' })} dagar${actual(p)}`,
  visitsPerMonth: (p: Counted) =>
    `${bounded(p, { '<': 'färre än ', '<=': 'högst ', '>': 'fler än ', '>=': 'minst ' })} besök i månaden${actual(p)}`,
  careLevel: (p: { value: string }) =>
    p.value === 'specialised' ? 'vården är på specialiserad nivå' : 'vården är på primärvårdsnivå',
  exceptionalReasons: (p: { value: boolean }) =>
    p.value ? 'det finns synnerliga skäl för vård i hemmet' : 'inga synnerliga skäl för vård i hemmet',
  personalAssistance: (p: { value: boolean }) => (p.value ? 'har personlig assistans' : 'har inte personlig assistans'),
  asksNurse: (p: { value: boolean }) => (p.value ? 'sjuksköterska begärs' : 'sjuksköterska begärs inte'),
  asksRehab: (p: { value: boolean }) =>
    p.value ? 'arbetsterapeut eller fysioterapeut begärs' : 'varken arbetsterapeut eller fysioterapeut begärs',
  enrolled: (p: { value: boolean }) => (p.value ? 'är redan inskriven' : 'är inte inskriven'),
};

const en: Texts<typeof sv> = {
  enrol: 'Should be enrolled in home care',
  'single-visit': 'Single home visit, no enrolment',
  region: 'The region’s responsibility, no enrolment',
  municipality: 'The municipality’s responsibility where the patient is cared for, no enrolment in home care',
  'not-home-care': 'Not home care',
  undecided: 'Cannot be assessed yet',
  stillNeeded: (p) => `Facts still needed: ${p.facts}`,
  conclusion: (p) => `${p.outcome}: ${p.facts} (${p.source}).`,
  bare: (p) => `${p.outcome} (${p.source}).`,
  age: (p) => `${bounded(p, { '<': 'under ', '<=': 'at most ', '>': 'over ', '>=': 'at least ' })} years${actual(p)}`,
  placeOfCare: (p) => placesEn[p.value as PlaceOfCare],
  reachesClinic: (p) =>
    ({
      alone: 'can get to the health centre alone',
      'with-help': 'can get to the health centre with help that exists',
      'major-effort': 'can get to the health centre only with major effort',
      'not-at-all': 'cannot get to the health centre even with help',
    })[p.value] ?? p.value,
  expectedDays: (p) =>
    `the need lasts ${bounded(p, { '<': 'less than ', '<=': 'at most ', '>': 'more than ', '>=': 'at least ' })} days${actual(p)}`,
  visitsPerMonth: (p) =>
    `${bounded(p, { '<': 'fewer than ', '<=': 'at most ', '>': 'more than ', '>=': 'at least ' })} visits a month${actual(p)}`,
  careLevel: (p) =>
    p.value === 'specialised' ? 'the care is at specialised level' : 'the care is at primary-care level',
  exceptionalReasons: (p) =>
    p.value ? 'there are exceptional reasons for care at home' : 'no exceptional reasons for care at home',
  personalAssistance: (p) => (p.value ? 'has personal assistance' : 'has no personal assistance'),
  asksNurse: (p) => (p.value ? 'a nurse is asked for' : 'no nurse is asked for'),
  asksRehab: (p) =>
    p.value
      ? 'an occupational therapist or physiotherapist is asked for'
      : 'neither occupational therapist nor physiotherapist is asked for',
  enrolled: (p) => (p.value ? 'is already enrolled' : 'is not enrolled'),
};

export const explainTexts = catalogue(sv, en);

/** What a fact that a threshold assessment needs is called. */
const inputNamesSv = {
  age: 'ålder',
  placeOfCare: 'var patienten ska vårdas',
  reachesClinic: 'om patienten kan ta sig till vårdcentralen',
  expectedDays: 'hur länge behovet varar',
  visitsPerMonth: 'besök i månaden',
  careLevel: 'vårdnivå',
  exceptionalReasons: 'om det finns synnerliga skäl',
  personalAssistance: 'om patienten har personlig assistans',
  asksNurse: 'vilka professioner som begärs',
  asksRehab: 'vilka professioner som begärs',
  enrolled: 'om patienten redan är inskriven',
};

const inputNamesEn: typeof inputNamesSv = {
  age: 'age',
  placeOfCare: 'where the patient is to be cared for',
  reachesClinic: 'whether the patient can get to the health centre',
  expectedDays: 'how long the need lasts',
  visitsPerMonth: 'visits a month',
  careLevel: 'level of care',
  exceptionalReasons: 'whether there are exceptional reasons',
  personalAssistance: 'whether the patient has personal assistance',
  asksNurse: 'which professions are asked for',
  asksRehab: 'which professions are asked for',
  enrolled: 'whether the patient is already enrolled',
};

export const inputNames = catalogue(inputNamesSv, inputNamesEn);
