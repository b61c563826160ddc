import { useEffect, useRef } from 'react';

/**
 * Ctrl K (and Cmd K) open the search from anywhere. "/" goes to the screen's own filter field when it has one
 * (`data-filter-input`), else it opens the search; never while somebody is writing.
 */
export function useSearchShortcut(open: () => void): void {
  const latest = useRef(open);
  useEffect(() => {
    latest.current = open;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        latest.current();
      } else if (event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isWriting(event.target)) {
        event.preventDefault();
        const filter = document.querySelector<HTMLInputElement>('main [data-filter-input]');
        if (filter) filter.focus();
        else latest.current();
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

/** Whether a key press belongs to a field or a dialog, so that single-key shortcuts must keep away. */
export function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.closest('input, textarea, select, dialog, [role="menu"]') !== null;
}
