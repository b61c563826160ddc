import { catalogue, type Texts } from '../../kernel/texts.ts';

const sv = {
  now: 'nu',
  yesterday: 'i går',
  today: 'i dag',
  tomorrow: 'i morgon',
  otherDay: '',
  minutes: (p: { count: number }) => `${p.count} min`,
  hours: (p: { count: number }) => `${p.count} tim`,
  days: (p: { count: number }) => (p.count === 1 ? '1 dag' : `${p.count} dagar`),
  months: (p: { count: number }) => (p.count === 1 ? '1 månad' : `${p.count} månader`),
  years: (p: { count: number }) => `${p.count} år`,
  inLength: (p: { length: string }) => `om ${p.length}`,
  ago: (p: { length: string }) => `för ${p.length} sedan`,
};

const en: Texts<typeof sv> = {
  now: 'now',
  yesterday: 'yesterday',
  today: 'today',
  tomorrow: 'tomorrow',
  otherDay: '',
  minutes: (p) => `${p.count} min`,
  hours: (p) => (p.count === 1 ? '1 hour' : `${p.count} hours`),
  days: (p) => (p.count === 1 ? '1 day' : `${p.count} days`),
  months: (p) => (p.count === 1 ? '1 month' : `${p.count} months`),
  years: (p) => (p.count === 1 ? '1 year' : `${p.count} years`),
  inLength: (p) => `in ${p.length}`,
  ago: (p) => `${p.length} ago`,
};

/** Words for times and lengths of time. */
export const formatTexts = catalogue(sv, en);
