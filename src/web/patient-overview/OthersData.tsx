import { useText } from '../i18n/locale.tsx';
import type { PatientOverview } from '../../views/patient-overview/contract.ts';
import { useMay } from '../session.ts';
import { AppLink } from '../ui/AppLink.tsx';
import { Panel } from './Panel.tsx';
import { overviewTexts } from './texts/index.ts';

/** The way to what others hold and to what the patient has decided. Nothing is looked up before it is asked for: each look is logged. */
export function OthersData({ overview: { patient, relation } }: { readonly overview: PatientOverview }) {
  const t = useText(overviewTexts);
  const may = useMay();
  if (!may('access.read') || relation !== 'care') return null;
  const to = `/patients/${patient.id}/access`;
  return (
    <Panel title={t.others}>
      <p className="hl-subtle">{t.othersText}</p>
      <ul className="hl-panel__list">
        {may('access.open') && (
          <li>
            <AppLink to={to}>{t.othersOpen}</AppLink>
          </li>
        )}
        <li>
          <AppLink to={to} hash="decided">
            {t.decidedOpen}
          </AppLink>
        </li>
      </ul>
    </Panel>
  );
}
