import type { PatientOverview } from '../../views/patient-overview/contract.ts';
import { useNow } from '../clock.ts';
import { useFormat, useLocale, useText } from '../i18n/locale.tsx';
import { useMay } from '../session.ts';
import { AppLink } from '../ui/AppLink.tsx';
import { Moment } from '../ui/Moment.tsx';
import { Panel } from './Panel.tsx';
import { overviewTexts } from './texts/index.ts';

/** When medication reviews and follow-ups of the plan are due under the agreement, and when the last ones were held. */
export function ComingReviews({ overview: { reviews } }: { readonly overview: PatientOverview }) {
  const t = useText(overviewTexts);
  const { locale } = useLocale();
  const format = useFormat();
  const now = useNow();
  const may = useMay();
  if (reviews.length === 0 || !may('rhythm.reviews')) return null;
  return (
    <Panel title={t.reviews}>
      <ul className="hl-panel__list">
        {reviews.map(({ id, title, unit, dueAt, overdue, lastHeldAt }) => (
          <li key={id}>
            <div className="hl-panel__facts">
              <Moment at={dueAt} /> <AppLink to={`/reviews/${id}`}>{title[locale]}</AppLink>
              {overdue && <strong>{t.reviewLate}</strong>}
            </div>
            <div className="hl-subtle hl-small">
              {[
                lastHeldAt === null ? t.reviewNever : t.reviewLast({ day: format.date(lastHeldAt, now) }),
                t.reviewBy({ unit }),
              ].join(', ')}
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
