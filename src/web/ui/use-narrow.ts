import { useSyncExternalStore } from 'react';

const inBrowser = typeof matchMedia !== 'undefined';
// The same width as in frame.css. In rem, so that 200 % zoom gives the phone's form.
const narrow = inBrowser ? matchMedia('(max-width: 52rem)') : undefined;
const paper = inBrowser ? matchMedia('print') : undefined;
let lastOnScreen = false;

function follow(listener: () => void): () => void {
  narrow?.addEventListener('change', listener);
  return () => narrow?.removeEventListener('change', listener);
}

/** Paper shows the form that the screen had: pages are counted before a change of form would be drawn, and the rest came out blank. */
function onScreen(): boolean {
  if (paper?.matches !== true) lastOnScreen = narrow?.matches ?? false;
  return lastOnScreen;
}

/** Whether the window is as narrow as a phone. */
export function useNarrow(): boolean {
  return useSyncExternalStore(follow, onScreen);
}
