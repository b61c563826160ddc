import { HourglassIcon } from '@navikt/aksel-icons';
import { Tag } from '@navikt/ds-react';
import { useState } from 'react';
import type { Answer } from '../../modules/responsibility/contract.ts';
import { useLocale, useText } from '../i18n/locale.tsx';
import { ClauseLink } from '../ui/ClauseLink.tsx';
import { PersonName, PhoneLink } from '../ui/people.tsx';
import { overviewTexts } from './texts/index.ts';

/** One need: who answers for it, how to reach them, and why it is they. */
export function ResponsibleLine({ answer }: { readonly answer: Answer }) {
  const t = useText(overviewTexts);
  const { locale } = useLocale();
  const { performer, source } = answer;
  const { unit, person } = performer;
  return (
    <div className="hl-responsible__line" data-interim={source.kind === 'interim'}>
      <dt>{answer.needName[locale]}</dt>
      <dd>
        {unit === null ? (
          <span className="hl-responsible__nobody">
            {t.nobody}. {t.nobodyHelp({ who: performer.kindName[locale] })}
          </span>
        ) : (
          <span className="hl-responsible__who">
            <span>{unit.name}</span>
            {unit.phone && <PhoneLink phone={unit.phone} who={unit.name} />}
          </span>
        )}
        {person && (
          <span className="hl-responsible__who">
            <PersonName name={person.name} title={person.title} />
            {person.phone && <PhoneLink phone={person.phone} who={person.name} />}
            {person.standsInFor && <span className="hl-subtle">{t.standsInFor({ name: person.standsInFor })}</span>}
          </span>
        )}
        {source.kind === 'interim' && (
          <Tag size="xsmall" variant="moderate" data-color="warning" icon={<HourglassIcon aria-hidden />}>
            {t.interim}
          </Tag>
        )}
        <Why answer={answer} />
      </dd>
    </div>
  );
}

function Why({ answer }: { readonly answer: Answer }) {
  const t = useText(overviewTexts);
  const { locale } = useLocale();
  const [open, setOpen] = useState(false);
  const { source, principal, payer } = answer;
  return (
    <>
      <button
        type="button"
        className="hl-responsible__ask"
        aria-expanded={open}
        aria-label={`${t.why} ${answer.needName[locale]}`}
        onClick={() => setOpen(!open)}
      >
        {t.why}
      </button>
      {open && (
        <div className="hl-responsible__why">
          <p>{answer.explanation[locale]}</p>
          <p>
            {t.principal}: {principal.name ?? t[principal.kind]}. {t.payer}: {payer.name ?? t[payer.kind]}.
          </p>
          <p>
            {source.kind === 'decision' ? t.decision : t.clause}:{' '}
            <ClauseLink clause={{ modelHash: source.modelHash, id: source.clause, title: source.clauseHeading }} />
          </p>
        </div>
      )}
    </>
  );
}
