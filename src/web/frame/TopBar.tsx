import {
  BriefcaseIcon,
  LanguageIcon,
  LeaveIcon,
  MagnifyingGlassIcon,
  PersonCircleIcon,
  QuestionmarkCircleIcon,
} from '@navikt/aksel-icons';
import { ActionMenu } from '@navikt/ds-react';
import { Link } from '@tanstack/react-router';
import { useLocale, useText } from '../i18n/locale.tsx';
import { signOut, useSession } from '../session.ts';
import { shellTexts } from '../texts/index.ts';
import { useGo } from '../ui/AppLink.tsx';
import { type ThemeChoice, useThemeChoice } from './theme.tsx';

/** Product, assignment, search, help, language and account, always in sight. */
export function TopBar({ onSearch }: { readonly onSearch: () => void }) {
  const t = useText(shellTexts);
  return (
    <header className="hl-topbar">
      <Link to="/" className="hl-brand">
        <img src="/icon.svg" alt="" width="28" height="28" />
        <span>{t.product}</span>
      </Link>
      <AssignmentLink />
      <button type="button" className="hl-topbar__search" onClick={onSearch} aria-keyshortcuts="Control+K /">
        <MagnifyingGlassIcon aria-hidden fontSize="1.35rem" />
        <span>{t.search}</span>
        <kbd aria-hidden>Ctrl K</kbd>
      </button>
      <Link to="/help" className="hl-topbar__button hl-wide">
        <QuestionmarkCircleIcon aria-hidden fontSize="1.35rem" />
        <span>{t.help}</span>
      </Link>
      <LanguageButton />
      <AccountMenu />
    </header>
  );
}

function AssignmentLink() {
  const t = useText(shellTexts);
  const { assignment } = useSession();
  if (!assignment) return <span className="hl-topbar__assignment" />;
  const role = assignment.roleName ?? assignment.role;
  return (
    <Link to="/choose-assignment" className="hl-topbar__assignment" title={t.switchAssignment}>
      <span className="hl-sr-only">{t.assignment({ unit: assignment.unitName, role })}. </span>
      <BriefcaseIcon aria-hidden fontSize="1.25rem" className="hl-wide" />
      <span aria-hidden className="hl-topbar__unit">
        {assignment.unitName}
      </span>
      <span aria-hidden className="hl-topbar__role">
        {role}
      </span>
      <span className="hl-sr-only">{t.switchAssignment}</span>
    </Link>
  );
}

function LanguageButton() {
  const t = useText(shellTexts);
  const { locale, setLocale } = useLocale();
  const other = locale === 'sv' ? 'en' : 'sv';
  return (
    <button type="button" lang={other} className="hl-topbar__button hl-wide" onClick={() => setLocale(other)}>
      <LanguageIcon aria-hidden fontSize="1.35rem" />
      <span>{t.languageOther}</span>
    </button>
  );
}

const themeChoices: readonly ThemeChoice[] = ['light', 'dark', 'system'];

function AccountMenu() {
  const t = useText(shellTexts);
  const { user } = useSession();
  const { locale, setLocale } = useLocale();
  const { choice, choose } = useThemeChoice();
  const go = useGo();
  const names = { light: t.themeLight, dark: t.themeDark, system: t.themeSystem };
  const name = user?.name ?? '';
  return (
    <ActionMenu>
      <ActionMenu.Trigger>
        <button type="button" className="hl-topbar__button" aria-label={t.account({ name })}>
          <PersonCircleIcon aria-hidden fontSize="1.5rem" />
          <span className="hl-wide">{name}</span>
        </button>
      </ActionMenu.Trigger>
      <ActionMenu.Content align="end">
        <ActionMenu.Group label={[name, user?.title].filter(Boolean).join(', ')}>
          <ActionMenu.Item icon={<BriefcaseIcon aria-hidden />} onSelect={() => go('/choose-assignment')}>
            {t.switchAssignment}
          </ActionMenu.Item>
          <ActionMenu.Item icon={<QuestionmarkCircleIcon aria-hidden />} onSelect={() => go('/help')}>
            {t.help}
          </ActionMenu.Item>
          <ActionMenu.Item
            icon={<LanguageIcon aria-hidden />}
            onSelect={() => setLocale(locale === 'sv' ? 'en' : 'sv')}
          >
            {t.languageOther}
          </ActionMenu.Item>
        </ActionMenu.Group>
        <ActionMenu.Divider />
        <ActionMenu.RadioGroup
          label={t.theme}
          value={choice}
          onValueChange={(value) => choose(themeChoices.find((known) => known === value) ?? 'system')}
        >
          {themeChoices.map((value) => (
            <ActionMenu.RadioItem key={value} value={value}>
              {names[value]}
            </ActionMenu.RadioItem>
          ))}
        </ActionMenu.RadioGroup>
        <ActionMenu.Divider />
        <ActionMenu.Item icon={<LeaveIcon aria-hidden />} onSelect={() => void signOut()}>
          {t.signOut}
        </ActionMenu.Item>
      </ActionMenu.Content>
    </ActionMenu>
  );
}
