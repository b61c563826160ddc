import type { ReactNode } from 'react';
import { useText } from '../i18n/locale.tsx';
import { uiTexts } from './texts.ts';
import './forms.css';

/** One fact with its label, and where it comes from. */
export interface Fact {
  readonly label: string;
  /** null or empty is shown as missing. */
  readonly value: ReactNode;
  readonly source?: string | null;
  /** Marked when it differs from the version before. */
  readonly changed?: boolean;
}

/** Facts as label and value. */
export function FactList({ facts }: { readonly facts: readonly Fact[] }) {
  const t = useText(uiTexts);
  return (
    <dl className="hl-facts">
      {facts.map((fact) => (
        <div key={fact.label} className="hl-contents">
          <dt>{fact.label}</dt>
          <dd data-changed={fact.changed ?? false}>
            {fact.value === null || fact.value === undefined || fact.value === '' ? (
              <em className="hl-subtle">{t.missing}</em>
            ) : (
              fact.value
            )}
            {fact.changed && <span className="hl-facts__note">{t.changed}</span>}
            {fact.source ? <span className="hl-facts__note">{t.source({ source: fact.source })}</span> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}
