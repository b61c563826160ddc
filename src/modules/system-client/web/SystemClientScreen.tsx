import { BodyLong, Button } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { z } from 'zod';
import { serverNow } from '../../../web/clock.ts';
import { SkeletonPage } from '../../../web/frame/SkeletonPage.tsx';
import { useFormat, useText } from '../../../web/i18n/locale.tsx';
import { useScreenParams } from '../../../web/screen-address.ts';
import { AppLink } from '../../../web/ui/AppLink.tsx';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import { type Fact, FactList } from '../../../web/ui/FactList.tsx';
import { PageHeader } from '../../../web/ui/PageHeader.tsx';
import { type SystemClient, tokenPath } from '../contract.ts';
import { clientWebTexts } from '../texts/web.ts';
import { clientQuery } from './api.ts';
import { DecideSystem, type SystemDecision } from './DecideSystem.tsx';

/** One connected system: what it may, by which keys, who connected it, and the decisions about it. */
export function SystemClientScreen() {
  const t = useText(clientWebTexts);
  const { clientId } = useScreenParams(z.object({ clientId: z.string() }));
  const found = useQuery(clientQuery(clientId));
  if (found.isError) return <ErrorState headingLevel="1" error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <SkeletonPage />;
  return (
    <>
      <PageHeader
        title={found.data.name}
        lead={t[`state-${found.data.state}`]}
        above={<AppLink to="/admin/system-clients">{t.title}</AppLink>}
      />
      <Facts client={found.data} />
      <Decisions client={found.data} />
    </>
  );
}

function Facts({ client }: { readonly client: SystemClient }) {
  const t = useText(clientWebTexts);
  const format = useFormat();
  const day = (at: string) => format.date(at, serverNow());
  const who = (label: string, name: string | null, at: string | null): Fact[] =>
    name === null || at === null ? [] : [{ label, value: t.byOn({ name, when: day(at) }) }];
  return (
    <FactList
      facts={[
        { label: t.scopes, value: <Lines lines={client.scopes.map((scope) => t[`scope-${scope}`])} /> },
        { label: t.unit, value: client.unit.name },
        { label: t.provider, value: client.unit.providerName },
        { label: t.clientId, value: <code>{client.id}</code> },
        { label: t.tokenEndpoint, value: <code>{`${window.location.origin}${tokenPath}`}</code> },
        {
          label: t.keyList,
          value: client.sharedSecret ? (
            t.sharedSecret
          ) : (
            <Lines lines={client.keys.map(({ name, thumbprint }) => `${name}: ${thumbprint}`)} />
          ),
        },
        { label: t.endsOn, value: day(client.endsOn) },
        {
          label: t.lastUsed,
          value: client.lastUsedAt === null ? t.neverUsed : format.dateTime(client.lastUsedAt, serverNow()),
        },
        ...who(t.proposed, client.proposedBy, client.proposedAt),
        ...who(t.approved, client.approvedBy, client.approvedAt),
        ...who(t.ended, client.endedBy, client.endedAt),
        ...(client.endReason === null ? [] : [{ label: t.reason, value: client.endReason }]),
      ]}
    />
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return lines.map((line) => <div key={line}>{line}</div>);
}

function Decisions({ client }: { readonly client: SystemClient }) {
  const t = useText(clientWebTexts);
  const [deciding, setDeciding] = useState<SystemDecision>();
  const waits = client.state === 'proposed';
  if (client.state === 'ended') return null;
  return (
    <div className="hl-actionbar">
      {waits && !client.mayApprove && (
        <BodyLong size="small" textColor="subtle">
          {t.ownProposalWhy}
        </BodyLong>
      )}
      <div className="hl-actionbar__buttons">
        {client.mayApprove && (
          <Button size="small" onClick={() => setDeciding('approve')}>
            {t.approve}
          </Button>
        )}
        <Button size="small" variant="secondary" onClick={() => setDeciding('end')}>
          {waits ? t.refuse : t.end}
        </Button>
      </div>
      {deciding !== undefined && (
        <DecideSystem client={client} decision={deciding} onClose={() => setDeciding(undefined)} />
      )}
    </div>
  );
}
