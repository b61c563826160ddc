/** What is measured in the home, in the order it is read out: the parts of NEWS2 first. */
export const measures = {
  'respiratory-rate': { unit: '/min', min: 0, max: 80, step: 1 },
  'oxygen-saturation': { unit: '%', min: 30, max: 100, step: 1 },
  'oxygen-flow': { unit: 'l/min', min: 0, max: 30, step: 0.5 },
  'systolic-pressure': { unit: 'mmHg', min: 30, max: 300, step: 1 },
  'diastolic-pressure': { unit: 'mmHg', min: 10, max: 200, step: 1 },
  pulse: { unit: '/min', min: 0, max: 300, step: 1 },
  temperature: { unit: '°C', min: 20, max: 45, step: 0.1 },
  glucose: { unit: 'mmol/l', min: 0, max: 60, step: 0.1 },
  crp: { unit: 'mg/l', min: 0, max: 700, step: 1 },
  weight: { unit: 'kg', min: 1, max: 400, step: 0.1 },
  pain: { unit: '(0–10)', min: 0, max: 10, step: 1 },
} as const;

export const measureKinds = Object.keys(measures) as (keyof typeof measures)[];
export type MeasureKind = keyof typeof measures;

/** Consciousness as NEWS2 has it: alert, newly confused, responds to voice, to pain, unresponsive. */
export const consciousness = ['alert', 'confusion', 'voice', 'pain', 'unresponsive'] as const;
export type Consciousness = (typeof consciousness)[number];

export type Measurement = { kind: MeasureKind; value: number } | { kind: 'consciousness'; value: Consciousness };

export interface News2 {
  /** Null when some part is missing: half a score would be read as a low one. */
  total: number | null;
  /** A single part that scores three asks for a physician by itself. */
  redFlag: boolean;
  missing: (MeasureKind | 'consciousness')[];
}

/** Points by the upper end of each interval, lowest interval first. */
type Scale = readonly (readonly [upTo: number, points: number])[];

const scales: Partial<Record<MeasureKind, Scale>> = {
  'respiratory-rate': [
    [8, 3],
    [11, 1],
    [20, 0],
    [24, 2],
    [Infinity, 3],
  ],
  'oxygen-saturation': [
    [91, 3],
    [93, 2],
    [95, 1],
    [Infinity, 0],
  ],
  'systolic-pressure': [
    [90, 3],
    [100, 2],
    [110, 1],
    [219, 0],
    [Infinity, 3],
  ],
  pulse: [
    [40, 3],
    [50, 1],
    [90, 0],
    [110, 1],
    [130, 2],
    [Infinity, 3],
  ],
  temperature: [
    [35, 3],
    [36, 1],
    [38, 0],
    [39, 1],
    [Infinity, 2],
  ],
};

/**
 * The National Early Warning Score 2 (Royal College of Physicians 2017), scale 1 for oxygen saturation. No oxygen flow given is read as
 * breathing air. Whoever has hypercapnic failure is scored by scale 2, which is not computed here: the saturation is then judged by hand.
 */
export function news2(measurements: readonly Measurement[]): News2 {
  const value = (kind: MeasureKind) =>
    measurements.flatMap((one) => (one.kind === kind && typeof one.value === 'number' ? [one.value] : [])).at(-1);
  const awake = measurements.flatMap((one) => (one.kind === 'consciousness' ? [one.value] : [])).at(-1);
  const parts = Object.entries(scales).map(([kind, scale]) => ({
    kind: kind as MeasureKind,
    points: pointsOf(scale, value(kind as MeasureKind)),
  }));
  const missing: News2['missing'] = parts.filter(({ points }) => points === null).map(({ kind }) => kind);
  if (awake === undefined) missing.push('consciousness');
  const scored = parts.map(({ points }) => points ?? 0);
  if (awake !== undefined) scored.push(awake === 'alert' ? 0 : 3);
  const oxygen = (value('oxygen-flow') ?? 0) > 0 ? 2 : 0;
  const total = missing.length > 0 ? null : scored.reduce((sum, points) => sum + points, oxygen);
  return { total, redFlag: scored.includes(3), missing };
}

function pointsOf(scale: Scale, value: number | undefined): number | null {
  if (value === undefined) return null;
  return scale.find(([upTo]) => value <= upTo)?.[1] ?? null;
}
