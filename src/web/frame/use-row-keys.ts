import { useEffect } from 'react';
import { isWriting } from './use-search-shortcut.ts';

/** j and k move the focus between the rows of the screen's lists. */
export function useRowKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const step = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0;
      if (step === 0 || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
      const links = [...document.querySelectorAll<HTMLElement>('main [data-row-link]')];
      const here = links.findIndex((link) => link === document.activeElement);
      const next = links[here === -1 ? 0 : Math.min(Math.max(here + step, 0), links.length - 1)];
      if (!next) return;
      event.preventDefault();
      next.focus();
      next.scrollIntoView({ block: 'nearest' });
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
