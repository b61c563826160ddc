import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { type Catalogue, type Locale, locales, type Texts, type TextSet } from '../../kernel/texts.ts';
import { type Formats, formatsFor } from './format.ts';

const storageKey = 'hemlank.locale';

let current: Locale = readStored();

function readStored(): Locale {
  if (typeof localStorage === 'undefined') return 'sv';
  const stored = localStorage.getItem(storageKey);
  return locales.find((locale) => locale === stored) ?? 'sv';
}

/** The language right now, for code outside components (the API client sends it with every request). */
export function currentLocale(): Locale {
  return current;
}

interface LocaleState {
  readonly locale: Locale;
  readonly setLocale: (locale: Locale) => void;
}

const LocaleContext = createContext<LocaleState>({ locale: 'sv', setLocale: () => undefined });

/** Holds the chosen language, remembers it in this browser and tells the document. */
export function LocaleProvider({ children }: { readonly children: ReactNode }) {
  const [locale, set] = useState<Locale>(current);
  const setLocale = useCallback((next: Locale) => {
    current = next;
    localStorage.setItem(storageKey, next);
    set(next);
  }, []);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  // Chosen in one tab, it holds in the others: only they are told of it.
  useEffect(() => {
    const follow = ({ key }: StorageEvent) => {
      if (key !== storageKey) return;
      current = readStored();
      set(current);
    };
    addEventListener('storage', follow);
    return () => removeEventListener('storage', follow);
  }, []);
  const state = useMemo(() => ({ locale, setLocale }), [locale, setLocale]);
  return <LocaleContext.Provider value={state}>{children}</LocaleContext.Provider>;
}

/** The chosen language and a way to change it. */
export function useLocale(): LocaleState {
  return useContext(LocaleContext);
}

/** A module's texts in the chosen language: `useText(referralTexts).title`. */
export function useText<T extends TextSet>(texts: Catalogue<T>): Texts<T> {
  return texts[useContext(LocaleContext).locale];
}

/** Formatters for dates, times, numbers and ages in the chosen language. */
export function useFormat(): Formats {
  return formatsFor(useContext(LocaleContext).locale);
}
