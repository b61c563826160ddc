import { PatientStrip, physicianContact } from '../../../web/ui/PatientStrip.tsx';
import type { EnrolmentDetail } from '../contract.ts';

/** Whom the enrolment is about, fixed at the top. */
export function EnrolledPatient({ detail }: { readonly detail: EnrolmentDetail }) {
  const { patient, physician, enrolment, listedAt } = detail;
  if (patient === null) return null;
  const contact = enrolment.namedContact;
  return (
    <PatientStrip
      patient={{
        id: patient.id,
        name: patient.name,
        personalNumber: patient.number,
        birthDate: patient.birthDate,
        protectedIdentity: patient.protectedIdentity !== 'none',
      }}
      alerts={detail.alerts.map(({ id, description }) => ({ key: id, label: description }))}
      physician={physicianContact(physician, listedAt)}
      namedContact={
        contact && {
          name: contact.name,
          unitName: enrolment.unit.name,
          phone: contact.phone ?? enrolment.unit.phone,
        }
      }
    />
  );
}
