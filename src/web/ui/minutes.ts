/** A minute of the day as "08:05". */
export function clock(minute: number): string {
  const whole = Math.round(minute);
  return `${String(Math.floor(whole / 60)).padStart(2, '0')}:${String(whole % 60).padStart(2, '0')}`;
}

/** "8:05", "08.05" or "0805" as a minute of the day; null when it is no time. */
export function readClock(text: string): number | null {
  const parts = /^(\d{1,2})[:.]?(\d{2})$/.exec(text.trim());
  if (!parts) return null;
  const [hours, minutes] = [Number(parts[1]), Number(parts[2])];
  return hours > 24 || minutes > 59 || hours * 60 + minutes > 1440 ? null : hours * 60 + minutes;
}

/** "60.348, 15.751" as a place in Sweden; null when it is none, undefined when nothing is written. */
export function readPoint(text: string): { latitude: number; longitude: number } | null | undefined {
  if (text.trim() === '') return undefined;
  const parts = /^\s*(\d{2}(?:\.\d+)?)\s*[,;\s]\s*(\d{2}(?:\.\d+)?)\s*$/.exec(text);
  if (!parts) return null;
  const [latitude, longitude] = [Number(parts[1]), Number(parts[2])];
  return latitude < 54 || latitude > 70 || longitude < 10 || longitude > 25 ? null : { latitude, longitude };
}
