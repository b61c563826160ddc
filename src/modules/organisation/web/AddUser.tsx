import { Button } from '@navikt/ds-react';
import { useMemo, useState } from 'react';
import { z } from 'zod';
import { ApiError } from '../../../web/api/errors.ts';
import { useCommand } from '../../../web/api/use-command.ts';
import { serverNow } from '../../../web/clock.ts';
import { stockholmDate } from '../../../web/i18n/format.ts';
import { useText } from '../../../web/i18n/locale.tsx';
import { AppLink, LinkButton, useGo } from '../../../web/ui/AppLink.tsx';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import { FormDates, useWrittenDates } from '../../../web/ui/form-dates.ts';
import { FormErrorSummary, FormSection, showServerErrors, useZodForm } from '../../../web/ui/forms.tsx';
import { announce } from '../../../web/ui/LiveAnnouncer.tsx';
import { PageHeader } from '../../../web/ui/PageHeader.tsx';
import { staffDetailSchema } from '../contract.ts';
import { organisationWebTexts } from '../texts/web.ts';
import { staffKeys } from './api.ts';
import { AssignmentFields } from './AssignmentFields.tsx';
import { type AssignmentDraft, newAssignment, readyAssignment } from './assignment-draft.ts';
import { PersonFields, type PersonForm, personFormSchema } from './PersonFields.tsx';
import './organisation.css';

const empty: PersonForm = { givenName: '', familyName: '', title: '', phone: '', hsaId: '' };
const takenSchema = z.object({ staffId: z.string() });

/** A person with a first assignment: nobody is in the system without one. */
export function AddUser() {
  const t = useText(organisationWebTexts);
  const schema = useMemo(() => personFormSchema(t), [t]);
  const form = useZodForm<PersonForm, PersonForm>(schema, empty);
  const [assignment, setAssignment] = useState(() => newAssignment(stockholmDate(serverNow())));
  const dates = useWrittenDates();
  const { errors, submitCount } = form.formState;
  const add = useAdd(form.setError);
  const send = (values: PersonForm) => {
    const ready = readyAssignment(assignment);
    if (!dates.right() || ready === null) return;
    add.mutate({
      ...values,
      hsaId: values.hsaId.trim().toUpperCase(),
      phone: values.phone.trim() === '' ? null : values.phone.trim(),
      assignment: ready,
    });
  };
  const missing = submitCount > 0 ? missingOf(assignment, t) : {};
  const taken = add.error instanceof ApiError ? takenSchema.safeParse(add.error.details) : undefined;
  return (
    <>
      <PageHeader title={t.addUser} above={<AppLink to="/admin/users">{t.users}</AppLink>} />
      <form noValidate onSubmit={(event) => void form.handleSubmit(send)(event)}>
        <FormSection title={t.person}>
          <PersonFields form={form} fixed={false} />
        </FormSection>
        <FormSection title={t.firstAssignment}>
          <FormDates value={dates}>
            <AssignmentFields value={assignment} onChange={setAssignment} tried={submitCount > 0} />
          </FormDates>
        </FormSection>
        <FormErrorSummary errors={{ ...errors, ...missing }} submitCount={submitCount} />
        {add.isError && errors.hsaId === undefined && <ErrorState error={add.error} />}
        <div className="hl-actionbar__buttons">
          <Button size="small" type="submit" loading={add.isPending}>
            {t.addUser}
          </Button>
          {taken?.success && (
            <LinkButton to={`/admin/users/${taken.data.staffId}`} variant="secondary">
              {t.takenOpen}
            </LinkButton>
          )}
        </div>
      </form>
    </>
  );
}

/** What the assignment lacks, for the summary of faults. */
function missingOf(
  { unitId, role }: AssignmentDraft,
  t: { readonly unitNeeded: string; readonly roleNeeded: string },
): Readonly<Record<string, { readonly type: string; readonly message: string }>> {
  return {
    ...(unitId === '' ? { unitId: { type: 'missing', message: t.unitNeeded } } : {}),
    ...(role === '' ? { role: { type: 'missing', message: t.roleNeeded } } : {}),
  };
}

function useAdd(setError: ReturnType<typeof useZodForm<PersonForm, PersonForm>>['setError']) {
  const t = useText(organisationWebTexts);
  const go = useGo();
  return useCommand({
    path: '/api/staff',
    schema: staffDetailSchema,
    invalidates: staffKeys,
    onSuccess: ({ id, proposed }) => {
      announce(proposed ? t.proposedNow : t.saved);
      go(`/admin/users/${id}`);
    },
    onError: (error) => {
      if (error instanceof ApiError && error.code === 'hsa-id-taken') {
        setError('hsaId', { type: 'server', message: error.message });
      } else {
        showServerErrors<PersonForm>(error, ['givenName', 'familyName', 'title', 'phone', 'hsaId'], setError);
      }
    },
  });
}
