import { InformationSquareIcon } from '@navikt/aksel-icons';
import { InfoCard } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useText } from '../../../web/i18n/locale.tsx';
import { AppLink } from '../../../web/ui/AppLink.tsx';
import type { StaffDetail } from '../contract.ts';
import { roleTexts } from '../texts/index.ts';
import { organisationWebTexts } from '../texts/web.ts';
import { proposalsQuery } from './api.ts';

/** Rights of a person that another administrator is to approve before they hold. */
export function WaitingRights({ person }: { readonly person: StaffDetail }) {
  const t = useText(organisationWebTexts);
  const roles = useText(roleTexts);
  const { data } = useQuery({ ...proposalsQuery, enabled: person.proposed });
  const waiting = person.proposed ? (data?.proposals.filter(({ staffId }) => staffId === person.id) ?? []) : [];
  return waiting.map(({ id, role, unitName, proposedBy }) => (
    <InfoCard key={id} data-color="info" size="small">
      <InfoCard.Message icon={<InformationSquareIcon aria-hidden />}>
        {t.rightWaits({ what: t.assignmentAt({ role: roles[role], unit: unitName }), name: proposedBy })}{' '}
        <AppLink to="/admin/proposals">{t.toProposals}</AppLink>
      </InfoCard.Message>
    </InfoCard>
  ));
}
