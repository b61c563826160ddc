import { catalogue, type Texts } from '../../kernel/texts.ts';
import { factWord, valueWord } from './words.ts';

const sv = {
  threshold: 'tröskelbedömningen svarar på ett annat sätt.',
  responsible: (p: { need: string }) => `ansvaret för ${valueWord('sv', p.need)} är ett annat.`,
  clockLonger: 'fristen är längre eller räknas på ett annat sätt.',
  factLost: (p: { fact: string }) => `uppgiften ${p.fact} (${factWord('sv', p.fact)}) krävs inte längre.`,
  routeUrgency: 'vägen tar inte längre emot lika brådskande ärenden.',
  routeCaller: 'någon som fick använda vägen får det inte längre.',
  routeHours: 'vägen är öppen kortare tid.',
  routeTarget: 'svarstiden är längre.',
  intervalLonger: 'tiden är längre eller saknas.',
};

const en: Texts<typeof sv> = {
  threshold: 'the threshold assessment answers otherwise.',
  responsible: (p) => `the responsibility for ${valueWord('en', p.need)} is another.`,
  clockLonger: 'the clock is longer or counts otherwise.',
  factLost: (p) => `the fact ${p.fact} (${factWord('en', p.fact)}) is no longer asked for.`,
  routeUrgency: 'the route no longer takes matters as urgent.',
  routeCaller: 'somebody who might use the route no longer may.',
  routeHours: 'the route is open for less time.',
  routeTarget: 'the time to answer is longer.',
  intervalLonger: 'the time is longer or missing.',
};

export const contradictionTexts = catalogue(sv, en);
