import { expect, it } from 'vitest';
import { stopInTime } from './stop-in-time.ts';

it('stops everything in order', async () => {
  const stopped: string[] = [];
  const stop = (name: string) => () => Promise.resolve(void stopped.push(name));
  expect(await stopInTime([stop('server'), stop('database')], 1000, () => undefined)).toBe(true);
  expect(stopped).toEqual(['server', 'database']);
});

it('goes on after one that fails, and says so', async () => {
  const stopped: string[] = [];
  const faults: unknown[] = [];
  const fault = new Error('connection lost');
  const stops = [() => Promise.reject(fault), () => Promise.resolve(void stopped.push('database'))];
  expect(await stopInTime(stops, 1000, (error) => faults.push(error))).toBe(false);
  expect([stopped, faults]).toEqual([['database'], [fault]]);
});

it('gives up on one that never stops', async () => {
  expect(await stopInTime([() => new Promise<void>(() => undefined)], 20, () => undefined)).toBe(false);
});
