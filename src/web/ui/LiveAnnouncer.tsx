import { signal, useSignal } from '../api/signal.ts';

const announcement = signal('');

/** Says something to screen readers: `announce('Ny vårdbegäran i listan')`. Never patient data that is not on the screen. */
export function announce(text: string): void {
  announcement.set('');
  // Emptied first, so that the same sentence twice is read twice.
  setTimeout(() => announcement.set(text), 50);
}

/** The place screen readers listen to; the frame has one. */
export function LiveAnnouncer() {
  const text = useSignal(announcement);
  return (
    <div aria-live="polite" className="hl-sr-only" data-testid="announcer">
      {text}
    </div>
  );
}
