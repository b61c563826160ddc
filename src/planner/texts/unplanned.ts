import { catalogue } from '../../kernel/texts.ts';

/** What is known of the reason: the skill, and who has it. */
interface About {
  skill?: string | undefined;
  staff?: readonly string[] | undefined;
}

const named = ({ staff = [] }: About) => (staff.length === 0 ? '' : ` (${staff.join(', ')})`);

const sv = {
  'nobody-with-skill': (p: About) => `Ingen har ${p.skill ?? 'det som krävs'}.`,
  'nobody-with-skill-at-work': (p: About) => `Ingen med ${p.skill ?? 'det som krävs'} arbetar då${named(p)}.`,
  'nobody-allowed': (p: About) =>
    `De som har ${p.skill ?? 'det som krävs'} och arbetar då får inte göra besöket${named(p)}.`,
  'not-enough-persons': (_: About) => 'Det finns inte olika personer nog för alla roller.',
  'linked-visit-unplanned': (_: About) => 'Besöket hör ihop med ett annat som ingen kan ta.',
  'no-time': (_: About) => 'Ingen som får göra besöket hinner inom den tid som gäller.',
  'costs-more-than-leaving': (_: About) => 'Det finns en plats, men den kostar mer än att låta bli enligt vikterna.',
};

const en: { [Key in keyof typeof sv]: (typeof sv)[Key] } = {
  'nobody-with-skill': (p) => `Nobody has ${p.skill ?? 'what is needed'}.`,
  'nobody-with-skill-at-work': (p) => `Nobody with ${p.skill ?? 'what is needed'} is at work then${named(p)}.`,
  'nobody-allowed': (p) =>
    `Those who have ${p.skill ?? 'what is needed'} and are at work may not make the visit${named(p)}.`,
  'not-enough-persons': (_) => 'There are not enough different persons for all roles.',
  'linked-visit-unplanned': (_) => 'The visit goes with another that nobody can take.',
  'no-time': (_) => 'Nobody who may make the visit has time within its window.',
  'costs-more-than-leaving': (_) => 'There is a place, but by the weights it costs more than leaving the visit.',
};

export const unplannedTexts = catalogue(sv, en);
