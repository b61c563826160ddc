import { ExclamationmarkTriangleFillIcon, ShieldLockIcon } from '@navikt/aksel-icons';
import { Tag } from '@navikt/ds-react';
import { useNow } from '../clock.ts';
import { useFormat, useText } from '../i18n/locale.tsx';
import { AppLink } from './AppLink.tsx';
import { PersonName, PhoneLink } from './people.tsx';
import { uiTexts } from './texts.ts';

/** Somebody to ring about the patient. */
export interface StripContact {
  readonly name: string;
  readonly unitName?: string | null;
  readonly phone?: string | null;
}

/** The physician by name with the unit beside; where only the unit is known, its number is the way there. The same on every screen. */
export function physicianContact(
  person: { readonly name: string; readonly phone?: string | null } | null,
  unit: { readonly name: string; readonly phone?: string | null } | null,
): StripContact | null {
  if (person === null) return unit && { name: unit.name, phone: unit.phone ?? null };
  return { name: person.name, unitName: unit?.name ?? null, phone: person.phone ?? unit?.phone ?? null };
}

interface PatientStripProps {
  readonly patient: {
    readonly id: string;
    readonly name: string;
    /** As kept: 'ÅÅÅÅMMDD-NNNN', or a reserve number. */
    readonly personalNumber: string | null;
    readonly birthDate: string | null;
    readonly protectedIdentity: boolean;
    readonly deceasedOn?: string | null;
  };
  /** Allergy, infection, interpreter, no-CPR …, in words. */
  readonly alerts?: readonly { readonly key: string; readonly label: string }[];
  /** Null when there is none; left out where the screen does not know. */
  readonly physician?: StripContact | null;
  readonly namedContact?: StripContact | null;
}

/** Who the screen is about; stays in sight. First on every screen about one patient, before the PageHeader. */
export function PatientStrip({ patient, alerts = [], physician, namedContact }: PatientStripProps) {
  const t = useText(uiTexts);
  const format = useFormat();
  const now = useNow(3_600_000);
  return (
    <section className="hl-strip" aria-label={t.patient}>
      <div className="hl-strip__who">
        <AppLink to={`/patients/${patient.id}`} className="hl-strip__name">
          {patient.name}
        </AppLink>
        {patient.birthDate !== null && <span>{format.age(patient.birthDate, now)}</span>}
        {(alerts.length > 0 || patient.protectedIdentity) && (
          <ExclamationmarkTriangleFillIcon title={t.alerts} className="hl-strip__mark" />
        )}
        {patient.personalNumber !== null && <span className="hl-figures">{patient.personalNumber}</span>}
      </div>
      <ul className="hl-strip__alerts" aria-label={t.alerts}>
        {patient.deceasedOn ? <Alert label={t.deceased({ date: format.date(patient.deceasedOn, now) })} /> : null}
        {patient.protectedIdentity && <Alert label={t.protectedIdentity} shield />}
        {alerts.map((alert) => (
          <Alert key={alert.key} label={alert.label} />
        ))}
      </ul>
      {(physician !== undefined || namedContact !== undefined) && (
        <dl className="hl-strip__contacts">
          {physician !== undefined && <Contact label={t.physician} none={t.noPhysician} contact={physician} />}
          {namedContact !== undefined && <Contact label={t.namedContact} none={t.noContact} contact={namedContact} />}
        </dl>
      )}
    </section>
  );
}

function Alert({ label, shield = false }: { readonly label: string; readonly shield?: boolean }) {
  const Icon = shield ? ShieldLockIcon : ExclamationmarkTriangleFillIcon;
  return (
    <li>
      <Tag size="small" variant="moderate" data-color="danger" icon={<Icon aria-hidden />}>
        {label}
      </Tag>
    </li>
  );
}

interface ContactProps {
  readonly label: string;
  readonly none: string;
  readonly contact: StripContact | null;
}

function Contact({ label, none, contact }: ContactProps) {
  return (
    <div className="hl-strip__contact">
      <dt>{label}</dt>
      <dd>
        {contact ? <PersonName name={contact.name} title={contact.unitName ?? null} /> : none}
        {contact?.phone ? <PhoneLink phone={contact.phone} who={contact.name} /> : null}
      </dd>
    </div>
  );
}
