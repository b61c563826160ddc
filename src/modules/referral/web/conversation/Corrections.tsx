import { Suspense, useState } from 'react';
import { useMay } from '../../../../web/session.ts';
import { CorrectionMenu, MoveDialog } from '../../../correction/web/index.ts';
import { receiptAnswer } from '../../contract.ts';
import type { Referral } from '../api.ts';

/** What is wrong in the matter is put right: a text, or the patient whom it was written about. */
export function Corrections({ referral }: { readonly referral: Referral }) {
  const [moving, setMoving] = useState(false);
  const may = useMay();
  const { id, side, version, patient } = referral;
  const mayMove = side !== 'receiver' && may('referral.write');
  return (
    <Suspense>
      <CorrectionMenu matter={{ kind: 'referral', id }} onMove={mayMove ? () => setMoving(true) : undefined} />
      {moving && (
        <MoveDialog
          path={`/api/referrals/${id}/move`}
          schema={receiptAnswer}
          version={version}
          person={patient}
          onClose={() => setMoving(false)}
        />
      )}
    </Suspense>
  );
}
