import { BodyShort, Button, Checkbox } from '@navikt/ds-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { z } from 'zod';
import { useCommand } from '../../../web/api/use-command.ts';
import { SkeletonPage } from '../../../web/frame/SkeletonPage.tsx';
import { useText } from '../../../web/i18n/locale.tsx';
import { useScreenParams } from '../../../web/screen-address.ts';
import { AppLink } from '../../../web/ui/AppLink.tsx';
import { StaleDialog } from '../../../web/ui/dialogs.tsx';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import { FormErrorSummary, FormSection, showServerErrors, useZodForm } from '../../../web/ui/forms.tsx';
import { announce } from '../../../web/ui/LiveAnnouncer.tsx';
import { PageHeader } from '../../../web/ui/PageHeader.tsx';
import { type Described, differing, useNewer } from '../../../web/ui/use-newer.ts';
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
      <ChangePerson key={person.id} person={person} />
    </>
  );
}

const fields = ['givenName', 'familyName', 'title', 'phone'] as const;

function ChangePerson({ person }: { readonly person: StaffDetail }) {
  const t = useText(organisationWebTexts);
  const { form, active, setActive, beginWith, change, newer, send } = usePersonForm(person);
  const { errors, submitCount } = form.formState;
  return (
    <form noValidate onSubmit={(event) => void form.handleSubmit((values) => send(values))(event)}>
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
      {change.isError && newer.saved === null && Object.keys(errors).length === 0 && (
        <ErrorState error={change.error} />
      )}
      <Button size="small" type="submit" loading={change.isPending}>
        {t.save}
      </Button>
      {change.isSuccess && <BodyShort size="small">{t.saved}</BodyShort>}
      {newer.saved && (
        <OvertakenPerson
          mine={{ ...form.getValues(), active }}
          saved={newer.saved}
          onKeepMine={(saved) => {
            newer.settle();
            send(form.getValues(), saved.version);
          }}
          onTakeTheirs={(saved) => {
            newer.settle();
            change.reset();
            beginWith(saved);
          }}
        />
      )}
    </form>
  );
}

/** The form over a person: what it began with, whatever the screen fetches while it is written in. */
function usePersonForm(person: StaffDetail) {
  const t = useText(organisationWebTexts);
  const schema = useMemo(() => personFormSchema(t), [t]);
  const queries = useQueryClient();
  const [first, setFirst] = useState(person);
  // What else is done to the account on this screen changes the version, and nothing of the form.
  if (person.version > first.version && sameInForm(person, first)) setFirst(person);
  const form = useZodForm<PersonForm, PersonForm>(schema, formOf(first));
  const [active, setActive] = useState(first.active);
  const newer = useNewer(() => queries.fetchQuery({ ...personQuery(person.id), staleTime: 0 }));
  const beginWith = (saved: StaffDetail) => {
    setFirst(saved);
    setActive(saved.active);
    form.reset(formOf(saved));
  };
  const change = useCommand({
    path: `/api/staff/${person.id}`,
    schema: staffDetailSchema,
    invalidates: staffKeys,
    onSuccess: (saved) => {
      announce(t.saved);
      beginWith(saved);
    },
    onError: (error) => void (newer.readAfter(error) || showServerErrors<PersonForm>(error, fields, form.setError)),
  });
  const send = (values: PersonForm, version = first.version) =>
    change.mutate({
      version,
      active,
      givenName: values.givenName.trim(),
      familyName: values.familyName.trim(),
      title: values.title.trim(),
      phone: values.phone.trim() === '' ? null : values.phone.trim(),
    });
  return { form, active, setActive, beginWith, change, newer, send };
}

function formOf({ givenName, familyName, title, phone, hsaId }: StaffDetail): PersonForm {
  return { givenName, familyName, title, phone: phone ?? '', hsaId };
}

function sameInForm(one: StaffDetail, other: StaffDetail): boolean {
  return one.active === other.active && JSON.stringify(formOf(one)) === JSON.stringify(formOf(other));
}

interface OvertakenPersonProps {
  readonly mine: PersonForm & { readonly active: boolean };
  readonly saved: StaffDetail;
  readonly onKeepMine: (saved: StaffDetail) => void;
  readonly onTakeTheirs: (saved: StaffDetail) => void;
}

/** Somebody else changed the person while this was written. */
function OvertakenPerson({ mine, saved, onKeepMine, onTakeTheirs }: OvertakenPersonProps) {
  const t = useText(organisationWebTexts);
  const described = (values: OvertakenPersonProps['mine']): Described => [
    [t.givenName, values.givenName.trim()],
    [t.familyName, values.familyName.trim()],
    [t.title, values.title.trim()],
    [t.directPhone, values.phone.trim()],
    [t.account, values.active ? t.active : t.accountClosed],
  ];
  return (
    <StaleDialog
      open
      fields={differing(described(mine), described({ ...formOf(saved), active: saved.active }))}
      onKeepMine={() => onKeepMine(saved)}
      onTakeTheirs={() => onTakeTheirs(saved)}
    />
  );
}
