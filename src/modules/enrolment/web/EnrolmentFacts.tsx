import { useText } from '../../../web/i18n/locale.tsx';
import { AppLink } from '../../../web/ui/AppLink.tsx';
import { type Fact, FactList } from '../../../web/ui/FactList.tsx';
import { Moment } from '../../../web/ui/Moment.tsx';
import { PersonName, PhoneLink, UnitLine } from '../../../web/ui/people.tsx';
import { useMay } from '../../../web/session.ts';
import type { EnrolmentDetail, EnrolmentView } from '../contract.ts';
import { enrolmentWebTexts } from '../texts/web.ts';

/** Who answers for the patient at this level, since when and until when. */
export function EnrolmentFacts({ detail }: { readonly detail: EnrolmentDetail }) {
  const t = useText(enrolmentWebTexts);
  const may = useMay();
  const { enrolment, listedAt } = detail;
  const { unit, responsible, namedContact, takenOnAt, startsAt, endsAt, referralId } = enrolment;
  const facts: Fact[] = [
    { label: t.unit, value: <UnitLine name={unit.name} phone={unit.phone} /> },
    { label: t.responsible, value: <Responsible person={responsible} takenOnAt={takenOnAt} /> },
    { label: t.namedContact, value: <Person person={namedContact} /> },
    { label: t.start, value: <Moment at={startsAt} as="from" /> },
    ...(endsAt === null ? [] : [{ label: t.end, value: <Moment at={endsAt} as="full" /> }]),
    {
      label: t.listedAt,
      value: listedAt ? <UnitLine name={listedAt.name} phone={listedAt.phone} /> : t.notListed,
    },
  ];
  if (may('referral.read')) {
    facts.push({ label: t.referral, value: <AppLink to={`/referrals/${referralId}`}>{t.openReferral}</AppLink> });
  }
  return <FactList facts={facts} />;
}

/** The responsible person, and whether they have taken over yet. */
function Responsible({
  person,
  takenOnAt,
}: {
  readonly person: EnrolmentView['responsible'];
  readonly takenOnAt: string | null;
}) {
  const t = useText(enrolmentWebTexts);
  return (
    <>
      <Person person={person} />
      {person !== null && takenOnAt === null && <div className="hl-subtle">{t.notTakenOn}</div>}
    </>
  );
}

function Person({ person }: { readonly person: EnrolmentView['responsible'] }) {
  const t = useText(enrolmentWebTexts);
  if (person === null) return <em className="hl-subtle">{t.nobody}</em>;
  return (
    <span className="hl-people">
      <PersonName name={person.name} title={person.title} />
      {person.phone !== null && <PhoneLink phone={person.phone} who={person.name} />}
    </span>
  );
}
