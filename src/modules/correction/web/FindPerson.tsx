import { BodyShort, Button, TextField } from '@navikt/ds-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { z } from 'zod';
import { post } from '../../../web/api/client.ts';
import { useText } from '../../../web/i18n/locale.tsx';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import { PersonName } from '../../../web/ui/people.tsx';
import { findAnswer } from '../../patient/contract.ts';
import { correctionWebTexts } from '../texts/web.ts';

export type Found = NonNullable<z.output<typeof findAnswer>['patient']>;

/** Whom a matter is about now. */
export interface Person {
  readonly name: string;
  readonly number: string;
}

interface FindPersonProps {
  readonly error: string | undefined;
  readonly onFound: (person: Found | null) => void;
}

/** Finds the right person by complete number; logged, so only when the button is pressed. */
export function FindPerson({ error, onFound }: FindPersonProps) {
  const t = useText(correctionWebTexts);
  const [number, setNumber] = useState('');
  const find = useMutation({
    mutationFn: () => post('/api/patients/find', findAnswer, { number }),
    onSuccess: ({ patient }) => onFound(patient),
    onError: () => onFound(null),
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        find.mutate();
      }}
    >
      <TextField
        size="small"
        label={t.number}
        description={t.numberHelp}
        autoComplete="off"
        value={number}
        error={error}
        onChange={({ target }) => {
          setNumber(target.value.slice(0, 20));
          onFound(null);
        }}
      />
      <Button type="submit" size="small" variant="secondary" className="hl-spaced" loading={find.isPending}>
        {t.find}
      </Button>
      {find.isError && <ErrorState error={find.error} />}
      {find.data?.patient === null && (
        <BodyShort size="small" role="status">
          {t.nobody}
        </BodyShort>
      )}
    </form>
  );
}

/** Both persons beside each other: name and number are what tells them apart. */
export function ComparePersons({ wrong, right }: { readonly wrong: Person; readonly right: Found }) {
  const t = useText(correctionWebTexts);
  return (
    <div role="status">
      <ul className="hl-correction__compare">
        <li className="hl-correction__person">
          <p className="hl-subtle">{t.wrongPerson}</p>
          <strong>{wrong.name}</strong>
          <p className="hl-figures">{wrong.number}</p>
        </li>
        <li className="hl-correction__person" data-right="true">
          <p className="hl-subtle">{t.rightPerson}</p>
          <strong>
            <PersonName name={right.name ?? t.hiddenName} protectedIdentity={right.protectedIdentity !== 'none'} />
          </strong>
          <p className="hl-figures">{right.number}</p>
        </li>
      </ul>
    </div>
  );
}
