import { BodyLong, Button, Modal, Table } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useNow } from '../clock.ts';
import { useFormat, useText } from '../i18n/locale.tsx';
import { ErrorState } from './ErrorState.tsx';
import { FormDates, useWrittenDates } from './form-dates.ts';
import { uiTexts } from './texts.ts';

interface ConfirmDialogProps {
  readonly open: boolean;
  /** A question or the act: "Ta emot vårdbegäran". */
  readonly title: string;
  /** What will happen, and form fields when something must be said. */
  readonly children: ReactNode;
  /** The verb on the button: "Ta emot". */
  readonly confirmLabel: string;
  readonly danger?: boolean;
  readonly busy?: boolean;
  /** Why it could not be done; the dialog stays open. */
  readonly error?: unknown;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Says what will happen before it is done. Nothing is, while a date in it is none. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const t = useText(uiTexts);
  const dates = useWrittenDates();
  const { open, title, children, confirmLabel, danger = false, busy = false, error, onConfirm, onCancel } = props;
  if (!open) return null;
  return (
    <Modal open onClose={onCancel} header={{ heading: title, size: 'small' }} portal>
      <Modal.Body>
        <FormDates value={dates}>{children}</FormDates>
        {error !== undefined && error !== null && <ErrorState error={error} />}
      </Modal.Body>
      <Modal.Footer>
        <Button
          size="small"
          data-color={danger ? 'danger' : 'accent'}
          loading={busy}
          onClick={() => dates.right() && onConfirm()}
        >
          {confirmLabel}
        </Button>
        <Button size="small" variant="secondary" data-color="neutral" onClick={onCancel}>
          {t.cancel}
        </Button>
      </Modal.Footer>
    </Modal>
  );
}

/** One item that differs between what I wrote and what is saved. */
export interface StaleField {
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
}

interface StaleDialogProps {
  readonly open: boolean;
  /** Who saved last, and when, if known. */
  readonly by?: { readonly name: string; readonly at: string } | null;
  readonly fields: readonly StaleField[];
  /** Left out where my text cannot win, e.g. when the matter is already decided. */
  readonly onKeepMine?: () => void;
  readonly onTakeTheirs: () => void;
}

/** Somebody else saved first: both versions side by side, and a choice. */
export function StaleDialog({ open, by, fields, onKeepMine, onTakeTheirs }: StaleDialogProps) {
  const t = useText(uiTexts);
  const format = useFormat();
  const now = useNow();
  if (!open) return null;
  return (
    <Modal open onClose={() => undefined} header={{ heading: t.staleTitle, closeButton: false }} portal width="medium">
      <Modal.Body>
        <BodyLong spacing>{by ? t.staleBy({ who: by.name, when: format.when(by.at, now) }) : t.staleUnknown}</BodyLong>
        {fields.length > 0 && <StaleTable fields={fields} />}
      </Modal.Body>
      <Modal.Footer>
        <Button size="small" onClick={onTakeTheirs}>
          {t.staleTakeTheirs}
        </Button>
        {onKeepMine && (
          <Button size="small" variant="secondary" onClick={onKeepMine}>
            {t.staleKeepMine}
          </Button>
        )}
      </Modal.Footer>
    </Modal>
  );
}

function StaleTable({ fields }: { readonly fields: readonly StaleField[] }) {
  const t = useText(uiTexts);
  return (
    <Table size="small">
      <Table.Header>
        <Table.Row>
          <Table.HeaderCell scope="col">{t.staleField}</Table.HeaderCell>
          <Table.HeaderCell scope="col">{t.staleMine}</Table.HeaderCell>
          <Table.HeaderCell scope="col">{t.staleTheirs}</Table.HeaderCell>
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {fields.map((field) => (
          <Table.Row key={field.label}>
            <Table.HeaderCell scope="row">{field.label}</Table.HeaderCell>
            <Table.DataCell>{field.mine || t.staleEmpty}</Table.DataCell>
            <Table.DataCell>{field.theirs || t.staleEmpty}</Table.DataCell>
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  );
}
