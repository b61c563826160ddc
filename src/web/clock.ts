import { useEffect, useState } from 'react';

let ahead = 0;

/** Adjusts to the server's time, so that "om 40 min" is right also when the device's own time is wrong. */
export function setServerNow(instant: string): void {
  ahead = Date.parse(instant) - Date.now();
}

/** Milliseconds since 1970 by the server's time. */
export function serverNow(): number {
  return Date.now() + ahead;
}

/** The time now, renewed every half minute (or as often as asked). */
export function useNow(everyMilliseconds = 30_000): number {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), everyMilliseconds);
    return () => clearInterval(timer);
  }, [everyMilliseconds]);
  return now;
}
