import { gapOf, median, type Result } from './results.ts';

/** A line for each instance and budget: best known, our median and best, the gaps, the seeds; then a line for each size. */
export function printResults(results: readonly Result[]): void {
  if (results.length === 0) return;
  const clocks = new Set(results.map(({ clock }) => clock));
  console.log(`\nTime is ${[...clocks].join(' and ')} time, one thread.`);
  console.log('instance                   budget  seeds  best known     median       best  gap of median  of best');
  for (const own of groups(results, ({ instance, seconds }) => `${instance} ${seconds}`)) printInstance(own);
  console.log('\npatients  budget  instances  runs  mean gap of medians  worst median  mean gap of bests  goal');
  for (const own of groups(results, ({ patients, seconds }) => `${patients} ${seconds}`)) printSize(own);
}

function groups(results: readonly Result[], key: (result: Result) => string): Result[][] {
  const all = new Map<string, Result[]>();
  const order = (a: Result, b: Result) =>
    a.patients - b.patients || a.instance.localeCompare(b.instance, 'en', { numeric: true }) || a.seconds - b.seconds;
  for (const result of results.toSorted(order)) all.set(key(result), [...(all.get(key(result)) ?? []), result]);
  return [...all.values()];
}

const percent = (value: number) => (Number.isNaN(value) ? '–' : `${value.toFixed(2)} %`);

function printInstance(own: readonly Result[]): void {
  const [first] = own;
  if (first === undefined) return;
  const costs = own.map(({ cost }) => cost);
  const gaps = own.flatMap((result) => gapOf(result) ?? []);
  const cells = [
    first.instance.padEnd(26),
    `${first.seconds} s`.padStart(6),
    String(own.length).padStart(6),
    (first.bestKnown?.toFixed(3) ?? '–').padStart(11),
    median(costs).toFixed(3).padStart(10),
    Math.min(...costs)
      .toFixed(3)
      .padStart(10),
    percent(median(gaps)).padStart(14),
    percent(Math.min(...gaps)).padStart(8),
  ];
  console.log(cells.join(' '));
}

function printSize(own: readonly Result[]): void {
  const [first] = own;
  if (first === undefined) return;
  const instances = groups(own, ({ instance }) => instance);
  const medians = instances.map((each) => median(each.flatMap((result) => gapOf(result) ?? [])));
  const bests = instances.map((each) => Math.min(...each.flatMap((result) => gapOf(result) ?? [])));
  const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
  const cells = [
    String(first.patients).padStart(8),
    `${first.seconds} s`.padStart(7),
    String(instances.length).padStart(10),
    String(own.length).padStart(5),
    percent(mean(medians)).padStart(20),
    percent(Math.max(...medians)).padStart(13),
    percent(mean(bests)).padStart(18),
    goalOf(first).padStart(5),
  ];
  console.log(cells.join(' '));
}

/** The goals for the median of five seeds. */
function goalOf({ patients, seconds }: Result): string {
  const at = [10, 60, 600].indexOf(seconds);
  const row = [
    { upTo: 25, goals: ['0 %', '0 %', '0 %'] },
    { upTo: 75, goals: ['1.5 %', '0.5 %', '0.1 %'] },
    { upTo: 200, goals: ['4 %', '1.5 %', '0.3 %'] },
    { upTo: Infinity, goals: ['7 %', '2.5 %', '0.5 %'] },
  ].find(({ upTo }) => patients <= upTo);
  return row?.goals[at] ?? '–';
}
