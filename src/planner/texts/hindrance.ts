import { catalogue } from '../../kernel/texts.ts';

interface About {
  staff: string;
  skill?: string | undefined;
}

const sv = {
  skill: (p: About) => `${p.staff} saknar ${p.skill ?? 'det som krävs'}.`,
  unit: (p: About) => `${p.staff} hör till en annan enhet.`,
  forbidden: (p: About) => `${p.staff} får inte komma till patienten.`,
  'other-person-asked-for': (p: About) => `${p.staff} är inte den som ska komma.`,
  'not-at-work': (p: About) => `${p.staff} arbetar inte då.`,
  'no-time': (p: About) => `${p.staff} hinner inte, eller så finns bättre sätt.`,
};

const en: { [Key in keyof typeof sv]: (typeof sv)[Key] } = {
  skill: (p) => `${p.staff} lacks ${p.skill ?? 'what is needed'}.`,
  unit: (p) => `${p.staff} belongs to another unit.`,
  forbidden: (p) => `${p.staff} may not come to the patient.`,
  'other-person-asked-for': (p) => `${p.staff} is not the one asked for.`,
  'not-at-work': (p) => `${p.staff} is not at work then.`,
  'no-time': (p) => `${p.staff} has no time, or there are better ways.`,
};

export const hindranceTexts = catalogue(sv, en);
