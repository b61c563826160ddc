import { BodyShort, InlineMessage } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useNow } from '../../../web/clock.ts';
import { useFormat, useText } from '../../../web/i18n/locale.tsx';
import { useMay } from '../../../web/session.ts';
import { LinkButton } from '../../../web/ui/AppLink.tsx';
import { DataList } from '../../../web/ui/DataList.tsx';
import { PageHeader } from '../../../web/ui/PageHeader.tsx';
import { PersonName } from '../../../web/ui/people.tsx';
import { patientTexts } from '../texts/index.ts';
import { patientWebTexts } from '../texts/web.ts';
import { searchQuery } from './api.ts';
import { NumberLookup } from './NumberLookup.tsx';
import { asWholeNumber, typedNumber } from './typed-number.ts';
import './patients.css';

/** The unit's patients by name or number, and a way on to those it does not know yet. */
export function PatientSearch() {
  const t = useText(patientWebTexts);
  const wrong = useText(patientTexts);
  const may = useMay();
  const [text, setText] = useState(() => typedNumber.get() ?? '');
  const [page, setPage] = useState(1);
  const wanted = useSettled(text.trim());
  const search = (value: string) => {
    setText(value);
    setPage(1);
  };
  useEffect(() => {
    // Taken over once: what is searched for next is typed here.
    const take = () => {
      const typed = typedNumber.get();
      if (typed === null) return;
      setText(typed);
      setPage(1);
      typedNumber.set(null);
    };
    take();
    return typedNumber.subscribe(take);
  }, []);
  const asking = wanted.length >= 2;
  const number = asking ? asWholeNumber(wanted) : null;
  return (
    <>
      <PageHeader
        title={t.title}
        lead={t.lead}
        actions={
          may('patient.register') && (
            <LinkButton to="/patients/new" variant="secondary">
              {t.newPatient}
            </LinkButton>
          )
        }
      />
      <Hits text={text} onText={search} wanted={wanted} page={page} onPage={setPage} />
      {number !== null && number !== 'whole' && (
        <InlineMessage status="warning" role="alert">
          {wrong[number]}
        </InlineMessage>
      )}
      {number === 'whole' && may('patient.find') && <NumberLookup key={wanted} number={wanted} />}
    </>
  );
}

interface HitsProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly wanted: string;
  readonly page: number;
  readonly onPage: (page: number) => void;
}

function Hits({ text, onText, wanted, page, onPage }: HitsProps) {
  const t = useText(patientWebTexts);
  const format = useFormat();
  const now = useNow(3_600_000);
  const found = useQuery(searchQuery(wanted, page));
  const asking = wanted.length >= 2;
  const count = asking ? found.data?.total : undefined;
  return (
    <DataList
      label={t.label}
      rows={asking ? found.data?.patients : []}
      rowKey={(patient) => patient.id}
      rowTo={(patient) => `/patients/${patient.id}`}
      error={found.error}
      onRetry={() => void found.refetch()}
      search={{ value: text, onChange: onText, label: t.search }}
      tools={
        <BodyShort size="small" textColor="subtle" role="status">
          {count === undefined ? '' : t.total({ count })}
        </BodyShort>
      }
      empty={asking ? t.none({ text: wanted }) : t.start}
      pages={{
        page,
        count: asking && found.data ? Math.ceil(found.data.total / found.data.pageSize) : 0,
        onPage,
      }}
      columns={[
        {
          id: 'name',
          header: t.name,
          phone: 'title',
          cell: (patient) => (
            <PersonName name={patient.name} protectedIdentity={patient.protectedIdentity !== 'none'} />
          ),
        },
        {
          id: 'number',
          header: t.number,
          width: '12rem',
          cell: (patient) => <span className="hl-figures">{patient.number}</span>,
        },
        {
          id: 'age',
          header: t.age,
          width: '12rem',
          cell: (patient) => (patient.deceasedOn ? t.deceased : format.age(patient.birthDate, now)),
        },
      ]}
    />
  );
}

/** What is written, once the writer pauses. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), 250);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
