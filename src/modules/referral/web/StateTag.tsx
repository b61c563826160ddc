import { Tag } from '@navikt/ds-react';
import type { ReferralState } from '../contract.ts';
import { stateColors, useNames } from './names.ts';

/** Where a referral stands, in words and colour. */
export function StateTag({ state }: { readonly state: ReferralState }) {
  const names = useNames();
  return (
    <Tag size="small" variant="moderate" data-color={stateColors[state]}>
      {names.state(state)}
    </Tag>
  );
}
