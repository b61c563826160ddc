import { Button } from '@navikt/ds-react';
import { useText } from '../i18n/locale.tsx';
import { useMay } from '../session.ts';
import { useGo } from './AppLink.tsx';
import { uiTexts } from './texts.ts';

interface MessageButtonProps {
  readonly patientId: string;
  readonly about: { readonly kind: 'referral' | 'enrolment'; readonly id: string };
  /** The other unit of the matter: proposed as receiver, and can be changed. */
  readonly to: string | undefined;
}

/** Leads to writing a message about a matter; nothing for those who write none. */
export function MessageButton({ patientId, about, to }: MessageButtonProps) {
  const t = useText(uiTexts);
  const may = useMay();
  const go = useGo();
  if (!may('messaging.write')) return null;
  const search = { patient: patientId, about: about.kind, id: about.id, ...(to === undefined ? {} : { to }) };
  return (
    <Button size="small" variant="tertiary" onClick={() => go('/messages/new', { search })}>
      {t.writeMessage}
    </Button>
  );
}
