import { useLocale, useText } from '../../../../web/i18n/locale.tsx';
import { useAssignment } from '../../../../web/session.ts';
import { ClauseLink } from '../../../../web/ui/ClauseLink.tsx';
import { Thread, type ThreadEntry } from '../../../../web/ui/Thread.tsx';
import { NoteMarks } from '../../../correction/web/index.ts';
import type { Referral } from '../api.ts';
import { useNames } from '../names.ts';
import { deadlineNames, referralWebTexts, threadTitles } from '../../texts/web.ts';

type Entry = Referral['thread'][number];

/** What has been said and done, oldest first, with the time limits between. */
export function ReferralThread({ referral }: { readonly referral: Referral }) {
  const t = useText(referralWebTexts);
  const { locale } = useLocale();
  const own = useAssignment().unitId;
  const entries = referral.thread.map((entry): ThreadEntry => {
    const deadline = paused(entry, referral) ? undefined : entry.deadlines[0];
    const { type, unit, by } = entry;
    return {
      id: entry.id,
      at: entry.at,
      title: threadTitles[locale][type] ?? type,
      unitName: unit?.name ?? t.theSystem,
      personName: by?.name ?? null,
      ours: unit?.id === own,
      body: <EntryBody entry={entry} referral={referral} />,
      ...(type === 'sent' && referral.to ? { receipts: [receiptOf(referral, referral.to.name)] } : {}),
      deadline: deadline
        ? { what: deadlineNames[locale][deadline.action] ?? t.reply, deadline: { ...deadline, startedAt: entry.at } }
        : null,
    };
  });
  return <Thread label={t.thread} entries={entries} />;
}

function receiptOf({ receivedAt, receivedBy }: Referral, unitName: string) {
  return { unitName, personName: receivedBy?.name ?? null, at: receivedAt };
}

/** The time for deciding stands still while the sender answers; that is neither in time nor too late. */
function paused({ deadlines }: Entry, { thread }: Referral): boolean {
  const [deadline] = deadlines;
  if (deadline?.action !== 'referral.decide' || deadline.stoppedAt === null) return false;
  return thread.some(({ type, at }) => type === 'completion-asked' && at === deadline.stoppedAt);
}

function EntryBody({ entry, referral }: { readonly entry: Entry; readonly referral: Referral }) {
  const t = useText(referralWebTexts);
  const names = useNames();
  const { text, missingFacts, deadlines, type, factsVersion } = entry;
  const clause = deadlines[0]?.clause;
  return (
    <>
      {type === 'declined' && referral.decision?.decline && (
        <div>
          {names.decline(referral.decision.decline.code)}{' '}
          <ClauseLink
            clause={{ ...referral.decision.decline.clause, title: referral.decision.decline.clause.heading }}
          />
        </div>
      )}
      {text !== null && text !== '' && <div>{text}</div>}
      {text !== null && entry.textAt && <NoteMarks text={text} notes={referral.notes} place={entry.textAt} />}
      {missingFacts.length > 0 && (
        <div>
          {type === 'sent' ? t.sentWithout : t.askedFor}
          <ul className="hl-plain-list">
            {missingFacts.map((fact) => (
              <li key={fact}>{names.fact(fact)}</li>
            ))}
          </ul>
        </div>
      )}
      {factsVersion !== null && factsVersion > 1 && (
        <div className="hl-subtle hl-small">{t.newVersion({ number: factsVersion })}</div>
      )}
      {paused(entry, referral) && <div className="hl-subtle hl-small">{t.timeStopped}</div>}
      {clause && (
        <div className="hl-small">
          {t.timeLimitBy} <ClauseLink clause={{ ...clause, title: clause.heading }} />
        </div>
      )}
    </>
  );
}
