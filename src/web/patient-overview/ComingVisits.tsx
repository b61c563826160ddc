import type { PatientOverview } from '../../views/patient-overview/contract.ts';
import { useText } from '../i18n/locale.tsx';
import { useMay } from '../session.ts';
import { AppLink } from '../ui/AppLink.tsx';
import { Moment } from '../ui/Moment.tsx';
import { Panel } from './Panel.tsx';
import { overviewTexts } from './texts/index.ts';

/** Most visits that the overview shows; the rest are where measures are planned. */
const shown = 5;

/** Who comes when, of the unit's own. */
export function ComingVisits({ overview: { visits, relation, patient } }: { readonly overview: PatientOverview }) {
  const t = useText(overviewTexts);
  const may = useMay();
  if (relation !== 'care' || !may('visit.see')) return null;
  return (
    <Panel title={t.visits} actions={<AppLink to={`/patients/${patient.id}/measures`}>{t.measures}</AppLink>}>
      {visits.length === 0 && <p className="hl-subtle">{t.noVisits}</p>}
      <ul className="hl-panel__list">
        {visits.slice(0, shown).map(({ id, what, startsAt, persons }) => (
          <li key={id}>
            <div className="hl-panel__facts">
              <Moment at={startsAt} /> <span>{what}</span>
            </div>
            <div className="hl-subtle hl-small">{persons.map(({ name }) => name).join(' + ')}</div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
