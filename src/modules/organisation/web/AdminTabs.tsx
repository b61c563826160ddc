import { Link } from '@tanstack/react-router';
import { useText } from '../../../web/i18n/locale.tsx';
import { organisationWebTexts } from '../texts/web.ts';
import { useProposalsForMe } from './api.ts';
import './organisation.css';

/** The parts of administration; the one that is open is marked. */
export function AdminTabs() {
  const t = useText(organisationWebTexts);
  const waiting = useProposalsForMe() ?? 0;
  return (
    <nav aria-label={t.admin}>
      <ul className="hl-admin-tabs">
        <li>
          <Link to="/admin/units">{t.units}</Link>
        </li>
        <li>
          <Link to="/admin/users">{t.users}</Link>
        </li>
        <li>
          <Link to="/admin/proposals">{waiting > 0 ? t.proposalsCount({ count: waiting }) : t.proposals}</Link>
        </li>
        <li>
          <Link to="/admin/system-clients">{t.systemClients}</Link>
        </li>
      </ul>
    </nav>
  );
}
