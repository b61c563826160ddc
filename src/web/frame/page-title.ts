import { useEffect } from 'react';

/** Sets the tab's title. Never with patient data: titles end up in the browser's history. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Hemlänk`;
  }, [title]);
}
