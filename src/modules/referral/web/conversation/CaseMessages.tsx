import { Heading } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { post } from '../../../../web/api/client.ts';
import { useText } from '../../../../web/i18n/locale.tsx';
import { useMay } from '../../../../web/session.ts';
import { AppLink } from '../../../../web/ui/AppLink.tsx';
import { Moment } from '../../../../web/ui/Moment.tsx';
import { messageList, messagePaths, type SearchMessagesRequest } from '../../../messaging/contract.ts';
import type { Referral } from '../api.ts';
import { referralWebTexts } from '../../texts/web.ts';

/** The unit's messages about this matter, received and sent, oldest first. */
export function CaseMessages({ referral }: { readonly referral: Referral }) {
  const t = useText(referralWebTexts);
  const may = useMay();
  const found = useQuery({
    queryKey: ['referral', referral.id, 'messages'],
    queryFn: ({ signal }) => messagesAbout(referral, signal),
    enabled: may('messaging.read'),
  });
  const messages = found.data ?? [];
  if (messages.length === 0) return null;
  return (
    <section className="hl-form-section">
      <Heading level="2" size="small" spacing>
        {t.messages}
      </Heading>
      <ul className="hl-plain-list">
        {messages.map((message) => (
          <li key={message.id}>
            <AppLink to={`/messages/${message.id}`}>{message.subject ?? t.messageHidden}</AppLink>{' '}
            <span className="hl-subtle hl-small">
              {message.from.unit.name}, <Moment at={message.sentAt} />
              {message.receivedAt === null ? `, ${t.messageNotReceived}` : ''}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

async function messagesAbout({ id, patient }: Referral, signal: AbortSignal) {
  const boxes = ['inbox', 'sent'] as const;
  const lists = await Promise.all(
    boxes.map((box) => {
      const asked: SearchMessagesRequest = { box, patientId: patient.id, limit: 100 };
      return post(messagePaths.search, messageList, asked, { signal });
    }),
  );
  return lists
    .flatMap(({ messages }) => messages)
    .filter(({ about }) => about.kind === 'referral' && String(about.id) === id)
    .toSorted((a, b) => a.sentAt.localeCompare(b.sentAt));
}
