import { BodyShort, Heading } from '@navikt/ds-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { takeFocusIfWaiting } from '../frame/page-focus.ts';
import './page-header.css';

interface PageHeaderProps {
  readonly title: string;
  /** One sentence on what the screen is for, or the state of the matter. */
  readonly lead?: ReactNode;
  /** Small line above the title, e.g. a link back. */
  readonly above?: ReactNode;
  /** Buttons at the right. */
  readonly actions?: ReactNode;
}

/** The heading of a screen. Takes the focus when somebody moves here. Each screen has exactly one. */
export function PageHeader({ title, lead, above, actions }: PageHeaderProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => takeFocusIfWaiting(heading.current), []);
  return (
    <header className="hl-page-header">
      <div className="hl-page-header__text">
        {above !== undefined && <div className="hl-page-header__above">{above}</div>}
        <Heading level="1" size="medium" ref={heading} tabIndex={-1}>
          {title}
        </Heading>
        {lead !== undefined && (
          <BodyShort as="div" size="small" textColor="subtle">
            {lead}
          </BodyShort>
        )}
      </div>
      {actions !== undefined && <div className="hl-page-header__actions">{actions}</div>}
    </header>
  );
}
