import type { Bilingual } from '../../../kernel/texts.ts';

/** What each action of visits is in words that a patient understands. */
export const visitActions: Record<string, Bilingual> = {
  'visit.plan-measure': { sv: 'Planerade en insats i hemmet', en: 'Planned a measure in the home' },
  'visit.change-measure': { sv: 'Ändrade en planerad insats', en: 'Changed a planned measure' },
  'visit.end-measure': { sv: 'Avslutade en planerad insats', en: 'Ended a planned measure' },
  'visit.show-measures': { sv: 'Såg planerade insatser och besök', en: 'Saw planned measures and visits' },
  'visit.show-day': { sv: 'Såg enhetens besök en dag', en: "Saw the unit's visits of a day" },
  'visit.show-mine': { sv: 'Såg sina egna besök en dag', en: 'Saw their own visits of a day' },
  'visit.mark': {
    sv: 'Noterade att ett besök var påbörjat eller klart',
    en: 'Noted that a visit had begun or was done',
  },
  'visit.save-plan': { sv: 'Ändrade planen för en dag', en: 'Changed the plan of a day' },
  'visit.start-run': { sv: 'Tog fram ett förslag till dagens plan', en: 'Had a plan of the day proposed' },
  'visit.accept-run': { sv: 'Antog ett förslag till dagens plan', en: 'Accepted a proposed plan of the day' },
};
