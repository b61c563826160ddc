import { Button } from '@navikt/ds-react';
import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { z } from 'zod';
import { useCommand } from '../../../../web/api/use-command.ts';
import { get } from '../../../../web/api/client.ts';
import { carriedFound } from '../../../../web/found-patient.ts';
import { useText } from '../../../../web/i18n/locale.tsx';
import { useScreenSearch } from '../../../../web/screen-address.ts';
import { AppLink, useGo } from '../../../../web/ui/AppLink.tsx';
import { ErrorState } from '../../../../web/ui/ErrorState.tsx';
import { PageHeader } from '../../../../web/ui/PageHeader.tsx';
import type { PatientId } from '../../../../kernel/ids.ts';
import { type ReferralKind, referralKinds } from '../../../../model/index.ts';
import { patientFactsSchema } from '../../../patient/contract.ts';
import { receiptAnswer, type writeDraftBody } from '../../contract.ts';
import { referralWebTexts } from '../../texts/web.ts';
import { KindField } from './KindField.tsx';
import { type ChosenPatient, ChoosePatient } from './ChoosePatient.tsx';
import { OpenDrafts } from './OpenDrafts.tsx';
import '../referral.css';

const address = z.object({
  patient: z.uuid().optional().catch(undefined),
  kind: z.enum(referralKinds).optional().catch(undefined),
});

/** Whom it is about and what kind: then the draft is there to write in. */
export function StartReferral() {
  const t = useText(referralWebTexts);
  const go = useGo();
  const asked = useScreenSearch(address);
  const [patient, setPatient] = usePatient(asked.patient);
  const [kind, setKind] = useState<ReferralKind | null>(asked.kind ?? null);
  const [tried, setTried] = useState(false);
  const write = useCommand<z.input<typeof writeDraftBody>, typeof receiptAnswer>({
    path: '/api/referrals',
    schema: receiptAnswer,
    invalidates: [['referrals']],
    onSuccess: ({ id }) => go(`/referrals/${id}/edit`, { replace: true }),
  });
  const begin = () => {
    setTried(true);
    if (patient && kind) write.mutate({ patientId: patient.id, kind });
  };
  return (
    <div className="hl-narrow">
      <PageHeader title={t.startTitle} lead={t.startLead} above={<AppLink to="/referrals">{t.referrals}</AppLink>} />
      <ChoosePatient
        chosen={patient}
        onChoose={setPatient}
        error={tried && !patient ? t.choosePatientFirst : undefined}
      />
      {patient && <OpenDrafts patientId={patient.id} />}
      <div className="hl-start__kind">
        <KindField kind={kind} onChange={setKind} error={tried && !kind ? t.chooseKindFirst : undefined} />
      </div>
      {write.error && <ErrorState error={write.error} />}
      <Button loading={write.isPending} onClick={begin}>
        {t.begin}
      </Button>
    </div>
  );
}

/** The patient chosen here, else the one the address names: found by number on the screen before, or one the unit may open. */
function usePatient(id: string | undefined) {
  const queries = useQueryClient();
  const [chosen, choose] = useState<ChosenPatient | null | undefined>(() => found(id, queries));
  const known = useQuery({
    queryKey: ['patient', id, 'facts'],
    queryFn: ({ signal }) => get(`/api/patients/${id}`, patientFactsSchema, { signal }),
    enabled: id !== undefined && chosen === undefined,
  });
  const fromAddress: ChosenPatient | null = known.data ? known.data.identity : null;
  return [chosen === undefined ? fromAddress : chosen, choose] as const;
}

function found(id: string | undefined, queries: QueryClient): ChosenPatient | undefined {
  const person = id === undefined ? undefined : carriedFound(queries, id);
  return person && { ...person, id: person.id as PatientId };
}
