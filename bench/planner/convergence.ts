import { writeFileSync } from 'node:fs';
import { gapOf, median, type Result } from './results.ts';

const width = 760;
const height = 420;
const left = 60;
const bottom = 46;
const top = 34;
const worst = 20;
const colours = ['#0067c5', '#c30000', '#06893a', '#634689', '#a05500', '#005b82', '#6b6b6b'];

/** Draws how the gap falls with time, one line for each size: the median over that size's longest runs. Time is logarithmic. */
export function drawConvergence(file: string, results: readonly Result[]): void {
  const known = results.filter(({ bestKnown }) => bestKnown !== null);
  if (known.length === 0) return;
  const longest = Math.max(...known.map(({ seconds }) => seconds));
  const sizes = [...new Set(known.map(({ patients }) => patients))].toSorted((a, b) => a - b);
  const x = (seconds: number) => left + ((width - left - 120) * Math.log10(seconds / 0.1)) / Math.log10(longest / 0.1);
  const y = (gap: number) => top + (height - top - bottom) * (1 - Math.max(-1, Math.min(worst, gap)) / worst);
  const lines = sizes.map((size, at) => {
    const own = known.filter(({ patients }) => patients === size);
    const budget = Math.max(...own.map(({ seconds }) => seconds));
    const runs = own.filter(({ seconds }) => seconds === budget);
    const colour = colours[at % colours.length] ?? '#000';
    const points = times(budget).map((seconds) => `${x(seconds).toFixed(1)},${y(gapAt(runs, seconds)).toFixed(1)}`);
    const label = `<text x="${width - 112}" y="${top + 20 + at * 20}" fill="${colour}">${size} patients</text>`;
    return `<polyline fill="none" stroke="${colour}" stroke-width="2" points="${points.join(' ')}"/>${label}`;
  });
  const grid = [0, 5, 10, 15, 20].map(
    (gap) =>
      `<line x1="${left}" x2="${width - 120}" y1="${y(gap)}" y2="${y(gap)}" stroke="#ccc"/><text x="${left - 8}" y="${y(gap) + 4}" text-anchor="end">${gap} %</text>`,
  );
  const ticks = [0.1, 1, 10, 60, 600]
    .filter((seconds) => seconds <= longest)
    .map((seconds) => `<text x="${x(seconds)}" y="${height - bottom + 18}" text-anchor="middle">${seconds} s</text>`);
  const [clock] = new Set(known.map((one) => (one.clock === 'wall' ? 'wall-clock' : 'processor')));
  const title = `<text x="${left}" y="18">Over best known, median, by ${clock} time (one thread)</text>`;
  const parts = [title, ...grid, ...ticks, ...lines];
  const open = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="13">`;
  writeFileSync(file, `${open}<rect width="100%" height="100%" fill="#fff"/>${parts.join('\n')}</svg>\n`);
}

function times(budget: number): number[] {
  const steps = 60;
  return Array.from({ length: steps + 1 }, (_, at) => 0.1 * (budget / 0.1) ** (at / steps));
}

function gapAt(runs: readonly Result[], seconds: number): number {
  return median(
    runs.map((run) => {
      const reached = run.trace.filter(([milliseconds]) => milliseconds <= seconds * 1000).at(-1);
      const cost = reached?.[1] ?? run.trace[0]?.[1] ?? Infinity;
      return gapOf({ ...run, cost: seconds >= run.seconds ? run.cost : cost }) ?? worst;
    }),
  );
}
