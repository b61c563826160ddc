import { BodyShort, Button, Checkbox } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { z } from 'zod';
import { useCommand } from '../../../web/api/use-command.ts';
import { SkeletonPage } from '../../../web/frame/SkeletonPage.tsx';
import { useText } from '../../../web/i18n/locale.tsx';
import { useScreenParams } from '../../../web/screen-address.ts';
import { AppLink } from '../../../web/ui/AppLink.tsx';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import { FormErrorSummary, FormSection, showServerErrors, useZodForm } from '../../../web/ui/forms.tsx';
import { announce } from '../../../web/ui/LiveAnnouncer.tsx';
import { PageHeader } from '../../../web/ui/PageHeader.tsx';
import { type StaffDetail, staffDetailSchema } from '../contract.ts';
import { organisationWebTexts } from '../texts/web.ts';
import { AccountState } from './AccountState.tsx';
import { Assignments } from './Assignments.tsx';
import { personQuery, staffKeys } from './api.ts';
import { PersonFields, type PersonForm, personFormSchema } from './PersonFields.tsx';
import './organisation.css';

/** One person: assignments to give and end, and the facts to change. */
export function UserScreen() {
  const t = useText(organisationWebTexts);
  const { staffId } = useScreenParams(z.object({ staffId: z.string() }));
  const found = useQuery(personQuery(staffId));
  if (found.isError) return <ErrorState headingLevel="1" error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <SkeletonPage />;
  const person = found.data;
  return (
    <>
      <PageHeader
        title={person.name}
        lead={person.active ? person.title : `${person.title} · ${t.accountClosed}`}
        above={<AppLink to="/admin/users">{t.users}</AppLink>}
      />
      <AccountState person={person} />
      <Assignments person={person} />
      <ChangePerson key={person.version} person={person} />
    </>
  );
}

const fields = ['givenName', 'familyName', 'title', 'phone'] as const;

function ChangePerson({ person }: { readonly person: StaffDetail }) {
  const t = useText(organisationWebTexts);
  const schema = useMemo(() => personFormSchema(t), [t]);
  const { givenName, familyName, title, phone, hsaId } = person;
  const form = useZodForm<PersonForm, PersonForm>(schema, { givenName, familyName, title, phone: phone ?? '', hsaId });
  const [active, setActive] = useState(person.active);
  const { errors, submitCount } = form.formState;
  const change = useCommand({
    path: `/api/staff/${person.id}`,
    schema: staffDetailSchema,
    invalidates: staffKeys,
    onSuccess: () => announce(t.saved),
    onError: (error) => void showServerErrors<PersonForm>(error, fields, form.setError),
  });
  const send = (values: PersonForm) =>
    change.mutate({
      version: person.version,
      active,
      givenName: values.givenName.trim(),
      familyName: values.familyName.trim(),
      title: values.title.trim(),
      phone: values.phone.trim() === '' ? null : values.phone.trim(),
    });
  return (
    <form noValidate onSubmit={(event) => void form.handleSubmit(send)(event)}>
      <FormSection title={t.person}>
        <PersonFields form={form} fixed />
        <Checkbox
          size="small"
          checked={active}
          description={t.activeHint}
          onChange={(event) => setActive(event.target.checked)}
        >
          {t.active}
        </Checkbox>
      </FormSection>
      <FormErrorSummary errors={errors} submitCount={submitCount} />
      {change.isError && Object.keys(errors).length === 0 && <ErrorState error={change.error} />}
      <Button size="small" type="submit" loading={change.isPending}>
        {t.save}
      </Button>
      {change.isSuccess && <BodyShort size="small">{t.saved}</BodyShort>}
    </form>
  );
}
