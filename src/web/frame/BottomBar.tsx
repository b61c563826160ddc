import { MenuHamburgerIcon } from '@navikt/aksel-icons';
import { ActionMenu } from '@navikt/ds-react';
import { useLocale, useText } from '../i18n/locale.tsx';
import { shellTexts } from '../texts/index.ts';
import { useGo } from '../ui/AppLink.tsx';
import { useNavEntries } from './nav.ts';
import { NavLink } from './SideNav.tsx';

const places = 5;

/** The bar at the bottom of phones: the four first entries, and the rest under "Mer". */
export function BottomBar() {
  const t = useText(shellTexts);
  const { locale } = useLocale();
  const go = useGo();
  const entries = useNavEntries();
  const shown = entries.length <= places ? entries : entries.slice(0, places - 1);
  const rest = entries.slice(shown.length);
  if (entries.length === 0) return null;
  return (
    <nav className="hl-bottombar" aria-label={t.mainNavigation}>
      {shown.map((entry) => (
        <NavLink key={entry.to} entry={entry} className="hl-bottombar__link" />
      ))}
      {rest.length > 0 && (
        <ActionMenu>
          <ActionMenu.Trigger>
            <button type="button" className="hl-bottombar__link">
              <MenuHamburgerIcon aria-hidden fontSize="1.5rem" />
              <span className="hl-nav-label">{t.more}</span>
            </button>
          </ActionMenu.Trigger>
          <ActionMenu.Content>
            {rest.map((entry) => (
              <ActionMenu.Item key={entry.to} icon={<entry.icon aria-hidden />} onSelect={() => go(entry.to)}>
                {entry.label(locale)}
              </ActionMenu.Item>
            ))}
          </ActionMenu.Content>
        </ActionMenu>
      )}
    </nav>
  );
}
