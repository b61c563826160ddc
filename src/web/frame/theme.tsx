import { Provider, Theme } from '@navikt/ds-react';
import { en as akselEnglish } from '@navikt/ds-react/locales';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { akselSwedish } from '../i18n/aksel-sv.ts';
import { useLocale } from '../i18n/locale.tsx';

/** Aksel's own words by language. */
export const akselLocales = { sv: akselSwedish, en: akselEnglish } as const;

const choices = ['light', 'dark', 'system'] as const;

/** How the reader wants it to look; `system` follows the device. */
export type ThemeChoice = (typeof choices)[number];

const storageKey = 'hemlank.theme';
const darkDevice = matchMedia('(prefers-color-scheme: dark)');

interface ThemeState {
  readonly choice: ThemeChoice;
  readonly choose: (choice: ThemeChoice) => void;
}

const ThemeContext = createContext<ThemeState>({ choice: 'system', choose: () => undefined });

function stored(): ThemeChoice {
  const value = localStorage.getItem(storageKey);
  return choices.find((choice) => choice === value) ?? 'system';
}

function followDevice(listener: () => void): () => void {
  darkDevice.addEventListener('change', listener);
  return () => darkDevice.removeEventListener('change', listener);
}

/** Light or dark for everything inside, and Aksel's own words in the chosen language. */
export function LookProvider({ children }: { readonly children: ReactNode }) {
  const { locale } = useLocale();
  const [choice, setChoice] = useState(stored);
  const deviceIsDark = useSyncExternalStore(followDevice, () => darkDevice.matches);
  const theme = choice === 'system' ? (deviceIsDark ? 'dark' : 'light') : choice;
  useEffect(() => {
    // On the root as well, so that dialogs, which the browser draws outside the application, look the same.
    document.documentElement.classList.remove('light', 'dark');
    document.documentElement.classList.add(theme);
  }, [theme]);
  const state = useMemo(
    () => ({
      choice,
      choose: (next: ThemeChoice) => {
        localStorage.setItem(storageKey, next);
        setChoice(next);
      },
    }),
    [choice],
  );
  return (
    <ThemeContext.Provider value={state}>
      <Provider locale={akselLocales[locale]}>
        <Theme theme={theme} className="hl-root">
          {children}
        </Theme>
      </Provider>
    </ThemeContext.Provider>
  );
}

/** The chosen look and a way to change it. */
export function useThemeChoice(): ThemeState {
  return useContext(ThemeContext);
}
