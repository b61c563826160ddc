import { parseArgs } from 'node:util';
import type { Instant } from '../kernel/instant.ts';
import { isLocalDate } from '../kernel/local-date.ts';
import type { Locale } from '../kernel/texts.ts';
import { instantAt, isLocalTime } from '../kernel/zone.ts';
import { rulesOfClause } from '../model/check-clauses.ts';
import type { CooperationModel } from '../model/index.ts';
import { callers, type Caller, needs, preview, stayPlaces, urgencies, type Way } from '../model/index.ts';
import type { PreviewQuestion } from '../model/preview.ts';
import { valueInWords } from '../model/texts/words.ts';
import { languageOf } from './language.ts';
import { modelFrom } from './model-file.ts';
import { modelCommandTexts } from './model-texts.ts';
import { WrongCall } from './wrong-call.ts';

const options = {
  lang: { type: 'string' },
  clause: { type: 'string' },
  by: { type: 'string', default: 'home-care-nurse' },
  need: { type: 'string', default: 'physician' },
  urgency: { type: 'string', default: 'acute' },
  at: { type: 'string' },
  municipality: { type: 'string' },
  district: { type: 'string' },
  place: { type: 'string', default: 'ordinary-home' },
  carrier: { type: 'string' },
  'not-enrolled': { type: 'boolean', default: false },
} as const;

type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>['values'];

/** Explains a model: who one would call at a moment and why, or what follows from a clause. */
export function run(args: string[]): Promise<number> {
  const { positionals, values } = parseArgs({ args, allowPositionals: true, options });
  const locale = languageOf(values.lang, 'en');
  const [file] = positionals;
  if (file === undefined || (values.clause === undefined && values.at === undefined)) {
    console.error(modelCommandTexts[locale].nameMoment);
    return Promise.resolve(2);
  }
  const model = modelFrom(file, locale);
  if (!model) return Promise.resolve(1);
  return Promise.resolve(
    values.clause === undefined ? explainMoment(model, values, locale) : explainClause(model, values.clause, locale),
  );
}

function explainClause({ document, clauses }: CooperationModel, id: string, locale: Locale): number {
  const clause = clauses.get(id);
  if (!clause)
    throw new WrongCall(modelCommandTexts[locale].noClause({ clause: id, may: [...clauses.keys()].join(', ') }));
  console.log(`${clause.heading}: ${clause.text}`);
  for (const path of rulesOfClause(document, id)) console.log(`  ${path}`);
  return 0;
}

/** The question as it is asked; a word that the language or the model does not have is refused. */
function questionOf({ document }: CooperationModel, values: Values, locale: Locale): PreviewQuestion {
  const one = <T extends string>(list: readonly T[], given: string, option: string): T =>
    chosen(list, given, option, locale);
  const { municipality, district, carrier } = values;
  const { municipalities, districts } = document.area;
  const carried = (document.physician ?? []).map(({ carriedBy }) => carriedBy);
  const ids = districts.map(({ id }) => id);
  return {
    municipality:
      municipality === undefined ? (municipalities[0] ?? null) : one(municipalities, municipality, '--municipality'),
    district: district === undefined ? null : one(ids, district, '--district'),
    place: one(stayPlaces, values.place, '--place'),
    enrolled: !values['not-enrolled'],
    carrier: carrier === undefined ? null : one(carried, carrier, '--carrier'),
    need: one(needs, values.need, '--need'),
    urgency: one(urgencies, values.urgency, '--urgency'),
    by: one<Caller>(callers, values.by, '--by'),
    at: momentOf(values.at ?? '', locale),
  };
}

function momentOf(given: string, locale: Locale): Instant {
  const [day = '', time = '', ...more] = given.trim().split(/[ T]+/);
  if (more.length > 0 || !isLocalDate(day) || !isLocalTime(time)) {
    throw new WrongCall(modelCommandTexts[locale].noMoment({ given }));
  }
  return instantAt(day, time);
}

function explainMoment(model: CooperationModel, values: Values, locale: Locale): number {
  const { ways, responsible } = preview(model, questionOf(model, values, locale));
  const words =
    locale === 'sv' ? { now: 'Nu', next: 'Sedan', closed: 'Går inte' } : { now: 'Now', next: 'Then', closed: 'Not' };
  const line = (label: string, { title, why }: Way) => `${label}: ${title[locale]}. ${why[locale]}`;
  for (const way of ways.now) console.log(line(words.now, way));
  for (const way of ways.next) console.log(line(words.next, way));
  for (const { title, reason } of ways.closed) console.log(`${words.closed}: ${title[locale]}. ${reason[locale]}`);
  console.log(responsible.explanation[locale]);
  return 0;
}

function chosen<T extends string>(list: readonly T[], given: string, option: string, locale: Locale): T {
  const t = modelCommandTexts[locale];
  const found = list.find((one) => one === given);
  if (found !== undefined) return found;
  if (list.length === 0) throw new WrongCall(t.noneToChoose({ option, given }));
  const may = list.map((one) => valueInWords(locale, one)).join(', ');
  throw new WrongCall(t.notAmong({ option, given, may }));
}
