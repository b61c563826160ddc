import { BodyLong, Button, Heading, Search, Skeleton } from '@navikt/ds-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { useState } from 'react';
import { usePageTitle } from '../frame/page-title.ts';
import { useText } from '../i18n/locale.tsx';
import { type Assignment, assignmentsQuery, chooseAssignment, sessionQuery, signOut } from '../session.ts';
import { shellTexts } from '../texts/index.ts';
import { ErrorState } from '../ui/ErrorState.tsx';
import { OutsideFrame } from './OutsideFrame.tsx';
import { useReturnTo } from './return-to.ts';

const manyAssignments = 6;

/** Which unit and role to act in. Reached after sign-in and from the top bar. */
export function ChooseAssignment() {
  const t = useText(shellTexts);
  const returnTo = useReturnTo();
  const session = useQuery(sessionQuery);
  const assignments = useQuery(assignmentsQuery);
  const choose = useMutation({ mutationFn: (id: string) => chooseAssignment(id, returnTo) });
  usePageTitle(t.chooseTitle);
  if (session.data?.user === null) return <Navigate to="/sign-in" search={{ returnTo }} replace />;
  return (
    <OutsideFrame>
      <Heading level="1" size="large" spacing>
        {t.chooseTitle}
      </Heading>
      <BodyLong>{t.chooseLead}</BodyLong>
      {choose.isError && <ErrorState error={choose.error} />}
      {assignments.isError && <ErrorState error={assignments.error} onRetry={() => void assignments.refetch()} />}
      {assignments.isPending && <Skeleton variant="rounded" height="8rem" />}
      {assignments.data && (
        <AssignmentList assignments={assignments.data.assignments} busy={choose.isPending} onChoose={choose.mutate} />
      )}
      <Button size="small" variant="tertiary" onClick={() => void signOut()}>
        {t.signOut}
      </Button>
    </OutsideFrame>
  );
}

interface AssignmentListProps {
  readonly assignments: readonly Assignment[];
  readonly busy: boolean;
  readonly onChoose: (id: string) => void;
}

function AssignmentList({ assignments, busy, onChoose }: AssignmentListProps) {
  const t = useText(shellTexts);
  const [filter, setFilter] = useState('');
  const shown = assignments.filter((assignment) => matches(assignment, filter));
  if (assignments.length === 0) return <BodyLong>{t.chooseNone}</BodyLong>;
  return (
    <>
      {assignments.length > manyAssignments && (
        <Search
          className="hl-outside__search"
          label={t.chooseFilter}
          hideLabel={false}
          variant="simple"
          size="small"
          value={filter}
          onChange={setFilter}
        />
      )}
      <ul className="hl-assignments">
        {shown.map((assignment) => (
          <li key={assignment.id}>
            <button type="button" className="hl-assignment" disabled={busy} onClick={() => onChoose(assignment.id)}>
              <strong>{assignment.unitName}</strong> · {assignment.roleName}
              <span>
                {t.chooseOrganisation({ provider: assignment.providerName, principal: assignment.principalName })}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {shown.length === 0 && <BodyLong>{t.chooseNoHits}</BodyLong>}
    </>
  );
}

function matches(assignment: Assignment, filter: string): boolean {
  const words = filter.toLocaleLowerCase('sv').split(/\s+/);
  const { unitName, roleName, providerName, principalName } = assignment;
  const text = [unitName, roleName, providerName, principalName].join(' ').toLocaleLowerCase('sv');
  return words.every((word) => text.includes(word));
}
