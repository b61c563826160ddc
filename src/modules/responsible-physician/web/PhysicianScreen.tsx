import { BodyShort, Heading, InlineMessage } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { z } from 'zod';
import { SkeletonPage } from '../../../web/frame/SkeletonPage.tsx';
import { useFormat, useLocale, useText } from '../../../web/i18n/locale.tsx';
import { useLive } from '../../../web/live.ts';
import { useScreenParams } from '../../../web/screen-address.ts';
import { useAssignment } from '../../../web/session.ts';
import { type Action, ActionBar } from '../../../web/ui/ActionBar.tsx';
import { AppLink } from '../../../web/ui/AppLink.tsx';
import { ClauseLink } from '../../../web/ui/ClauseLink.tsx';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import { type Fact, FactList } from '../../../web/ui/FactList.tsx';
import { Moment } from '../../../web/ui/Moment.tsx';
import { PageHeader } from '../../../web/ui/PageHeader.tsx';
import { PersonName, PhoneLink, UnitLine } from '../../../web/ui/people.tsx';
import type { PhysicianView, ShownTerm } from '../contract.ts';
import { physicianWebTexts } from '../texts/web.ts';
import { AskTransfer } from './AskTransfer.tsx';
import { physicianQuery } from './api.ts';
import { NamePhysician } from './NamePhysician.tsx';
import { PhysicianStrip } from './PhysicianStrip.tsx';
import './physician.css';

/** Who carries the physician's responsibility for a patient, who did before, and what may be done about it. */
export function PhysicianScreen() {
  const { patientId } = useScreenParams(z.object({ patientId: z.string() }));
  const found = useQuery(physicianQuery(patientId));
  useLive([`unit:${useAssignment().unitId}`], [['physician', patientId]]);
  if (found.data) return <Shown patientId={patientId} view={found.data} />;
  if (found.isError) return <ErrorState headingLevel="1" error={found.error} onRetry={() => void found.refetch()} />;
  return <SkeletonPage />;
}

type Doing = 'name' | 'to' | 'back';

function Shown({ patientId, view }: { readonly patientId: string; readonly view: PhysicianView }) {
  const t = useText(physicianWebTexts);
  const { locale } = useLocale();
  const [doing, setDoing] = useState<Doing>();
  const actions: Action[] = [
    ...(view.may.name ? [{ id: 'name', label: t.name, onSelect: () => setDoing('name') }] : []),
    ...(view.may.moveTo ? [{ id: 'to', label: t.moveTo, onSelect: () => setDoing('to') }] : []),
    ...(view.may.moveBack ? [{ id: 'back', label: t.moveBack, onSelect: () => setDoing('back') }] : []),
  ];
  const close = () => setDoing(undefined);
  return (
    <>
      <PhysicianStrip patientId={patientId} now={view.now} />
      <PageHeader title={t.title} above={<AppLink to={`/patients/${patientId}`}>{t.back}</AppLink>} />
      {view.open && (
        <InlineMessage status="info" size="small">
          {t.open}. <AppLink to={`/physician-transfers/${view.open.id}`}>{t.see}</AppLink>
        </InlineMessage>
      )}
      <section className="hl-physician__part">
        <Heading level="2" size="xsmall" spacing>
          {t.now}
        </Heading>
        {view.now ? <Now term={view.now} /> : <BodyShort>{t.nobody}</BodyShort>}
        <BodyShort>{t.continuityText({ n: view.continuity.physicians, days: view.continuity.days })}</BodyShort>
      </section>
      <ActionBar actions={actions} blocked={view.whyNot ? [{ label: t.name, reason: view.whyNot[locale] }] : []} />
      {view.before.length > 0 && <Before terms={view.before} />}
      {doing === 'name' && <NamePhysician patientId={patientId} view={view} onClose={close} />}
      {(doing === 'to' || doing === 'back') && (
        <AskTransfer patientId={patientId} direction={doing} view={view} onClose={close} />
      )}
    </>
  );
}

function Now({ term }: { readonly term: ShownTerm }) {
  const t = useText(physicianWebTexts);
  const { locale } = useLocale();
  const { unit, person, substitute, since, clause } = term;
  const facts: Fact[] = [
    {
      label: t.physician,
      value: person ? (
        <>
          <PersonName name={person.name} title={person.title} />{' '}
          {person.phone && <PhoneLink phone={person.phone} who={person.name} />}
          {substitute && (
            <div>
              {t.substitute({ name: substitute.name })}{' '}
              {substitute.phone && <PhoneLink phone={substitute.phone} who={substitute.name} />}
            </div>
          )}
        </>
      ) : (
        t.nobodyNamed
      ),
    },
    { label: t.unit, value: unit && <UnitLine name={unit.name} phone={unit.phone} /> },
    { label: t.carried, value: term.title[locale] },
    { label: t.clause, value: <ClauseLink clause={{ ...clause, title: clause.heading }} /> },
  ];
  if (since) facts.push({ label: t.since, value: <Moment at={since} as="from" /> });
  return <FactList facts={facts} />;
}

function Before({ terms }: { readonly terms: readonly ShownTerm[] }) {
  const t = useText(physicianWebTexts);
  const format = useFormat();
  return (
    <section className="hl-physician__part">
      <Heading level="2" size="xsmall" spacing>
        {t.before}
      </Heading>
      <ul className="hl-physician__list">
        {terms.map((term) => (
          <li key={term.id}>
            {term.person?.name ?? t.nobodyNamed}, {term.unit?.name}{' '}
            <span className="hl-subtle">
              {term.since && format.date(term.since)}–{term.until && format.date(term.until)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
