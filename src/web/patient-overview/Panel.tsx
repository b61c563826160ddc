import { Heading } from '@navikt/ds-react';
import { type ReactNode, useId } from 'react';

interface PanelProps {
  readonly title: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** One part of the overview under its heading. */
export function Panel({ title, actions, children }: PanelProps) {
  const id = useId();
  return (
    <section className="hl-panel" aria-labelledby={id}>
      <div className="hl-panel__head">
        <Heading level="2" size="xsmall" id={id}>
          {title}
        </Heading>
        {actions}
      </div>
      {children}
    </section>
  );
}
