import { Radio, RadioGroup } from '@navikt/ds-react';
import { type ReferralKind, referralKinds } from '../../../../model/index.ts';
import { useText } from '../../../../web/i18n/locale.tsx';
import { useNames } from '../names.ts';
import { referralWebTexts } from '../../texts/web.ts';

interface KindFieldProps {
  readonly kind: ReferralKind | null;
  readonly onChange: (kind: ReferralKind) => void;
  readonly error?: string | undefined;
}

/** What kind of referral it is, each with what it leads to. */
export function KindField({ kind, onChange, error }: KindFieldProps) {
  const t = useText(referralWebTexts);
  const names = useNames();
  return (
    <RadioGroup
      size="small"
      legend={t.kindQuestion}
      value={kind ?? ''}
      error={error}
      onChange={(chosen: string) => onChange(chosen as ReferralKind)}
      className="hl-kinds"
    >
      <div className="hl-kinds__grid">
        {referralKinds.map((one) => (
          <Radio key={one} value={one} description={t[`kind-${one}`]}>
            {names.kind(one)}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
