import { ChevronDownIcon } from '@navikt/aksel-icons';
import { ActionMenu, BodyLong, Button, Modal, Skeleton } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { type ComponentType, useState } from 'react';
import { useText } from '../../../web/i18n/locale.tsx';
import { useMay } from '../../../web/session.ts';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import { patientWebTexts } from '../texts/web.ts';
import { factsQuery } from './api.ts';
import { ChangeAddress } from './ChangeAddress.tsx';
import { ChangeAlerts } from './ChangeAlerts.tsx';
import { ChangeContact } from './ChangeContact.tsx';
import { ChangeListing } from './ChangeListing.tsx';
import { ChangeOtherCare } from './ChangeOtherCare.tsx';
import { ChangeProtection } from './ChangeProtection.tsx';
import { ChangeRelatives } from './ChangeRelatives.tsx';
import { ChangeStay } from './ChangeStay.tsx';
import { CorrectFact } from './CorrectFact.tsx';
import type { FactsDialogProps } from './facts-dialog.ts';
import './patients.css';

const dialogs = {
  changeContact: ChangeContact,
  changeAddress: ChangeAddress,
  changeStay: ChangeStay,
  changeListing: ChangeListing,
  changeOtherCare: ChangeOtherCare,
  changeRelatives: ChangeRelatives,
  changeAlerts: ChangeAlerts,
  changeProtection: ChangeProtection,
  correctFact: CorrectFact,
} satisfies Record<string, ComponentType<FactsDialogProps>>;
type DialogName = keyof typeof dialogs;
const names = Object.keys(dialogs) as DialogName[];

/** A menu of what may be changed about a patient; each choice opens a dialog. */
export function ChangeFacts({ patientId }: { readonly patientId: string }) {
  const t = useText(patientWebTexts);
  const may = useMay();
  const [open, setOpen] = useState<DialogName | null>(null);
  if (!may('patient.change')) return null;
  return (
    <>
      <ActionMenu>
        <ActionMenu.Trigger>
          <Button size="small" variant="secondary" icon={<ChevronDownIcon aria-hidden />} iconPosition="right">
            {t.change}
          </Button>
        </ActionMenu.Trigger>
        <ActionMenu.Content>
          {names.map((name) => (
            <ActionMenu.Item key={name} onSelect={() => setOpen(name)}>
              {t[name]}
            </ActionMenu.Item>
          ))}
        </ActionMenu.Content>
      </ActionMenu>
      {open && <FactsDialog key={open} name={open} patientId={patientId} onClose={() => setOpen(null)} />}
    </>
  );
}

interface OpenDialogProps {
  readonly name: DialogName;
  readonly patientId: string;
  readonly onClose: () => void;
}

function FactsDialog({ name, patientId, onClose }: OpenDialogProps) {
  const t = useText(patientWebTexts);
  const facts = useQuery(factsQuery(patientId));
  const Content = dialogs[name];
  return (
    <Modal open onClose={onClose} header={{ heading: t[name], size: 'small' }} width="medium" portal>
      {facts.data?.may.change === true ? (
        <Content facts={facts.data} onClose={onClose} />
      ) : (
        <Modal.Body>
          {facts.isPending && <Skeleton variant="rounded" height="8rem" aria-label={t.loadingFacts} />}
          {facts.isError && <ErrorState error={facts.error} onRetry={() => void facts.refetch()} />}
          {facts.data && <BodyLong>{t.mayNotChange}</BodyLong>}
        </Modal.Body>
      )}
    </Modal>
  );
}
