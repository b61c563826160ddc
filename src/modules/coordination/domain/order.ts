import { type Urgency, urgencies } from '../../../model/index.ts';

export interface Point {
  latitude: number;
  longitude: number;
}

/** Where somebody is, as far as it may be known: a door, else a postal code, else a district. All null for protected identity. */
export interface Whereabouts {
  point: Point | null;
  postalCode: string | null;
  districtId: string | null;
}

/** A stop that can still be put anywhere in a round. */
export interface Stop {
  id: string;
  urgency: Urgency;
  /** When it was asked for: what has waited longest goes first when nothing else tells. */
  sentAt: string;
  at: Whereabouts;
}

/** Kilometres to reckon with where no door is known: within a postal code, within a district, else. */
const roughly = { postalCode: 1, district: 3, elsewhere: 10 };

/** How far apart two places are, as the crow flies, as far as is known. */
export function kilometresBetween(a: Whereabouts, b: Whereabouts): number {
  if (a.point !== null && b.point !== null) return greatCircle(a.point, b.point);
  if (a.postalCode !== null && a.postalCode === b.postalCode) return roughly.postalCode;
  if (a.districtId !== null && a.districtId === b.districtId) return roughly.district;
  return roughly.elsewhere;
}

function greatCircle(a: Point, b: Point): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const [height, width] = [radians(b.latitude - a.latitude), radians(b.longitude - a.longitude)];
  const half =
    Math.sin(height / 2) ** 2 +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(width / 2) ** 2;
  return 12_742 * Math.asin(Math.min(1, Math.sqrt(half)));
}

/** A simple order of a round: the most urgent first; among equals the nearest next, and of those equally near what has waited longest. */
export function orderOfRound(stops: readonly Stop[], from: Whereabouts | null): string[] {
  const left = [...stops].sort((a, b) => (a.sentAt < b.sentAt ? -1 : a.sentAt > b.sentAt ? 1 : a.id < b.id ? -1 : 1));
  const order: string[] = [];
  let here = from;
  while (left.length > 0) {
    const rank = Math.min(...left.map(({ urgency }) => urgencies.indexOf(urgency)));
    const candidates = left.filter(({ urgency }) => urgencies.indexOf(urgency) === rank);
    const place = here;
    const next = candidates.reduce((best, one) =>
      place !== null && kilometresBetween(place, one.at) < kilometresBetween(place, best.at) ? one : best,
    );
    order.push(next.id);
    left.splice(left.indexOf(next), 1);
    here = next.at;
  }
  return order;
}

/** Where a new stop goes in an order that holds: what is acute before everything that is less urgent, all else last. */
export function placeFor(urgency: Urgency, order: readonly { urgency: Urgency; begun: boolean }[]): number {
  if (urgencies.indexOf(urgency) > urgencies.indexOf('acute')) return order.length;
  const later = order.findIndex((one) => !one.begun && urgencies.indexOf(one.urgency) > urgencies.indexOf(urgency));
  return later === -1 ? order.length : later;
}
