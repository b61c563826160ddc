import { BodyShort } from '@navikt/ds-react';
import { useText } from '../../../web/i18n/locale.tsx';
import type { ReviewRule } from '../contract.ts';
import { logReviewWebTexts } from '../texts/web.ts';

const hour = (value: number) => `${String(value).padStart(2, '0')}:00`;

/** How a sample is drawn, and what counts as unusual, from the rule itself. */
export function RuleText({ rule }: { readonly rule: ReviewRule }) {
  const t = useText(logReviewWebTexts);
  return (
    <>
      <BodyShort size="small" spacing>
        {t.ruleText({ flagged: rule.flaggedLooks, random: rule.randomLooks })}{' '}
        {t.ruleUnusual({
          from: hour(rule.nightFrom),
          to: hour(rule.nightTo),
          factor: rule.volumeFactor,
          least: rule.volumeLeast,
          days: rule.historyDays,
        })}
      </BodyShort>
      <BodyShort size="small" textColor="subtle">
        {t.ruleSince({ date: rule.validFrom, source: rule.source })}
      </BodyShort>
    </>
  );
}
