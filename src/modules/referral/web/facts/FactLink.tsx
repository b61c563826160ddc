import type { ReactNode } from 'react';
import type { FactKey } from '../../../../model/index.ts';
import { fieldId } from '../../../../web/ui/forms.tsx';

interface FactLinkProps {
  readonly fact: FactKey | 'receiver';
  readonly children: ReactNode;
  /** Before moving, e.g. to close a dialog. */
  readonly onFollow?: () => void;
}

/** A link to a field on this page; the keyboard goes with it, also into what is folded away. */
export function FactLink({ fact, children, onFollow }: FactLinkProps) {
  return (
    <a
      href={`#${fieldId(fact)}`}
      className="hl-fact-link"
      onClick={(event) => {
        event.preventDefault();
        onFollow?.();
        // A dialog that closes gives the focus back to its button first.
        setTimeout(() => goToFact(fact), 50);
      }}
    >
      {children}
    </a>
  );
}

function goToFact(fact: FactKey | 'receiver'): void {
  const field = document.getElementById(fieldId(fact));
  if (!field) return;
  const control = field.querySelector<HTMLElement>('input, textarea, select, button');
  field.scrollIntoView({ block: 'center' });
  control?.focus({ preventScroll: true });
}
