import type { CooperationModel, preview } from '../../../../model/index.ts';
import type { WrittenMoment } from '../../../../web/ui/moments.ts';

/** What is asked of a draft, as the form has it. */
export type Question = Omit<Parameters<typeof preview>[1], 'at'> & { readonly moment: WrittenMoment };

/** The question that the sources ask: a nurse, a fever, Midsummer Eve at 22:40. */
export function firstQuestion({ document }: CooperationModel): Question {
  return {
    municipality: document.area.municipalities[0] ?? null,
    district: document.area.districts[0]?.id ?? null,
    place: 'ordinary-home',
    enrolled: true,
    carrier: null,
    need: 'physician',
    urgency: 'acute',
    by: 'home-care-nurse',
    moment: { date: '2026-06-19', time: '22:40' },
  };
}
