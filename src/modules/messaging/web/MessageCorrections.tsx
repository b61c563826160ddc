import { Suspense, useState } from 'react';
import { useMay } from '../../../web/session.ts';
import { CorrectionMenu, MoveDialog } from '../../correction/web/index.ts';
import { type Message, messagePaths, messageSchema, type MessageThread } from '../contract.ts';

interface MessageCorrectionsProps {
  readonly thread: readonly Message[];
  readonly patient: MessageThread['patient'];
}

/** What is wrong in the thread is put right: a text, or the patient whom it was written about. */
export function MessageCorrections({ thread, patient }: MessageCorrectionsProps) {
  const [moving, setMoving] = useState(false);
  const may = useMay();
  const [first] = thread;
  if (first === undefined) return null;
  const began = first.id === first.threadId && first.side === 'sender' && first.about.kind !== 'referral';
  const mayMove = began && patient !== null && may('messaging.write');
  return (
    <Suspense>
      <CorrectionMenu
        matter={{ kind: 'message', id: first.threadId }}
        onMove={mayMove ? () => setMoving(true) : undefined}
      />
      {moving && patient !== null && (
        <MoveDialog
          path={messagePaths.move.replace(':id', first.id)}
          schema={messageSchema}
          version={first.version}
          person={patient}
          onClose={() => setMoving(false)}
        />
      )}
    </Suspense>
  );
}
