import { serverNow } from '../../clock.ts';
import type { Action, BlockedAction } from '../../ui/ActionBar.tsx';
import type { Reason } from '../../ui/Explanation.tsx';
import type { Fact } from '../../ui/FactList.tsx';
import type { ThreadEntry } from '../../ui/Thread.tsx';
import type { TimelineEntry } from '../../ui/Timeline.tsx';

/** A moment some minutes from now. */
export function fromNow(minutes: number): string {
  return new Date(serverNow() + minutes * 60_000).toISOString();
}

export const patient = {
  patient: {
    id: '00000000-0000-7000-8000-000000000001',
    name: 'Anna-Greta Hemmingsdotter Björklund',
    personalNumber: '19380412-9801',
    birthDate: '1938-04-12',
    protectedIdentity: true,
  },
  alerts: [
    { key: 'allergy', label: 'Allergi: penicillin' },
    { key: 'interpreter', label: 'Tolk: finska' },
  ],
  physician: { name: 'Erik Lund', unitName: 'Säters vårdcentral', phone: '0225-494 00' },
  namedContact: { name: 'Åsa Öberg', unitName: 'Säters hemsjukvård', phone: '0225-551 10' },
};

export const deadlines = [
  { key: 'ok', what: 'Bedömning', deadline: { dueAt: fromNow(60 * 50) } },
  { key: 'warn', what: 'Svar', deadline: { dueAt: fromNow(40), startedAt: fromNow(-300) } },
  { key: 'passed', what: 'Svar', deadline: { dueAt: fromNow(-95) } },
  { key: 'stopped', what: 'Besvarad', deadline: { dueAt: fromNow(10), stoppedAt: fromNow(-30) } },
  { key: 'plain', what: undefined, deadline: { dueAt: fromNow(60 * 24 * 9) } },
];

const clause = { modelHash: '0'.repeat(64), id: 'definition', title: 'Hemsjukvård 2015, definitionen' };

export const reasons: readonly Reason[] = [
  { text: 'Kan inte ta sig till vårdcentralen ens med hjälp', met: true, clause },
  { text: 'Behovet varar längre än 14 dagar', met: true, clause },
  { text: 'Två besök i månaden eller fler', met: null },
  { text: 'Kräver specialistnivå', met: false },
];

export const facts: readonly Fact[] = [
  { label: 'Orsak', value: 'Bensår efter fall, omläggning tre gånger i veckan', changed: true },
  { label: 'Läkemedelslista', value: 'Aktuell', source: 'Falu lasarett, avd 23, fre 20 nov' },
  { label: 'Nyckel eller kod', value: null },
];

export const staleFields = [
  { label: 'Orsak', mine: 'Bensår', theirs: 'Bensår efter fall, omläggning tre gånger i veckan' },
];

export const threadEntries: readonly ThreadEntry[] = [
  {
    id: '1',
    at: fromNow(-60 * 26),
    title: 'Vårdbegäran skickad',
    unitName: 'Falu lasarett, avdelning 23',
    personName: 'Lena Ström',
    ours: false,
    body: 'Inskrivning, sårvård tre gånger i veckan.',
    receipts: [{ unitName: 'Säters hemsjukvård', personName: 'Åsa Öberg', at: fromNow(-60 * 25) }],
  },
  {
    id: '2',
    at: fromNow(-60 * 3),
    title: 'Komplettering begärd',
    unitName: 'Säters hemsjukvård',
    personName: 'Åsa Öberg',
    ours: true,
    body: 'Vem är ansvarig läkare från måndag?',
    receipts: [{ unitName: 'Falu lasarett, avdelning 23', at: null }],
    deadline: { what: 'Svar', deadline: { dueAt: fromNow(40), startedAt: fromNow(-180) } },
  },
];

export const actions: { readonly actions: readonly Action[]; readonly blocked: readonly BlockedAction[] } = {
  actions: [
    { id: 'accept', label: 'Ta emot', onSelect: () => undefined },
    { id: 'ask', label: 'Be om komplettering', onSelect: () => undefined },
  ],
  blocked: [
    { label: 'Avböja', reason: 'Gör tröskelbedömningen först; avböjandet måste visa vilken paragraf det bygger på.' },
  ],
};

export const timelineEntries: readonly TimelineEntry[] = [
  {
    id: '1',
    at: fromNow(-30),
    title: 'Vårdbegäran mottagen',
    unitName: 'Säters hemsjukvård',
    personName: 'Åsa Öberg',
    to: '/help',
  },
  { id: '2', at: fromNow(-60 * 26), title: 'Vårdbegäran skickad', unitName: 'Falu lasarett, avdelning 23' },
];
