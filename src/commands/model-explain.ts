import { parseArgs } from 'node:util';
import { instantAt, localTime } from '../kernel/zone.ts';
import { localDate } from '../kernel/local-date.ts';
import type { CooperationModel } from '../model/index.ts';
import { callers, carriers, type Caller, needs, preview, stayPlaces, urgencies, type Way } from '../model/index.ts';
import { rulesOfClause } from '../model/check-clauses.ts';
import { modelFrom } from './model-file.ts';

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
  const locale = values.lang === 'sv' ? 'sv' : 'en';
  const [file] = positionals;
  if (file === undefined || (values.clause === undefined && values.at === undefined)) {
    console.error('Name a model file and a moment (--at "2026-06-19 22:40") or a clause (--clause ID)');
    return Promise.resolve(2);
  }
  const model = modelFrom(file, locale);
  if (!model) return Promise.resolve(1);
  return Promise.resolve(
    values.clause === undefined ? explainMoment(model, values, locale) : explainClause(model, values.clause),
  );
}

function explainClause({ document, clauses }: CooperationModel, id: string): number {
  const clause = clauses.get(id);
  if (!clause) {
    console.error(`The model has no clause ${id}`);
    return 1;
  }
  console.log(`${clause.heading}: ${clause.text}`);
  for (const path of rulesOfClause(document, id)) console.log(`  ${path}`);
  return 0;
}

function explainMoment(model: CooperationModel, values: Values, locale: 'sv' | 'en'): number {
  const [day = '', time = ''] = (values.at ?? '').split(/[ T]/);
  const { ways, responsible } = preview(model, {
    municipality: values.municipality ?? model.document.area.municipalities[0] ?? null,
    district: values.district ?? null,
    place: chosen(stayPlaces, values.place, '--place'),
    enrolled: !values['not-enrolled'],
    carrier: values.carrier === undefined ? null : chosen(carriers, values.carrier, '--carrier'),
    need: chosen(needs, values.need, '--need'),
    urgency: chosen(urgencies, values.urgency, '--urgency'),
    by: chosen<Caller>(callers, values.by, '--by'),
    at: instantAt(localDate(day), localTime(time)),
  });
  const words =
    locale === 'sv' ? { now: 'Nu', next: 'Sedan', closed: 'Går inte' } : { now: 'Now', next: 'Then', closed: 'Not' };
  const line = (label: string, { title, why }: Way) => `${label}: ${title[locale]}. ${why[locale]}`;
  for (const way of ways.now) console.log(line(words.now, way));
  for (const way of ways.next) console.log(line(words.next, way));
  for (const { title, reason } of ways.closed) console.log(`${words.closed}: ${title[locale]}. ${reason[locale]}`);
  console.log(responsible.explanation[locale]);
  return 0;
}

function chosen<T extends string>(list: readonly T[], text: string, option: string): T {
  const found = list.find((one) => one === text);
  if (found === undefined) throw new RangeError(`${option} is one of: ${list.join(', ')}`);
  return found;
}
