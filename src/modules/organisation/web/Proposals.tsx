import { BodyLong, Button } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useText } from '../../../web/i18n/locale.tsx';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import { PageHeader } from '../../../web/ui/PageHeader.tsx';
import type { Proposal } from '../contract.ts';
import { organisationWebTexts } from '../texts/web.ts';
import { AdminTabs } from './AdminTabs.tsx';
import { proposalsQuery } from './api.ts';
import { DecideDialog, type Decision } from './DecideDialog.tsx';
import { ProposalFacts } from './ProposalFacts.tsx';
import './organisation.css';

/** Far-reaching rights that one administrator has proposed and another is to approve. */
export function Proposals() {
  const t = useText(organisationWebTexts);
  const found = useQuery(proposalsQuery);
  return (
    <>
      <PageHeader title={t.proposals} lead={t.proposalsLead} />
      <AdminTabs />
      {found.isError && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
      {found.data?.proposals.length === 0 && <BodyLong>{t.proposalsEmpty}</BodyLong>}
      <ul className="hl-proposals">
        {found.data?.proposals.map((proposal) => (
          <ProposalCard key={proposal.id} proposal={proposal} />
        ))}
      </ul>
    </>
  );
}

/** What is proposed, by whom, and what the reader may do about it. */
function ProposalCard({ proposal }: { readonly proposal: Proposal }) {
  const t = useText(organisationWebTexts);
  const [deciding, setDeciding] = useState<Decision>();
  const { standing } = proposal;
  return (
    <li>
      <ProposalFacts proposal={proposal} />
      {standing === 'may-decide' && (
        <div className="hl-actionbar__buttons">
          <Button size="small" onClick={() => setDeciding('approve')}>
            {t.approve}
          </Button>
          <Button size="small" variant="secondary" onClick={() => setDeciding('refuse')}>
            {t.refuse}
          </Button>
        </div>
      )}
      {standing === 'own-proposal' && (
        <div className="hl-actionbar__buttons">
          <Button size="small" variant="secondary" onClick={() => setDeciding('withdraw')}>
            {t.withdraw}
          </Button>
        </div>
      )}
      {standing !== 'may-decide' && (
        <BodyLong size="small" textColor="subtle">
          {standing === 'own-proposal' ? t.ownProposalWhy : t.aboutYouWhy}
        </BodyLong>
      )}
      {deciding !== undefined && (
        <DecideDialog proposal={proposal} decision={deciding} onClose={() => setDeciding(undefined)} />
      )}
    </li>
  );
}
