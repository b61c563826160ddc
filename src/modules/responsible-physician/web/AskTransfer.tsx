import { BodyLong, Select, Textarea } from '@navikt/ds-react';
import { useState } from 'react';
import { useCommand } from '../../../web/api/use-command.ts';
import { useText } from '../../../web/i18n/locale.tsx';
import { useGo } from '../../../web/ui/AppLink.tsx';
import { ConfirmDialog } from '../../../web/ui/dialogs.tsx';
import { announce } from '../../../web/ui/LiveAnnouncer.tsx';
import { physicianPaths, type PhysicianView, transferSchema } from '../contract.ts';
import { physicianWebTexts } from '../texts/web.ts';
import { physicianKeys } from './api.ts';
import { Carriers } from './NamePhysician.tsx';

interface AskTransferProps {
  readonly patientId: string;
  readonly direction: 'to' | 'back';
  readonly view: PhysicianView;
  readonly onClose: () => void;
}

/** Asks another unit to take over, or hands back to the listed centre. Nothing moves before they say yes. */
export function AskTransfer(props: AskTransferProps) {
  const t = useText(physicianWebTexts);
  const { direction, view, onClose } = props;
  const { ask, form, set, units, toUnitId, tried, confirm } = useAsk(props);
  const back = direction === 'back';
  return (
    <ConfirmDialog
      open
      title={back ? t.moveBack : t.moveTo}
      confirmLabel={t.send}
      busy={ask.isPending}
      error={ask.error}
      onConfirm={confirm}
      onCancel={onClose}
    >
      <BodyLong spacing>{back ? t.moveBackText({ unit: view.backTo?.name ?? '–' }) : t.moveText}</BodyLong>
      <div className="hl-form-section__fields">
        {!back && (
          <>
            <Carriers
              legend={t.which}
              choices={view.moving}
              value={form.carriedBy}
              onChange={(carriedBy) => set({ ...form, carriedBy, unitId: '' })}
            />
            <Receiver
              units={units}
              value={toUnitId}
              missing={tried && toUnitId === ''}
              onChange={(unitId) => set({ ...form, unitId })}
            />
          </>
        )}
        <Textarea
          size="small"
          label={t.reason}
          value={form.reason}
          maxLength={4000}
          error={tried && form.reason.trim() === '' ? t.needReason : undefined}
          onChange={(event) => set({ ...form, reason: event.target.value })}
        />
      </div>
    </ConfirmDialog>
  );
}

function useAsk({ patientId, direction, view }: AskTransferProps) {
  const t = useText(physicianWebTexts);
  const go = useGo();
  const [form, set] = useState({ carriedBy: view.moving[0]?.carriedBy, unitId: '', reason: '' });
  const [tried, setTried] = useState(false);
  const units = view.moving.find((one) => one.carriedBy === form.carriedBy)?.units ?? [];
  const only = units.length === 1 ? (units[0]?.id ?? '') : '';
  const toUnitId: string = direction === 'back' ? (view.backTo?.id ?? '') : form.unitId || only;
  const ask = useCommand({
    path: physicianPaths.ask.replace(':id', patientId),
    schema: transferSchema,
    invalidates: physicianKeys,
    onSuccess: ({ id }) => {
      announce(t.done);
      go(`/physician-transfers/${id}`);
    },
  });
  const confirm = () => {
    setTried(true);
    const reason = form.reason.trim();
    if (reason === '' || toUnitId === '') return;
    const carriedBy = direction === 'back' ? 'listed-clinic' : form.carriedBy;
    ask.mutate({ direction, carriedBy, toUnitId, reason });
  };
  return { ask, form, set, units, toUnitId, tried, confirm };
}

interface ReceiverProps {
  readonly units: PhysicianView['moving'][number]['units'];
  readonly value: string;
  readonly missing: boolean;
  readonly onChange: (id: string) => void;
}

function Receiver({ units, value, missing, onChange }: ReceiverProps) {
  const t = useText(physicianWebTexts);
  return (
    <Select
      size="small"
      label={t.receiver}
      value={value}
      error={missing ? t.needUnit : undefined}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">{t.chooseUnit}</option>
      {units.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  );
}
