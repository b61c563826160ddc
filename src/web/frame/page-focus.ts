import { useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';

let waiting = false;

/**
 * After moving to another screen the keyboard and the screen reader must start at its heading. The frame notes the move;
 * the new screen's heading takes the focus when it appears, else the main area does.
 */
export function useFocusOnNavigation(): void {
  // The screen on show, not the address being gone to: that one changes before its screen is there.
  const path = useRouterState({ select: (state) => state.matches.at(-1)?.pathname });
  const before = useRef(path);
  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    waiting = true;
    const heading = document.querySelector<HTMLElement>('main h1');
    if (heading) takeFocusIfWaiting(heading);
    const timer = setTimeout(() => takeFocusIfWaiting(document.querySelector('main')), 1500);
    return () => clearTimeout(timer);
  }, [path]);
}

/** Gives the focus to the element if somebody just moved to this screen. */
export function takeFocusIfWaiting(element: HTMLElement | null): void {
  if (!waiting || !element) return;
  waiting = false;
  element.focus({ preventScroll: true });
}
