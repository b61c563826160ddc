import { BodyShort, Button, Heading } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { z } from 'zod';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { useCommand } from '../../../web/api/use-command.ts';
import { serverNow } from '../../../web/clock.ts';
import { SkeletonPage } from '../../../web/frame/SkeletonPage.tsx';
import { useFormat, useText } from '../../../web/i18n/locale.tsx';
import { useScreenParams } from '../../../web/screen-address.ts';
import { AppLink, LinkButton } from '../../../web/ui/AppLink.tsx';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import { FactList } from '../../../web/ui/FactList.tsx';
import { announce } from '../../../web/ui/LiveAnnouncer.tsx';
import { PageHeader } from '../../../web/ui/PageHeader.tsx';
import { PersonName, PhoneLink } from '../../../web/ui/people.tsx';
import { audiences, type UnitDetail, unitDetailSchema } from '../contract.ts';
import { roleTexts, serviceLevelTexts, unitKindTexts } from '../texts/index.ts';
import { organisationWebTexts } from '../texts/web.ts';
import { unitQuery } from './api.ts';
import { OpeningText } from './OpeningText.tsx';
import { UnitHoursList } from './UnitHoursList.tsx';
import './organisation.css';

/** One unit: whom to call, when it is open, who works there. */
export function UnitScreen() {
  const { unitId } = useScreenParams(z.object({ unitId: z.string() }));
  const found = useQuery(unitQuery(unitId));
  if (found.data) return <Shown unit={found.data} />;
  if (found.isError) return <ErrorState headingLevel="1" error={found.error} onRetry={() => void found.refetch()} />;
  return <SkeletonPage />;
}

function Shown({ unit }: { readonly unit: UnitDetail }) {
  const t = useText(organisationWebTexts);
  const kinds = useText(unitKindTexts);
  return (
    <>
      <PageHeader
        title={unit.name}
        above={<AppLink to="/directory">{t.directory}</AppLink>}
        lead={[kinds[unit.kind], unit.municipalityName].filter((part) => part !== null).join(' · ')}
        actions={
          unit.may.change && (
            <LinkButton to={`/admin/units/${unit.id}`} variant="secondary">
              {t.change}
            </LinkButton>
          )
        }
      />
      <div className="hl-unit-page">
        <Part title={t.whoToCall}>
          <Substitutes unit={unit} />
          <Numbers unit={unit} />
        </Part>
        <div className="hl-unit-page__two">
          <Part title={t.hours}>
            <BodyShort spacing>
              <OpeningText opening={unit.opening} />
            </BodyShort>
            <UnitHoursList hours={unit.hours} />
          </Part>
          <Part title={t.facts}>
            <Facts unit={unit} />
          </Part>
        </div>
        <Part title={t.people}>
          <People unit={unit} />
        </Part>
      </div>
    </>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <Heading level="2" size="small" spacing>
        {title}
      </Heading>
      {children}
    </section>
  );
}

/** First of all: whoever rings here in vain on those days. */
function Substitutes({ unit }: { readonly unit: UnitDetail }) {
  const t = useText(organisationWebTexts);
  const format = useFormat();
  if (unit.substitutes.length === 0) return null;
  const day = (one: LocalDate) => format.date(one, serverNow());
  return (
    <ul className="hl-assignments-list" aria-label={t.substitutes}>
      {unit.substitutes.map(({ unitId, name, phone, firstDay, lastDay }) => (
        <li key={`${unitId} ${firstDay}`}>
          <AppLink to={`/directory/${unitId}`}>
            {t.substituteDays({ unit: name, from: day(firstDay), to: lastDay && day(lastDay) })}
          </AppLink>
          {phone !== null && <PhoneLink phone={phone} who={name} />}
        </li>
      ))}
    </ul>
  );
}

function Numbers({ unit }: { readonly unit: UnitDetail }) {
  const t = useText(organisationWebTexts);
  const titles = { staff: t.forStaff, physicians: t.forPhysicians, patients: t.forPatients };
  if (unit.numbers.length === 0) return <BodyShort>{t.noNumbers}</BodyShort>;
  return (
    <div className="hl-numbers">
      {audiences
        .filter((audience) => unit.numbers.some((one) => one.audience === audience))
        .map((audience) => (
          <div key={audience}>
            <h3>{titles[audience]}</h3>
            <ul>
              {unit.numbers
                .filter((one) => one.audience === audience)
                .map((one) => (
                  <li key={`${one.label} ${one.phone}`}>
                    <span>{one.label}</span>
                    <PhoneLink phone={one.phone} who={`${unit.name}, ${one.label}`} />
                  </li>
                ))}
            </ul>
          </div>
        ))}
    </div>
  );
}

function Facts({ unit }: { readonly unit: UnitDetail }) {
  const t = useText(organisationWebTexts);
  const levels = useText(serviceLevelTexts);
  const format = useFormat();
  const { providerName: provider, principalName: principal, activeTo } = unit;
  const confirmed = unit.lastConfirmedOn === null ? t.neverConfirmed : format.date(unit.lastConfirmedOn, serverNow());
  const serves = unit.serves.map(({ districtName, level }) => `${districtName}: ${levels[level]}`).join('\n');
  return (
    <>
      <FactList
        facts={[
          { label: t.address, value: unit.address },
          { label: t.organisation, value: provider === principal ? provider : t.onBehalf({ provider, principal }) },
          ...(serves === '' ? [] : [{ label: t.serves, value: serves }]),
          { label: t.hsaId, value: <span className="hl-figures">{unit.hsaId}</span> },
          ...(activeTo === null
            ? []
            : [{ label: t.isClosed, value: t.closedFrom({ date: format.date(activeTo, serverNow()) }) }]),
          { label: t.confirmed, value: confirmed },
        ]}
      />
      {unit.may.confirm && (
        <>
          <AppLink to={`/directory/${unit.id}/contacts`}>{t.keepContacts}</AppLink>
          <Confirm unit={unit} />
        </>
      )}
    </>
  );
}

function Confirm({ unit }: { readonly unit: UnitDetail }) {
  const t = useText(organisationWebTexts);
  const confirm = useCommand({
    path: `/api/units/${unit.id}/confirm`,
    schema: unitDetailSchema,
    invalidates: [['units']],
    onSuccess: () => announce(t.confirmedNow),
  });
  return (
    <div className="hl-actionbar">
      <div>
        <Button
          size="small"
          variant="secondary"
          loading={confirm.isPending}
          onClick={() => confirm.mutate({ version: unit.version })}
        >
          {t.confirm}
        </Button>
      </div>
      {confirm.isSuccess && <BodyShort size="small">{t.confirmedNow}</BodyShort>}
      {confirm.isError && <ErrorState error={confirm.error} />}
    </div>
  );
}

function People({ unit }: { readonly unit: UnitDetail }) {
  const t = useText(organisationWebTexts);
  const roles = useText(roleTexts);
  if (unit.staff.length === 0) return <BodyShort>{t.noPeople}</BodyShort>;
  return (
    <ul className="hl-assignments-list">
      {unit.staff.map((person) => (
        <li key={`${person.id} ${person.role}`}>
          <PersonName name={person.name} title={person.title} />
          {person.title.toLocaleLowerCase('sv') !== roles[person.role].toLocaleLowerCase('sv') && (
            <span className="hl-subtle">{roles[person.role]}</span>
          )}
          {person.phone !== null && <PhoneLink phone={person.phone} who={person.name} />}
        </li>
      ))}
    </ul>
  );
}
