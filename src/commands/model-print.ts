import { parseArgs } from 'node:util';
import { countFacts } from '../model/count-facts.ts';
import type { ModelDocument } from '../model/index.ts';
import { languageOf } from './language.ts';
import { modelFrom } from './model-file.ts';
import { modelCommandTexts } from './model-texts.ts';

/** Prints a model for reading: its clauses and routes, how much the sources give and every assumption with its reason. */
export function run(args: string[]): Promise<number> {
  const { positionals, values } = parseArgs({ args, allowPositionals: true, options: { lang: { type: 'string' } } });
  const locale = languageOf(values.lang, 'sv');
  const [file] = positionals;
  if (file === undefined) {
    console.error(modelCommandTexts[locale].nameOne);
    return Promise.resolve(2);
  }
  const model = modelFrom(file, locale);
  if (!model) return Promise.resolve(1);
  console.log(printed(model.document, locale).join('\n'));
  return Promise.resolve(0);
}

const words = {
  sv: {
    clauses: 'Paragrafer',
    routes: 'Vägar till läkare, i ordning',
    counted: (p: Counted) =>
      `Paragrafer: ${p.seed} ur källorna, ${p.law} ur lagen, ${p.assumption} antaganden. Regler: ${p.seedRules} följer av källorna, ${p.lawRules} av lagen, ${p.assumedRules} av antaganden.`,
    assumptions: (n: number) => `Antaganden (${n})`,
    kinds: { seed: 'källa', law: 'lag', assumption: 'antagande' },
    off: 'avstängd',
  },
  en: {
    clauses: 'Clauses',
    routes: 'Ways to a physician, in order',
    counted: (p: Counted) =>
      `Clauses: ${p.seed} from the sources, ${p.law} from law, ${p.assumption} assumptions. Rules: ${p.seedRules} follow from the sources, ${p.lawRules} from law, ${p.assumedRules} from assumptions.`,
    assumptions: (n: number) => `Assumptions (${n})`,
    kinds: { seed: 'source', law: 'law', assumption: 'assumption' },
    off: 'switched off',
  },
} as const;

interface Counted {
  seed: number;
  law: number;
  assumption: number;
  seedRules: number;
  lawRules: number;
  assumedRules: number;
}

function printed(document: ModelDocument, locale: 'sv' | 'en'): readonly string[] {
  const t = words[locale];
  const { clauses, rules, assumptions } = countFacts(document);
  const counted = { ...clauses, seedRules: rules.seed, lawRules: rules.law, assumedRules: rules.assumption };
  return [
    `# ${locale === 'sv' ? document.title : document.titleEn} (${document.id}, version ${document.version})`,
    document.about,
    t.counted(counted),
    `## ${t.clauses}`,
    ...document.clauses.map(
      ({ id, heading, text, source }) => `- ${heading} [${id}; ${sourceText(source, t.kinds)}]: ${text}`,
    ),
    `## ${t.routes}`,
    ...(document.routes ?? []).map(
      ({ id, title, clause, switchedOff }) =>
        `- ${title[locale]} [${id}; ${clause}]${switchedOff ? ` (${t.off}: ${switchedOff.why[locale]})` : ''}`,
    ),
    `## ${t.assumptions(assumptions.length)}`,
    ...assumptions.map(({ path, reason }) => `- ${path}: ${reason}`),
  ];
}

function sourceText(
  source: ModelDocument['clauses'][number]['source'],
  kinds: Record<'seed' | 'law' | 'assumption', string>,
): string {
  if ('seed' in source) return `${kinds.seed} ${source.seed}, ${source.place}`;
  if ('law' in source) return `${kinds.law}: ${source.law}, ${source.place}`;
  return kinds.assumption;
}
