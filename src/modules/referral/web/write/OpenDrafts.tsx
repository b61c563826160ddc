import { Alert } from '@navikt/ds-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { PatientId } from '../../../../kernel/ids.ts';
import { useText } from '../../../../web/i18n/locale.tsx';
import { AppLink } from '../../../../web/ui/AppLink.tsx';
import { Moment } from '../../../../web/ui/Moment.tsx';
import { referralsQuery } from '../api.ts';
import { useNames } from '../names.ts';
import { referralWebTexts } from '../../texts/web.ts';

/** Drafts about the patient that the unit has already: to go on with rather than to write twice. */
export function OpenDrafts({ patientId }: { readonly patientId: PatientId }) {
  const t = useText(referralWebTexts);
  const names = useNames();
  const drafts = useInfiniteQuery(referralsQuery({ box: 'drafts', patientId }));
  const rows = drafts.data?.pages[0]?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <Alert variant="info" size="small">
      {t.draftsExist}
      <ul className="hl-side__missing">
        {rows.map((row) => (
          <li key={row.id}>
            <AppLink to={`/referrals/${row.id}/edit`}>{names.kind(row.kind)}</AppLink>{' '}
            <span className="hl-subtle">
              {row.caseNumber}, <Moment at={row.updatedAt} />
            </span>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
