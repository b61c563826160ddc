import { BodyShort, Button, Heading } from '@navikt/ds-react';
import { useCommand } from '../../../web/api/use-command.ts';
import { useText } from '../../../web/i18n/locale.tsx';
import { useAssignment, useMay } from '../../../web/session.ts';
import { useGo } from '../../../web/ui/AppLink.tsx';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import { accessPaths, type Opening, openingAnswer } from '../contract.ts';
import { accessWebTexts } from '../texts/web.ts';
import { EmergencyForm } from './EmergencyForm.tsx';
import { useInPlace } from './use-in-place.ts';
import { Why } from './Why.tsx';

/** The way to what others have written about the patient. Choosing to look is an act of its own, and is logged. */
export function OthersData({ patientId }: { readonly patientId: string }) {
  const t = useText(accessWebTexts);
  const may = useMay();
  const { providerName } = useAssignment();
  const place = useInPlace();
  const go = useGo();
  const look = useCommand<{ patientId: string; among: Opening['among'] }, typeof openingAnswer>({
    path: accessPaths.look,
    schema: openingAnswer,
    onSuccess: ({ id }) => go(`/openings/${id}`),
  });
  const button = (among: Opening['among'], label: string) => (
    <Button
      size="small"
      variant={among === 'other-controllers' ? 'primary' : 'secondary'}
      loading={look.isPending && look.variables.among === among}
      onClick={() => look.mutate({ patientId, among })}
    >
      {label}
    </Button>
  );
  return (
    <section className="hl-panel" aria-labelledby={place.headingId}>
      <Heading level="2" size="xsmall" id={place.headingId} tabIndex={-1}>
        {t.others}
      </Heading>
      <p>{may('access.open') ? t.othersLead : t.othersNotYou}</p>
      {may('access.open') && (
        <div className="hl-access__ways">
          {button('other-controllers', t.lookAcross)}
          {button('own-controller', t.lookWithin({ provider: providerName }))}
        </div>
      )}
      {look.isError && <ErrorState error={look.error} headingLevel="3" />}
      <Why about="steps" />
      {may('access.emergency') && (
        <div className="hl-access__emergency">
          {place.open === 'emergency' ? (
            <EmergencyForm patientId={patientId} onCancel={place.close} />
          ) : (
            <>
              <BodyShort size="small">{t.emergencyHint}</BodyShort>
              <Button size="small" variant="secondary" data-color="danger" onClick={() => place.show('emergency')}>
                {t.emergency}
              </Button>
            </>
          )}
        </div>
      )}
    </section>
  );
}
