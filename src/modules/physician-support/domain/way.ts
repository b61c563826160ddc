/** How soon a physician is needed. `immediate`: life is in danger; `acute`: now; `planned`: within days. */
export const urgencies = ['immediate', 'acute', 'same-day', 'planned'] as const;
export type Urgency = (typeof urgencies)[number];

/** Sorts of way that models know. */
export const routeKinds = [
  'bookable-slot',
  'direct-number',
  'coordinator',
  'team-round',
  'video',
  'on-call-car',
  'assessment-car',
  'image-review',
  'emergency',
] as const;
export type RouteKind = (typeof routeKinds)[number];

/** How a way is used: through the product, by taking a time, or only by telephone. */
export const wayHows = ['send', 'book', 'call'] as const;
export type WayHow = (typeof wayHows)[number];
