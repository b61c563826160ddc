import { BodyShort, Tag } from '@navikt/ds-react';
import { useLocale, useText } from '../../../web/i18n/locale.tsx';
import { AppLink } from '../../../web/ui/AppLink.tsx';
import { DeadlineChip } from '../../../web/ui/DeadlineChip.tsx';
import { PersonName } from '../../../web/ui/people.tsx';
import { causes } from '../../physician-support/texts/causes.ts';
import type { TaskShown, Waiting } from '../contract.ts';
import { coordinationWebTexts } from '../texts/web.ts';

const colours = { immediate: 'danger', acute: 'danger', 'same-day': 'warning', planned: 'neutral' } as const;

/** How urgent: a word and a colour. */
export function UrgencyTag({ urgency }: Pick<Waiting, 'urgency'>) {
  const t = useText(coordinationWebTexts);
  return (
    <Tag size="xsmall" variant={urgency === 'acute' ? 'strong' : 'moderate'} data-color={colours[urgency]}>
      {t[urgency]}
    </Tag>
  );
}

/** Whom it is about; leads to the request with its thread. */
export function RequestLink({ requestId, patient }: Pick<Waiting, 'requestId' | 'patient'>) {
  const t = useText(coordinationWebTexts);
  return (
    <AppLink to={`/support/${requestId}`}>
      {patient === null ? (
        t.unknownPatient
      ) : (
        <PersonName name={patient.name} protectedIdentity={patient.protectedIdentity} />
      )}
    </AppLink>
  );
}

/** The clock that runs, and where it goes when it passes. */
export function Clock({ request }: { readonly request: Waiting | TaskShown }) {
  const t = useText(coordinationWebTexts);
  const { locale } = useLocale();
  if (request.dueAt === null) return null;
  return (
    <span className="hl-coord__clock">
      <DeadlineChip
        what={'expectedAt' in request ? t.visitDue : t.answerDue}
        deadline={{ dueAt: request.dueAt, startedAt: request.clockFrom }}
      />
      {request.escalatesTo !== null && (
        <span className="hl-subtle hl-small">{t.escalates({ way: request.escalatesTo[locale] })}</span>
      )}
    </span>
  );
}

/** Who asks and what for, in two lines. */
export function What({ request: { fromUnit, cause, situation } }: { readonly request: Waiting }) {
  const { locale } = useLocale();
  const words = [causes[cause ?? '']?.name[locale], situation].filter(Boolean).join(': ');
  return (
    <>
      <BodyShort size="small" className="hl-coord__situation">
        {words}
      </BodyShort>
      <BodyShort size="small" textColor="subtle">
        {fromUnit.name}
        {fromUnit.phone !== null && `, ${fromUnit.phone}`}
      </BodyShort>
    </>
  );
}
