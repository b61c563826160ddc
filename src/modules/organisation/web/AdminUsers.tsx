import { Checkbox } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useText } from '../../../web/i18n/locale.tsx';
import { useAssignment } from '../../../web/session.ts';
import { LinkButton } from '../../../web/ui/AppLink.tsx';
import { DataList } from '../../../web/ui/DataList.tsx';
import { PageHeader } from '../../../web/ui/PageHeader.tsx';
import { PersonName } from '../../../web/ui/people.tsx';
import type { StaffDetail } from '../contract.ts';
import { roleTexts } from '../texts/index.ts';
import { organisationWebTexts } from '../texts/web.ts';
import { AccountTag } from './AccountState.tsx';
import { AdminTabs } from './AdminTabs.tsx';
import { staffQuery } from './api.ts';
import './organisation.css';

/** People with assignments at the own principal. */
export function AdminUsers() {
  const t = useText(organisationWebTexts);
  const [text, setText] = useState('');
  const [ended, setEnded] = useState(false);
  const [unused, setUnused] = useState(false);
  const [page, setPage] = useState(1);
  const search = { text: useDeferredValue(text), ended, page, ...(unused ? { account: 'dormant' as const } : {}) };
  const staff = useQuery(staffQuery(search));
  const { total = 0, pageSize = 50 } = staff.data ?? {};
  return (
    <>
      <PageHeader
        title={t.users}
        lead={t.usersLead({ principal: useAssignment().principalName })}
        actions={<LinkButton to="/admin/users/new">{t.addUser}</LinkButton>}
      />
      <AdminTabs />
      <DataList
        label={t.users}
        rows={staff.data?.staff}
        rowKey={(person) => person.id}
        rowTo={(person) => `/admin/users/${person.id}`}
        error={staff.error}
        onRetry={() => void staff.refetch()}
        search={{
          value: text,
          label: t.searchUsers,
          onChange: (value) => {
            setText(value);
            setPage(1);
          },
        }}
        tools={
          <>
            <Choice checked={ended} onChange={setEnded} onChanged={() => setPage(1)} label={t.withEnded} />
            <Choice checked={unused} onChange={setUnused} onChanged={() => setPage(1)} label={t.onlyUnused} />
          </>
        }
        empty={t.usersEmpty}
        pages={{ page, count: Math.ceil(total / pageSize), onPage: setPage }}
        columns={[
          {
            id: 'name',
            header: t.name,
            phone: 'title',
            cell: (person) => <PersonName name={person.name} title={person.title} />,
          },
          { id: 'hsa', header: t.hsaId, cell: (person) => <span className="hl-figures">{person.hsaId}</span> },
          { id: 'account', header: t.account, cell: (person) => <AccountTag person={person} /> },
          { id: 'assignments', header: t.assignments, cell: (person) => <Current person={person} /> },
        ]}
      />
    </>
  );
}

interface ChoiceProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly onChanged: () => void;
  readonly label: string;
}

function Choice({ checked, onChange, onChanged, label }: ChoiceProps) {
  return (
    <Checkbox
      size="small"
      checked={checked}
      onChange={(event) => {
        onChange(event.target.checked);
        onChanged();
      }}
    >
      {label}
    </Checkbox>
  );
}

function Current({ person }: { readonly person: StaffDetail }) {
  const t = useText(organisationWebTexts);
  const roles = useText(roleTexts);
  const current = person.assignments.filter((one) => one.current);
  if (!person.active) return <span className="hl-subtle">{t.accountClosed}</span>;
  if (current.length === 0 && person.proposed) return <span className="hl-subtle">{t.waitsForApproval}</span>;
  if (current.length === 0) return <span className="hl-subtle">{t.noAssignments}</span>;
  return current.map((one) => <div key={one.id}>{t.assignmentAt({ role: roles[one.role], unit: one.unitName })}</div>);
}
