import { Button, Heading, HStack, VStack } from '@navikt/ds-react';
import { type ReactNode, useState } from 'react';
import { ApiError } from '../../api/errors.ts';
import { ActionBar } from '../../ui/ActionBar.tsx';
import { AutosaveStatus } from '../../ui/AutosaveStatus.tsx';
import { DeadlineChip } from '../../ui/DeadlineChip.tsx';
import { ConfirmDialog, StaleDialog } from '../../ui/dialogs.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Explanation } from '../../ui/Explanation.tsx';
import { FactList } from '../../ui/FactList.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { PatientStrip } from '../../ui/PatientStrip.tsx';
import { PersonName, UnitLine } from '../../ui/people.tsx';
import { Thread } from '../../ui/Thread.tsx';
import { Timeline } from '../../ui/Timeline.tsx';
import { GalleryForm } from './GalleryForm.tsx';
import { GalleryList } from './GalleryList.tsx';
import {
  actions,
  deadlines,
  facts,
  fromNow,
  patient,
  reasons,
  staleFields,
  threadEntries,
  timelineEntries,
} from './samples.tsx';

/** Every part of the ui kit on one page, with invented content. Development builds only. */
export function Gallery() {
  return (
    <>
      <PatientStrip {...patient} />
      <PageHeader
        title="Gallery"
        lead="Byggstenarna i gränssnittet"
        actions={<Button size="small">Gör något</Button>}
      />
      <VStack gap="space-32">
        <Part title="DeadlineChip">
          <HStack gap="space-8">
            {deadlines.map((sample) => (
              <DeadlineChip
                key={sample.key}
                deadline={sample.deadline}
                {...(sample.what ? { what: sample.what } : {})}
              />
            ))}
          </HStack>
        </Part>
        <Part title="PersonName, UnitLine">
          <VStack gap="space-4">
            <PersonName name="Åsa Öberg" title="distriktssköterska" />
            <PersonName name="Skyddad Person" protectedIdentity />
            <UnitLine name="Säters hemsjukvård" organisation="Säters kommun" phone="0225-551 00" />
          </VStack>
        </Part>
        <Part title="DataList, FilterChips">
          <GalleryList />
        </Part>
        <Part title="Explanation, ClauseLink">
          <Explanation reasons={reasons} />
        </Part>
        <Part title="FactList">
          <FactList facts={facts} />
        </Part>
        <GalleryEnd />
      </VStack>
    </>
  );
}

function GalleryEnd() {
  return (
    <>
      <Part title="Thread">
        <Thread label="Ärendets gång" entries={threadEntries} />
      </Part>
      <Part title="ActionBar">
        <ActionBar {...actions} />
      </Part>
      <Part title="Timeline">
        <Timeline entries={timelineEntries} />
      </Part>
      <Part title="AutosaveStatus">
        <HStack gap="space-24">
          <AutosaveStatus state={{ kind: 'saved', at: fromNow(-2) }} onSaveNow={() => undefined} />
          <AutosaveStatus state={{ kind: 'failed', error: null }} onSaveNow={() => undefined} />
        </HStack>
      </Part>
      <Part title="ErrorState">
        <ErrorState
          error={new ApiError(500, 'fault', 'Ett fel uppstod hos oss. Försök igen om en stund.', '0a1b2c3d')}
          onRetry={() => undefined}
        />
      </Part>
      <Part title="Dialogs">
        <Dialogs />
      </Part>
      <GalleryForm />
    </>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <Heading level="2" size="small" spacing>
        {title}
      </Heading>
      {children}
    </section>
  );
}

function Dialogs() {
  const [open, setOpen] = useState<'confirm' | 'stale' | undefined>();
  const close = () => setOpen(undefined);
  return (
    <HStack gap="space-8">
      <Button size="small" variant="secondary" onClick={() => setOpen('confirm')}>
        ConfirmDialog
      </Button>
      <Button size="small" variant="secondary" onClick={() => setOpen('stale')}>
        StaleDialog
      </Button>
      <ConfirmDialog
        open={open === 'confirm'}
        title="Återta vårdbegäran"
        confirmLabel="Återta"
        danger
        onConfirm={close}
        onCancel={close}
      >
        Säters hemsjukvård får veta att den inte längre gäller.
      </ConfirmDialog>
      <StaleDialog
        open={open === 'stale'}
        by={{ name: 'Karin Ek', at: fromNow(-3) }}
        fields={staleFields}
        onKeepMine={close}
        onTakeTheirs={close}
      />
    </HStack>
  );
}
