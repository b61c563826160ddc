import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useFormat, useText } from '../i18n/locale.tsx';
import { useAssignment, useSession } from '../session.ts';
import { shellTexts } from '../texts/index.ts';

/** On paper alone: when it was printed and by whom. What it says holds at that moment and no longer. */
export function PrintedBy() {
  const t = useText(shellTexts);
  const format = useFormat();
  const { user } = useSession();
  const { unitName } = useAssignment();
  const [at, setAt] = useState(() => new Date().toISOString());
  useEffect(() => {
    // The paper is drawn as soon as the event is over.
    const print = () => flushSync(() => setAt(new Date().toISOString()));
    window.addEventListener('beforeprint', print);
    return () => window.removeEventListener('beforeprint', print);
  }, []);
  return (
    <p className="hl-printed">{t.printedBy({ at: format.dateTime(at), who: user?.name ?? '', unit: unitName })}</p>
  );
}
