import {
  consciousness,
  type MeasureKind,
  measureKinds,
  type Measurement,
  measures,
  type SupportDraft,
} from '../contract.ts';

/** Nothing written yet. */
export const emptyAsk: SupportDraft = {
  urgency: 'same-day',
  cause: null,
  situation: '',
  background: '',
  assessment: '',
  recommendation: '',
  measured: {},
  photoIds: [],
};

/** A measured value as it is written, with a comma or a point. */
function numberOf(text: string): number {
  return Number(text.trim().replace(',', '.'));
}

/** Those measurements whose text is no number in reach, by kind. */
export function outOfRange(measured: Readonly<Record<string, string>>): MeasureKind[] {
  return measureKinds.filter((kind) => {
    const text = measured[kind] ?? '';
    if (text.trim() === '') return false;
    const value = numberOf(text);
    return !Number.isFinite(value) || value < measures[kind].min || value > measures[kind].max;
  });
}

/** What has been measured, in the order it is read out; what cannot be read is left out. */
export function measurementsOf(measured: Readonly<Record<string, string>>): Measurement[] {
  const wrong = new Set(outOfRange(measured));
  const numbers = measureKinds.flatMap((kind): Measurement[] => {
    const text = measured[kind] ?? '';
    return text.trim() === '' || wrong.has(kind) ? [] : [{ kind, value: numberOf(text) }];
  });
  const awake = consciousness.find((one) => one === measured['consciousness']);
  return awake === undefined ? numbers : [...numbers, { kind: 'consciousness', value: awake }];
}
