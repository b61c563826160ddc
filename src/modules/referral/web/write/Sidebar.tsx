import { Button, ProgressBar } from '@navikt/ds-react';
import { ExclamationmarkTriangleIcon } from '@navikt/aksel-icons';
import type { MouseEvent, ReactNode } from 'react';
import { useLocale, useText } from '../../../../web/i18n/locale.tsx';
import { useNarrow } from '../../../../web/ui/use-narrow.ts';
import { FactLink } from '../facts/FactLink.tsx';
import { useNames } from '../names.ts';
import { ThresholdView } from '../ThresholdView.tsx';
import { referralWebTexts } from '../../texts/web.ts';
import type { Receiver } from './use-receiver.ts';
import type { Judgement } from './use-judgement.ts';

interface SidebarProps {
  readonly judgement: Judgement;
  readonly receiver: Receiver;
  readonly saving: ReactNode;
  readonly onSend: () => void;
}

/** Always in sight: how complete the referral is, what the rule says, who gets it. On a phone folded into a bar. */
export function Sidebar(props: SidebarProps) {
  const t = useText(referralWebTexts);
  const narrow = useNarrow();
  const { completeness } = props.judgement;
  const how = completeness
    ? t.completeTo({ present: completeness.present, required: completeness.required })
    : t.completeUnknown;
  if (!narrow) {
    return (
      <aside className="hl-write__side" aria-label={t.sidebar}>
        <SidebarParts {...props} how={how} />
      </aside>
    );
  }
  return (
    <details className="hl-write__bar" onClick={closeWhenFollowed}>
      <summary>{how}</summary>
      <SidebarParts {...props} how={how} />
    </details>
  );
}

/** The open bar would cover the field that one goes to. */
function closeWhenFollowed(event: MouseEvent<HTMLDetailsElement>): void {
  if ((event.target as HTMLElement).closest('a')) event.currentTarget.open = false;
}

function SidebarParts({ judgement, receiver, saving, onSend, how }: SidebarProps & { readonly how: string }) {
  const t = useText(referralWebTexts);
  const { locale } = useLocale();
  return (
    <>
      <section aria-label={how}>
        <h2 className="hl-side__title">{how}</h2>
        <Missing judgement={judgement} />
      </section>
      {judgement.threshold && (
        <section aria-labelledby="side-threshold">
          <h2 className="hl-side__title" id="side-threshold">
            {t.thresholdPreview}
          </h2>
          <ThresholdView
            threshold={judgement.threshold}
            model={judgement.model}
            clauses={judgement.clauses}
            short
            toFields
          />
        </section>
      )}
      <section aria-labelledby="side-receiver">
        <h2 className="hl-side__title" id="side-receiver">
          {t.receiver}
        </h2>
        {receiver.chosen ? (
          <p className="hl-side__text">{receiver.reason ? receiver.reason[locale] : receiver.chosen.name}</p>
        ) : (
          <p className="hl-side__text hl-subtle">{receiver.note ? receiver.note[locale] : t.receiverNone}</p>
        )}
        <FactLink fact="receiver">{t.changeReceiver}</FactLink>
      </section>
      <div className="hl-side__end">
        <Button size="small" onClick={onSend}>
          {t.send}
        </Button>
        {saving}
      </div>
    </>
  );
}

function Missing({ judgement }: { readonly judgement: Judgement }) {
  const t = useText(referralWebTexts);
  const { locale } = useLocale();
  const names = useNames();
  const { completeness, toConfirm } = judgement;
  if (!completeness) return <p className="hl-side__text">{t.noModel}</p>;
  const { required, present, missing } = completeness;
  return (
    <>
      <ProgressBar size="small" value={present} valueMax={Math.max(required, 1)} aria-label={t.progress} />
      {missing.length === 0 && toConfirm.length === 0 && <p className="hl-side__text">{t.nothingMissing}</p>}
      <ul className="hl-side__missing">
        {missing.map(({ fact, label, why }) => (
          <li key={fact} title={why[locale]}>
            <FactLink fact={fact}>{label[locale]}</FactLink>
          </li>
        ))}
        {toConfirm.map((fact) => (
          <li key={`confirm-${fact}`}>
            <ExclamationmarkTriangleIcon aria-hidden />{' '}
            <FactLink fact={fact}>{t.confirmOld({ fact: names.fact(fact) })}</FactLink>
          </li>
        ))}
      </ul>
    </>
  );
}
