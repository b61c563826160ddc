import { Link, useRouterState } from '@tanstack/react-router';
import type { NavEntry } from '../contribution.ts';
import { useLocale, useText } from '../i18n/locale.tsx';
import { shellTexts } from '../texts/index.ts';
import { useNavEntries } from './nav.ts';

/** The left navigation of wide windows. */
export function SideNav() {
  const t = useText(shellTexts);
  const entries = useNavEntries();
  return (
    <nav className="hl-sidenav" aria-label={t.mainNavigation}>
      <ul>
        {entries.map((entry) => (
          <li key={entry.to}>
            <NavLink entry={entry} className="hl-sidenav__link" />
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** One entry: icon, label and count. The open screen's entry is marked for eye and ear. */
export function NavLink({ entry, className }: { readonly entry: NavEntry; readonly className: string }) {
  const { locale } = useLocale();
  const Icon = entry.icon;
  const { within } = entry;
  const inside = useRouterState({
    select: (state) => within !== undefined && state.location.pathname.startsWith(within),
  });
  return (
    <Link to={entry.to} className={className} {...(inside ? { 'aria-current': 'page' } : {})}>
      <Icon aria-hidden fontSize="1.5rem" />
      <span className="hl-nav-label">{entry.label(locale)}</span>
      {entry.useCount && <NavCount useCount={entry.useCount} />}
    </Link>
  );
}

function NavCount({ useCount }: { readonly useCount: () => number | undefined }) {
  const count = useCount();
  if (count === undefined || count === 0) return null;
  return <span className="hl-nav-count">{count > 99 ? '99+' : count}</span>;
}
