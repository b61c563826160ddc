import { Tag } from '@navikt/ds-react';
import { useFormat, useText } from '../../../web/i18n/locale.tsx';
import type { SampledLook } from '../contract.ts';
import { logReviewWebTexts } from '../texts/web.ts';

type Flag = SampledLook['flags'][number];

/** What is remarkable about a look: each remark as a tag with its explanation; and how it was drawn. */
export function Flags({ look }: { readonly look: SampledLook }) {
  const t = useText(logReviewWebTexts);
  const why = useWhy();
  return (
    <ul className="hl-log-review__flags">
      {look.flags.map((flag) => (
        <li key={flag.kind}>
          <Tag size="xsmall" variant="moderate" data-color="warning">
            {t[`flag-${flag.kind}`]}
          </Tag>{' '}
          <span>{why(flag)}</span>
        </li>
      ))}
      <li className="hl-subtle">{t[`drawn-${look.drawnBy}`]}</li>
    </ul>
  );
}

/** The sentence of a flag. */
function useWhy(): (flag: Flag) => string {
  const t = useText(logReviewWebTexts);
  const format = useFormat();
  return ({ kind, params }) => {
    const value = (name: string) => String(params[name] ?? '–');
    switch (kind) {
      case 'no-relation':
        return params['endedAt'] === undefined
          ? t['why-no-relation']
          : t['why-no-relation-ended']({ when: format.date(value('endedAt')) });
      case 'denied':
        return t['why-denied']({ times: Number(params['times'] ?? 1) });
      case 'volume':
        return t['why-volume']({ patients: value('patients'), usual: value('usual') });
      case 'night':
        return t['why-night']({ hour: value('hour') });
      default:
        return t[`why-${kind}`];
    }
  };
}
