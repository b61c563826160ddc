import { catalogue, type Texts } from '../../../kernel/texts.ts';

const sv = {
  title: 'Avtal',
  lead: 'Samarbetsmodellerna som styr arbetet: vem som ansvarar för vad, vilka uppgifter som krävs och vilka tider som gäller.',
  tab: 'Avtal',
  model: 'Avtal',
  governs: 'Gäller i',
  since: 'Gäller från',
  nowhere: 'Gäller ingenstans nu',
  empty: 'Inget avtal är upplagt. Be den avtalsansvariga att lägga upp en samarbetsmodell.',
  version: (p: { version: string }) => `Version ${p.version}`,
  from: (p: { date: string }) => `gäller från ${p.date}`,
  fromTo: (p: { from: string; to: string }) => `gäller ${p.from} – ${p.to}`,
  ours: 'Gäller hos er',
  parties: 'Parter',
  region: 'region',
  municipality: 'kommun',
  open: (p: { count: number }) =>
    p.count === 1 ? 'En fråga som parterna läser olika' : `${p.count} frågor som parterna läser olika`,
  openLead: 'Tills parterna har enats tillämpas de så här.',
  settled: 'Avgjord',
  unsettled: 'Öppen',
  applied: (p: { applied: string }) => `Tillämpas så här: ${p.applied}`,
  clauses: 'Paragrafer',
  search: 'Sök i avtalet',
  noHits: 'Ingen paragraf innehåller det du söker.',
  seed: (p: { source: string }) => `Källa ${p.source}`,
  law: (p: { source: string }) => `Lag: ${p.source}`,
  assumption: (p: { source: string }) => `Antagande: ${p.source}`,
  'rule-today': 'Regel i dag',
  proposal: 'Förslag',
  answer: 'Parts svar',
  agreed: 'Överenskommet',
  hash: (p: { hash: string }) =>
    `Versionens kännetecken: ${p.hash}. En version ändras aldrig; beslut visar alltid den text som gällde.`,
  aboutClause: 'Paragraf',
};

const en: Texts<typeof sv> = {
  title: 'Agreements',
  lead: 'The cooperation models that the work goes by: who answers for what, which facts are required and which times hold. The agreements are written in Swedish.',
  tab: 'Agreement',
  model: 'Agreement',
  governs: 'Governs in',
  since: 'In force from',
  nowhere: 'In force nowhere now',
  empty: 'There is no agreement. Ask the agreement owner to add a cooperation model.',
  version: (p) => `Version ${p.version}`,
  from: (p) => `in force from ${p.date}`,
  fromTo: (p) => `in force ${p.from} – ${p.to}`,
  ours: 'In force with you',
  parties: 'Parties',
  region: 'region',
  municipality: 'municipality',
  open: (p) =>
    p.count === 1
      ? 'One question that the parties read differently'
      : `${p.count} questions that the parties read differently`,
  openLead: 'Until the parties agree, they are applied like this.',
  settled: 'Settled',
  unsettled: 'Open',
  applied: (p) => `Applied as: ${p.applied}`,
  clauses: 'Clauses',
  search: 'Search the agreement',
  noHits: 'No clause has what you search for.',
  seed: (p) => `Source ${p.source}`,
  law: (p) => `Law: ${p.source}`,
  assumption: (p) => `Assumption: ${p.source}`,
  'rule-today': 'Rule today',
  proposal: 'Proposal',
  answer: 'A party’s answer',
  agreed: 'Agreed',
  hash: (p) => `Mark of the version: ${p.hash}. A version never changes; decisions always show the text that held.`,
  aboutClause: 'Clause',
};

/** Texts of the module's screens. */
export const agreementWebTexts = catalogue(sv, en);
