import { useText } from '../../../web/i18n/locale.tsx';
import { PatientStrip } from '../../../web/ui/PatientStrip.tsx';
import type { Referral } from './api.ts';
import { referralWebTexts } from '../texts/web.ts';

/** Whom the referral is about, fixed at the top. */
export function ReferralPatient({ patient }: { readonly patient: Referral['patient'] }) {
  const t = useText(referralWebTexts);
  const { id, name, number, birthDate, protectedIdentity, interpreterLanguage } = patient;
  const alerts = interpreterLanguage === null ? [] : [{ key: 'interpreter', label: t.interpreterAlert }];
  return (
    <PatientStrip
      patient={{ id, name, personalNumber: number, birthDate, protectedIdentity: protectedIdentity !== 'none' }}
      alerts={alerts}
    />
  );
}
