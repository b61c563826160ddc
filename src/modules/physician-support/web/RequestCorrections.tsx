import { Suspense, useState } from 'react';
import { useMay } from '../../../web/session.ts';
import { CorrectionMenu, MoveDialog } from '../../correction/web/index.ts';
import { receipt, supportPaths, type SupportRequest } from '../contract.ts';

/** What is wrong in the request is put right: a text, or the patient whom it was written about. */
export function RequestCorrections({ request }: { readonly request: SupportRequest }) {
  const [moving, setMoving] = useState(false);
  const may = useMay();
  const { id, patient, version } = request;
  const mayMove = patient !== null && request.sides.includes('asker') && may('physician-support.ask');
  return (
    <Suspense>
      <CorrectionMenu matter={{ kind: 'support-request', id }} onMove={mayMove ? () => setMoving(true) : undefined} />
      {moving && patient !== null && (
        <MoveDialog
          path={supportPaths.move.replace(':id', id)}
          schema={receipt}
          version={version}
          person={patient}
          onClose={() => setMoving(false)}
        />
      )}
    </Suspense>
  );
}
