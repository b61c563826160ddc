import { useQuery } from '@tanstack/react-query';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { useText } from '../../../web/i18n/locale.tsx';
import { useAssignment } from '../../../web/session.ts';
import { StaleDialog } from '../../../web/ui/dialogs.tsx';
import { type Described, differing } from '../../../web/ui/use-newer.ts';
import type { UnitDetail } from '../contract.ts';
import { organisationWebTexts } from '../texts/web.ts';
import { districtsQuery, municipalitiesQuery } from './api.ts';
import { useDayNames } from './days.ts';
import { formOf, type UnitForm } from './unit-form.ts';

interface OvertakenUnitProps {
  readonly mine: UnitForm;
  readonly activeTo: LocalDate | null;
  readonly saved: UnitDetail;
  readonly onKeepMine: (saved: UnitDetail) => void;
  readonly onTakeTheirs: (saved: UnitDetail) => void;
}

/** Somebody else changed the unit while this was written: what differs, side by side. */
export function OvertakenUnit({ mine, activeTo, saved, onKeepMine, onTakeTheirs }: OvertakenUnitProps) {
  const described = useDescribed(saved, mine.municipalityCode);
  const theirs = formOf(saved, { providerId: saved.providerId, municipalityCode: saved.municipalityCode ?? '' });
  return (
    <StaleDialog
      open
      fields={differing(described(mine, activeTo), described(theirs, saved.activeTo))}
      onKeepMine={() => onKeepMine(saved)}
      onTakeTheirs={() => onTakeTheirs(saved)}
    />
  );
}

/** The form in words. */
function useDescribed(saved: UnitDetail, municipality: string) {
  const t = useText(organisationWebTexts);
  const days = useDayNames();
  const municipalities = useQuery(municipalitiesQuery(useAssignment().county)).data?.municipalities ?? [];
  const districts = useQuery(districtsQuery(municipality)).data?.districts ?? [];
  const names = new Map<string, string>([
    ...districts.map(({ id, name }) => [id, name] as const),
    ...saved.serves.map(({ districtId, districtName }) => [districtId, districtName] as const),
  ]);
  const levels = { nurse: t.levelNurse, ot: t.levelOt, pt: t.levelPt, 'home-service': t.levelHomeService };
  const levelNames: Readonly<Record<string, string>> = levels;
  const served = (chosen: string) => {
    const [id = '', level = ''] = chosen.split(' ');
    return `${names.get(id) ?? '–'} (${levelNames[level] ?? level})`;
  };
  return (form: UnitForm, activeTo: string | null): Described => [
    [t.unitName, form.name.trim()],
    [t.hsaId, form.hsaId.trim()],
    [t.municipality, municipalities.find(({ code }) => code === form.municipalityCode)?.name ?? t.countyWide],
    [t.address, form.address.trim()],
    [t.numbers, form.numbers.map(({ label, phone }) => `${label}: ${phone}`).join(', ')],
    [t.hours, form.hours.map((one) => `${days[Number(one.weekday)]} ${one.opensAt}–${one.closesAt}`).join(', ')],
    [t.districts, form.serves.map(served).toSorted().join(', ')],
    [t.activeTo, activeTo ?? ''],
  ];
}
