import { BodyShort, Heading } from '@navikt/ds-react';
import { serverNow } from '../../../web/clock.ts';
import { useFormat, useText } from '../../../web/i18n/locale.tsx';
import { AppLink } from '../../../web/ui/AppLink.tsx';
import type { Proposal } from '../contract.ts';
import { roleTexts } from '../texts/index.ts';
import { organisationWebTexts } from '../texts/web.ts';

/** For whom, which right, how long, and who proposed it. */
export function ProposalFacts({ proposal }: { readonly proposal: Proposal }) {
  const t = useText(organisationWebTexts);
  const roles = useText(roleTexts);
  const format = useFormat();
  const { staffId, staffName, hsaId, role, unitName, validFrom, validTo, proposedBy, proposedAt } = proposal;
  const from = format.date(validFrom, serverNow());
  return (
    <>
      <Heading level="2" size="xsmall">
        <AppLink to={`/admin/users/${staffId}`}>{staffName}</AppLink>
      </Heading>
      <BodyShort>{t.assignmentAt({ role: roles[role], unit: unitName })}</BodyShort>
      <BodyShort size="small" textColor="subtle">
        {validTo === null ? t.untilFurther({ from }) : t.fromTo({ from, to: format.date(validTo, serverNow()) })}
        {' · '}
        {hsaId}
      </BodyShort>
      <BodyShort size="small" textColor="subtle">
        {t.proposedBy({ name: proposedBy, day: format.date(proposedAt, serverNow()) })}
      </BodyShort>
    </>
  );
}
