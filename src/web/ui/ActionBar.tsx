import { BodyShort, Button, type ButtonProps, ReadMore } from '@navikt/ds-react';
import { useText } from '../i18n/locale.tsx';
import { LinkButton } from './AppLink.tsx';
import { uiTexts } from './texts.ts';
import './forms.css';

/** Something this person may do now. Give `to` when it is done on another screen, else `onSelect`. */
export interface Action {
  readonly id: string;
  /** An active verb: "Ta emot", "Be om komplettering". */
  readonly label: string;
  readonly variant?: ButtonProps['variant'];
  readonly busy?: boolean;
  readonly to?: string;
  readonly onSelect?: () => void;
}

/** Something that cannot be done now, and what would be needed. */
export interface BlockedAction {
  readonly label: string;
  readonly reason: string;
}

interface ActionBarProps {
  readonly actions: readonly Action[];
  readonly blocked?: readonly BlockedAction[];
}

/** Only what may be done in this state; the rest is explained, not shown greyed out. */
export function ActionBar({ actions, blocked = [] }: ActionBarProps) {
  const t = useText(uiTexts);
  return (
    <div className="hl-actionbar">
      {actions.length === 0 && <BodyShort>{t.nothingToDo}</BodyShort>}
      <div className="hl-actionbar__buttons">
        {actions.map((action, index) => (
          <ActionButton key={action.id} action={action} first={index === 0} />
        ))}
      </div>
      {blocked.length > 0 && (
        <ReadMore header={t.whyNot} size="small">
          <dl>
            {blocked.map((one) => (
              <div key={one.label} className="hl-contents">
                <dt>{one.label}</dt>
                <dd>{one.reason}</dd>
              </div>
            ))}
          </dl>
        </ReadMore>
      )}
    </div>
  );
}

function ActionButton({ action, first }: { readonly action: Action; readonly first: boolean }) {
  const variant = action.variant ?? (first ? 'primary' : 'secondary');
  if (action.to !== undefined) {
    return (
      <LinkButton to={action.to} variant={variant}>
        {action.label}
      </LinkButton>
    );
  }
  return (
    <Button size="small" variant={variant} loading={action.busy ?? false} onClick={action.onSelect}>
      {action.label}
    </Button>
  );
}
