import { useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { SkeletonPage } from '../../../web/frame/SkeletonPage.tsx';
import { useText } from '../../../web/i18n/locale.tsx';
import { useScreenParams } from '../../../web/screen-address.ts';
import { useAssignment } from '../../../web/session.ts';
import { AppLink } from '../../../web/ui/AppLink.tsx';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import { PageHeader } from '../../../web/ui/PageHeader.tsx';
import { organisationWebTexts } from '../texts/web.ts';
import { providersQuery, unitQuery } from './api.ts';
import { UnitFormView } from './UnitFormView.tsx';
import './organisation.css';

/** A new unit of the own principal. */
export function AddUnit() {
  const t = useText(organisationWebTexts);
  const providers = useQuery(providersQuery);
  const own = useQuery(unitQuery(useAssignment().unitId));
  const error = providers.error ?? own.error;
  if (error)
    return (
      <ErrorState
        headingLevel="1"
        error={error}
        onRetry={() => void Promise.all([providers.refetch(), own.refetch()])}
      />
    );
  if (!providers.data || !own.data) return <SkeletonPage />;
  const home = { providerId: own.data.providerId, municipalityCode: own.data.municipalityCode ?? '' };
  return (
    <>
      <PageHeader title={t.addUnit} above={<AppLink to="/admin/units">{t.units}</AppLink>} />
      <UnitFormView unit={undefined} providers={providers.data.providers} home={home} />
    </>
  );
}

/** The facts about a unit of the own principal. */
export function ChangeUnit() {
  const t = useText(organisationWebTexts);
  const { unitId } = useScreenParams(z.object({ unitId: z.string() }));
  const found = useQuery(unitQuery(unitId));
  const providers = useQuery(providersQuery);
  const error = providers.error ?? found.error;
  if (error) {
    return (
      <ErrorState
        headingLevel="1"
        error={error}
        onRetry={() => void Promise.all([providers.refetch(), found.refetch()])}
      />
    );
  }
  if (!providers.data || !found.data) return <SkeletonPage />;
  const unit = found.data;
  return (
    <>
      <PageHeader
        title={t.changeUnit({ unit: unit.name })}
        above={<AppLink to="/admin/units">{t.units}</AppLink>}
        lead={<AppLink to={`/directory/${unit.id}`}>{t.openUnit({ unit: unit.name })}</AppLink>}
      />
      <UnitFormView
        key={unit.id}
        unit={unit}
        providers={providers.data.providers}
        home={{ providerId: unit.providerId, municipalityCode: unit.municipalityCode ?? '' }}
      />
    </>
  );
}
