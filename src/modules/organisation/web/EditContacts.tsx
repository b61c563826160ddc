import { Button } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { z } from 'zod';
import { useCommand } from '../../../web/api/use-command.ts';
import { SkeletonPage } from '../../../web/frame/SkeletonPage.tsx';
import { useText } from '../../../web/i18n/locale.tsx';
import { useScreenParams } from '../../../web/screen-address.ts';
import { AppLink, useGo } from '../../../web/ui/AppLink.tsx';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import { FormDates, useWrittenDates } from '../../../web/ui/form-dates.ts';
import { FormErrorSummary, useZodForm } from '../../../web/ui/forms.tsx';
import { announce } from '../../../web/ui/LiveAnnouncer.tsx';
import { PageHeader } from '../../../web/ui/PageHeader.tsx';
import { type UnitDetail, unitDetailSchema } from '../contract.ts';
import { organisationWebTexts } from '../texts/web.ts';
import { unitQuery } from './api.ts';
import { bodyOf, formOf, type UnitForm, unitFormSchema } from './unit-form.ts';
import { type SubstituteRow, SubstitutesSection } from './SubstitutesSection.tsx';
import { HoursSection, NumbersSection } from './UnitSections.tsx';
import './organisation.css';

/** The unit's own numbers and hours, kept by those who work there. */
export function EditContacts() {
  const t = useText(organisationWebTexts);
  const { unitId } = useScreenParams(z.object({ unitId: z.string() }));
  const found = useQuery(unitQuery(unitId));
  if (found.isError) return <ErrorState headingLevel="1" error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <SkeletonPage />;
  return (
    <>
      <PageHeader
        title={t.keepContacts}
        lead={t.keepContactsLead}
        above={<AppLink to={`/directory/${unitId}`}>{found.data.name}</AppLink>}
      />
      <ContactsForm key={found.data.id} unit={found.data} />
    </>
  );
}

/** What the list of substitutes begins with. */
function rowsOf({ substitutes }: UnitDetail): readonly SubstituteRow[] {
  return substitutes.map(({ unitId, name, firstDay, lastDay }) => ({
    key: `${unitId} ${firstDay}`,
    unit: { id: unitId, name },
    firstDay,
    lastDay,
  }));
}

function ContactsForm({ unit: read }: { readonly unit: UnitDetail }) {
  // What the form began with, whatever the screen fetches while it is written in: the server tells if somebody was first.
  const [unit] = useState(read);
  const t = useText(organisationWebTexts);
  const go = useGo();
  const schema = useMemo(() => unitFormSchema(t), [t]);
  const home = { providerId: unit.providerId, municipalityCode: unit.municipalityCode ?? '' };
  const form = useZodForm<UnitForm, UnitForm>(schema, formOf(unit, home));
  const [substitutes, setSubstitutes] = useState(() => rowsOf(unit));
  const dates = useWrittenDates();
  const [tried, setTried] = useState(false);
  const lacks = substitutes.some(({ unit: one, firstDay }) => one === null || firstDay === null);
  const { errors, submitCount } = form.formState;
  const save = useCommand({
    path: `/api/units/${unit.id}/contacts`,
    schema: unitDetailSchema,
    invalidates: [['units'], ['unit'], ['directory'], ['worklist']],
    onSuccess: () => {
      announce(t.confirmedNow);
      go(`/directory/${unit.id}`);
    },
  });
  const send = (values: UnitForm) => {
    setTried(true);
    if (!dates.right() || lacks) return;
    const { numbers, hours } = bodyOf(values);
    const given = substitutes.map(({ unit: one, firstDay, lastDay }) => ({ unitId: one?.id ?? '', firstDay, lastDay }));
    save.mutate({ version: unit.version, numbers, hours, substitutes: given });
  };
  return (
    <form noValidate onSubmit={(event) => void form.handleSubmit(send)(event)}>
      <NumbersSection form={form} />
      <HoursSection form={form} />
      <FormDates value={dates}>
        <SubstitutesSection
          of={unit.id}
          rows={substitutes}
          onChange={setSubstitutes}
          error={tried && lacks ? t.substituteNeeds : undefined}
        />
      </FormDates>
      <FormErrorSummary errors={errors} submitCount={submitCount} />
      {save.isError && <ErrorState error={save.error} />}
      <Button size="small" type="submit" loading={save.isPending}>
        {t.save}
      </Button>
    </form>
  );
}
