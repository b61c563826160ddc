import { useText } from '../../../web/i18n/locale.tsx';
import { AppLink } from '../../../web/ui/AppLink.tsx';
import { organisationWebTexts } from '../texts/web.ts';

/** The parts of administration. */
export function AdminTabs() {
  const t = useText(organisationWebTexts);
  return (
    <nav aria-label={t.admin}>
      <ul className="hl-admin-tabs">
        <li>
          <AppLink to="/admin/units">{t.units}</AppLink>
        </li>
        <li>
          <AppLink to="/admin/users">{t.users}</AppLink>
        </li>
      </ul>
    </nav>
  );
}
