import {
  BriefcaseIcon,
  LanguageIcon,
  LeaveIcon,
  MagnifyingGlassIcon,
  PersonCircleIcon,
  QuestionmarkCircleIcon,
} from '@navikt/aksel-icons';
import { ActionMenu } from '@navikt/ds-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useLocale, useText } from '../i18n/locale.tsx';
import { saveLocale, signOut, useSession } from '../session.ts';
import { shellTexts } from '../texts/index.ts';
import { useGo } from '../ui/AppLink.tsx';
import { type ThemeChoice, useThemeChoice } from './theme.tsx';

/** Product, assignment, search, help, language and account, always in sight. */
export function TopBar({ onSearch }: { readonly onSearch: () => void }) {
  const t = useText(shellTexts);
  return (
    <header className="hl-topbar">
      <Link to="/" className="hl-brand" aria-label={t.product}>
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
  const role = assignment.roleName;
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
  const { other, change } = useOtherLanguage();
  return (
    <button type="button" lang={other} className="hl-topbar__button hl-wide" onClick={change}>
      <LanguageIcon aria-hidden fontSize="1.35rem" />
      <span>{t.languageOther}</span>
    </button>
  );
}

function useOtherLanguage() {
  const { locale, setLocale } = useLocale();
  const queries = useQueryClient();
  const other = locale === 'sv' ? 'en' : 'sv';
  const change = () => {
    setLocale(other);
    // Sentences made by the server are fetched anew in the new language. If it cannot be told, only its own
    // sentences keep the old language, so there is nothing to stop for.
    void saveLocale(other).then(
      () => queries.invalidateQueries(),
      () => undefined,
    );
  };
  return { other, change } as const;
}

const themeChoices: readonly ThemeChoice[] = ['light', 'dark', 'system'];

function AccountMenu() {
  const t = useText(shellTexts);
  const { user } = useSession();
  const { change } = useOtherLanguage();
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
          <ActionMenu.Item icon={<LanguageIcon aria-hidden />} onSelect={change}>
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
