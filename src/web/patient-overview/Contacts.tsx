import type { PatientOverview } from '../../views/patient-overview/contract.ts';
import { otherCareNames } from '../../modules/patient/texts/other-care.ts';
import { useLocale, useText } from '../i18n/locale.tsx';
import { useMay } from '../session.ts';
import { AppLink } from '../ui/AppLink.tsx';
import { type Fact, FactList } from '../ui/FactList.tsx';
import { PersonName, PhoneLink, UnitLine } from '../ui/people.tsx';
import { Panel } from './Panel.tsx';
import { overviewTexts } from './texts/index.ts';
import { WhereForVisit } from './WhereForVisit.tsx';

interface ContactsProps {
  readonly overview: PatientOverview;
}

/** How the patient, those around and the health centre are reached. */
export function Contacts({ overview: { patient, relation } }: ContactsProps) {
  const t = useText(overviewTexts);
  const { locale } = useLocale();
  const may = useMay();
  const names: Readonly<Record<string, unknown>> = t;
  const place = patient.place === null ? null : names[patient.place];
  const { healthCentre, namedContact } = patient;
  const facts: Fact[] = [
    {
      label: t.patientPhone,
      value: patient.phone ? <PhoneLink phone={patient.phone} who={patient.name} /> : t.noPhone,
    },
    {
      label: t.healthCentre,
      value: healthCentre ? <UnitLine name={healthCentre.name} phone={healthCentre.phone} /> : t.notListed,
    },
  ];
  if (namedContact) {
    facts.push({
      label: t.namedContact,
      value: (
        <span className="hl-responsible__who">
          <PersonName name={namedContact.name} title={namedContact.title} />
          {namedContact.phone && <PhoneLink phone={namedContact.phone} who={namedContact.name} />}
        </span>
      ),
    });
  }
  for (const { kind, unit } of patient.otherCare) {
    const name = otherCareNames[locale][kind];
    facts.push({ label: name, value: unit ? <UnitLine name={unit.name} phone={unit.phone} /> : t.hasIt });
  }
  if (typeof place === 'string') facts.push({ label: t.place, value: place });
  if (relation === 'care' && patient.address !== null) facts.push({ label: t.address, value: patient.address });
  if (relation === 'care' && patient.protectedIdentity !== 'none')
    facts.push({ label: t.address, value: <WhereForVisit patientId={patient.id} name={patient.name} /> });
  const language = new Intl.DisplayNames([locale], { type: 'language' }).of(patient.language);
  facts.push({ label: t.language, value: language ?? patient.language });
  return (
    <Panel title={t.contacts}>
      <FactList facts={facts} />
      {relation === 'care' && may('call-card.make') && (
        <AppLink to={`/patients/${patient.id}/call-card`}>{t.callCard}</AppLink>
      )}
    </Panel>
  );
}

/** The patient's relatives, and whether they may be told anything. */
export function Relatives({ overview: { relatives } }: ContactsProps) {
  const t = useText(overviewTexts);
  return (
    <Panel title={t.relatives}>
      {relatives.length === 0 && <p className="hl-subtle">{t.noRelatives}</p>}
      <ul className="hl-panel__list">
        {relatives.map(({ name, relation, phone, mayBeInformed }) => (
          <li key={`${name} ${relation} ${phone}`}>
            <span className="hl-responsible__who">
              <PersonName name={name} title={relation} />
              {phone && <PhoneLink phone={phone} who={name} />}
            </span>
            <div className="hl-subtle hl-small">{mayBeInformed ? t.mayBeInformed : t.mayNotBeInformed}</div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
