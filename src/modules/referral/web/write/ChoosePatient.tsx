import { BodyShort, Button, Search } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PatientId } from '../../../../kernel/ids.ts';
import { useNow } from '../../../../web/clock.ts';
import { useFormat, useText } from '../../../../web/i18n/locale.tsx';
import { AppLink } from '../../../../web/ui/AppLink.tsx';
import { ErrorState } from '../../../../web/ui/ErrorState.tsx';
import { FormSection } from '../../../../web/ui/forms.tsx';
import { PersonName } from '../../../../web/ui/people.tsx';
import { findPatientQuery, ownPatientsQuery } from '../api.ts';
import { useSettled } from '../use-settled.ts';
import { referralWebTexts } from '../../texts/web.ts';

/** What is known of a patient before the draft is begun. The name is hidden for protected identity without a relation. */
export interface ChosenPatient {
  readonly id: PatientId;
  readonly number: string;
  readonly name: string | null;
  readonly birthDate: string;
  readonly protectedIdentity: string;
}

interface ChoosePatientProps {
  readonly chosen: ChosenPatient | null;
  readonly onChoose: (patient: ChosenPatient | null) => void;
  readonly error?: string | undefined;
}

/** Own patients by name, anybody in the county by the complete number. */
export function ChoosePatient({ chosen, onChoose, error }: ChoosePatientProps) {
  const t = useText(referralWebTexts);
  return (
    <FormSection title={t.whoIsIt}>
      {chosen ? (
        <div className="hl-chosen">
          <PatientLine patient={chosen} />
          <Button size="xsmall" variant="tertiary" onClick={() => onChoose(null)}>
            {t.otherPatient}
          </Button>
        </div>
      ) : (
        <FindPatient onChoose={onChoose} error={error} />
      )}
    </FormSection>
  );
}

/** Ten or twelve digits, with or without hyphen or space: a complete number. */
function completeNumber(text: string): string | null {
  return /^\d{10}$|^\d{12}$/.test(text.replaceAll(/[\s+-]/g, '')) ? text : null;
}

const shownAtMost = 8;

function FindPatient({ onChoose, error }: Pick<ChoosePatientProps, 'onChoose' | 'error'>) {
  const t = useText(referralWebTexts);
  const [text, setText] = useState('');
  const wanted = useSettled(text.trim(), 300);
  const number = completeNumber(wanted);
  const own = useQuery(ownPatientsQuery(number === null ? wanted : ''));
  const found = useQuery(findPatientQuery(number));
  const patients: readonly ChosenPatient[] =
    number === null
      ? wanted.length >= 2
        ? (own.data?.patients ?? [])
        : []
      : found.data?.patient
        ? [found.data.patient]
        : [];
  const asked = number === null ? own : found;
  return (
    <div className="hl-picker">
      <Search
        label={t.findPatient}
        description={t.findPatientHow}
        hideLabel={false}
        variant="simple"
        size="small"
        value={text}
        onChange={setText}
        error={error}
        autoComplete="off"
      />
      {asked.isError && <ErrorState error={asked.error} />}
      <ul className="hl-picker__list">
        {patients.slice(0, shownAtMost).map((patient) => (
          <li key={patient.id}>
            <button type="button" className="hl-picker__item" onClick={() => onChoose(patient)}>
              <PatientLine patient={patient} />
            </button>
          </li>
        ))}
      </ul>
      {patients.length > shownAtMost && (
        <BodyShort size="small">{t.morePatients({ count: patients.length - shownAtMost })}</BodyShort>
      )}
      {wanted.length >= 2 && asked.isSuccess && patients.length === 0 && (
        <BodyShort size="small" role="status">
          {number === null ? t.noOwnPatient : t.noSuchNumber} <AppLink to="/patients/new">{t.registerPatient}</AppLink>
        </BodyShort>
      )}
    </div>
  );
}

function PatientLine({ patient }: { readonly patient: ChosenPatient }) {
  const t = useText(referralWebTexts);
  const format = useFormat();
  const now = useNow(3_600_000);
  return (
    <>
      <strong>
        <PersonName name={patient.name ?? t.nameHidden} protectedIdentity={patient.protectedIdentity !== 'none'} />
      </strong>
      <span className="hl-subtle hl-figures">
        {patient.number} · {format.age(patient.birthDate, now)}
      </span>
    </>
  );
}
