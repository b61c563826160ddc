import { catalogue, type Texts } from '../../../kernel/texts.ts';

const sv = {
  mayView: 'Analytiker, avtalsägare, enhetschefer, MAS och MAR följer upp sin egen huvudmans verksamhet i antal.',
  title: 'Kvalitetsuppföljning',
  lead: 'Antal för enheterna hos din huvudman, som avsändare eller mottagare. Inga personer visas.',
  year: 'År',
  table: 'Tabell',
  'table-kind': 'Vårdbegäran per slag',
  'table-outcome': 'Vårdbegäran per utfall',
  'table-month': 'Vårdbegäran per månad',
  'table-sender': 'Vårdbegäran per avsändare',
  'table-receiver': 'Vårdbegäran per mottagare',
  'table-acute': 'Akut vårdbegäran bekräftad i tid',
  'table-ends': 'Förslag om avslut av inskrivning',
  count: 'Antal',
  median: 'Mediantid till beslut eller svar (timmar)',
  total: 'Summa',
  fewer: (p: { count: number }) => `färre än ${p.count} (eller dolt)`,
  why: (p: { count: number }) => `Antal under ${p.count} visas inte, och inte heller de tal som skulle avslöja dem.`,
  empty: 'Inget att räkna under året.',
  download: 'Hämta som CSV',
};
const en: Texts<typeof sv> = {
  mayView: 'Analysts, agreement owners, heads of unit, MAS and MAR follow up their own principal in counts.',
  title: 'Quality follow-up',
  lead: 'Counts for the units of your principal, as sender or receiver. No persons are shown.',
  year: 'Year',
  table: 'Table',
  'table-kind': 'Referrals by kind',
  'table-outcome': 'Referrals by outcome',
  'table-month': 'Referrals by month',
  'table-sender': 'Referrals by sender',
  'table-receiver': 'Referrals by receiver',
  'table-acute': 'Acute referrals confirmed in time',
  'table-ends': 'Proposed ends of enrolment',
  count: 'Count',
  median: 'Median time to decision or answer (hours)',
  total: 'Total',
  fewer: (p) => `fewer than ${p.count} (or hidden)`,
  why: (p) => `Counts under ${p.count} are not shown, nor the figures that would reveal them.`,
  empty: 'Nothing to count in the year.',
  download: 'Download as CSV',
};

/** Words of the follow-up, for the screen and the file. */
export const followUpTexts = catalogue(sv, en);
