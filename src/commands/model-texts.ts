import { catalogue, type Texts } from '../kernel/texts.ts';

const sv = {
  noFile: (p: { file: string }) => `Filen ${p.file} finns inte.`,
  noText: (p: { file: string; why: string }) => `${p.file} går inte att läsa (${p.why}).`,
  nameFiles: 'Ange minst en modellfil, t.ex. models/dalarna-2012.yaml',
  nameTwo: 'Ange två modellfiler: versionen före och versionen efter',
  nameOne: 'Ange en modellfil',
  nameMoment: 'Ange en modellfil och en tidpunkt (--at "2026-06-19 22:40") eller en paragraf (--clause ID)',
  noMoment: (p: { given: string }) =>
    `--at ”${p.given}” är ingen tidpunkt. Skriv dag och klockslag i svensk tid: --at "2026-06-19 22:40"`,
  notAmong: (p: { option: string; given: string; may: string }) =>
    `${p.option} kan inte vara ”${p.given}”. Välj bland: ${p.may}.`,
  noneToChoose: (p: { option: string; given: string }) => `${p.option} ”${p.given}” finns inte: modellen har inga.`,
  noClause: (p: { clause: string; may: string }) => `Modellen har ingen paragraf ”${p.clause}”. Den har: ${p.may}.`,
  complete: (p: { clauses: number; seed: number; law: number; assumption: number; open: number }) =>
    `komplett; ${p.clauses} paragrafer (${p.seed} ur källorna, ${p.law} ur lagen, ${p.assumption} antaganden), ${p.open} öppna tolkningar`,
};

const en: Texts<typeof sv> = {
  noFile: (p) => `There is no file ${p.file}.`,
  noText: (p) => `${p.file} cannot be read (${p.why}).`,
  nameFiles: 'Name at least one model file, e.g. models/dalarna-2012.yaml',
  nameTwo: 'Name two model files: the version before and the version after',
  nameOne: 'Name a model file',
  nameMoment: 'Name a model file and a moment (--at "2026-06-19 22:40") or a clause (--clause ID)',
  noMoment: (p) => `--at “${p.given}” is no moment. Write day and time, Swedish time: --at "2026-06-19 22:40"`,
  notAmong: (p) => `${p.option} cannot be “${p.given}”. Choose among: ${p.may}.`,
  noneToChoose: (p) => `There is no ${p.option} “${p.given}”: the model has none.`,
  noClause: (p) => `The model has no clause “${p.clause}”. It has: ${p.may}.`,
  complete: (p) =>
    `complete; ${p.clauses} clauses (${p.seed} from the sources, ${p.law} law, ${p.assumption} assumptions), ${p.open} open interpretations`,
};

/** What the commands about models say. */
export const modelCommandTexts = catalogue(sv, en);
