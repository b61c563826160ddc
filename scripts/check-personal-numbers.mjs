// No real person's number may be in the repository. Finds every valid personnummer and samordningsnummer in the
// files git knows, except those of the published test series (serials 980–989 and 238–239).
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { main, readJson, Stop } from './lib/project.mjs';

const base = process.cwd();
// Digits that are part of a longer number, a uuid, a hash or a decimal fraction are not a personal number.
const candidates = /(?<![\dA-Za-z.])(?<![\dA-Fa-f]-)((?:18|19|20)?\d{6}[-+]?\d{4})(?![\dA-Za-z])(?!-[\dA-Fa-f])/g;
const allowListFile = 'personal-number-exceptions.json';

await main(() => {
  const exceptions = readExceptions();
  const files = filesOfGit();
  if (files.length === 0) throw new Stop('git names no files to look at');
  const found = files.flatMap(numbersIn).filter(({ file, number }) => !exceptions.has(`${file} ${number}`));
  for (const { file, line, number } of found) {
    console.log(`${file}:${line} ${number.slice(0, -4)}**** may be a real person's number`);
  }
  if (found.length > 0) {
    throw new Stop(
      `${found.length} numbers outside the test series. Use a serial in 980–989 or 238–239; if it is no personal number, name it in ${allowListFile} with the reason.`,
    );
  }
  console.log(`${files.length} files, no real personal number`);
});

// New files count too, before they are added.
function filesOfGit() {
  const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: base });
  const names = list.toString('utf8').split('\0').filter(Boolean);
  return [...new Set(names)].filter((name) => name !== allowListFile && existsSync(join(base, name)));
}

function numbersIn(file) {
  const bytes = readFileSync(join(base, file));
  if (bytes.subarray(0, 8000).includes(0)) return [];
  return bytes
    .toString('utf8')
    .split('\n')
    .flatMap((text, index) => [...text.matchAll(candidates)].map(([, number]) => ({ file, line: index + 1, number })))
    .filter(({ number }) => isRealLooking(number));
}

function isRealLooking(number) {
  const digits = number.replace(/[-+]/, '').slice(-10);
  return isDate(number, digits) && hasCheckDigit(digits) && !isTestSerial(Number(digits.slice(6, 9)));
}

function isTestSerial(serial) {
  return (serial >= 980 && serial <= 989) || serial === 238 || serial === 239;
}

function isDate(number, digits) {
  const month = Number(digits.slice(2, 4));
  const dayOrSixtyMore = Number(digits.slice(4, 6));
  const day = dayOrSixtyMore > 60 ? dayOrSixtyMore - 60 : dayOrSixtyMore;
  const long = number.replace(/[-+]/, '').length === 12;
  // Without the century the year 2000 stands for any: it has a leap day, so nothing is missed.
  const year = long ? Number(number.slice(0, 4)) : 2000;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function hasCheckDigit(digits) {
  const sum = [...digits].reduce((total, digit, index) => {
    const weighted = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (weighted > 9 ? weighted - 9 : weighted);
  }, 0);
  return sum % 10 === 0;
}

function readExceptions() {
  if (!existsSync(join(base, allowListFile))) return new Set();
  const { exceptions } = readJson(join(base, allowListFile));
  for (const { file, number, reason } of exceptions) {
    if (!file || !number || !reason) throw new Stop(`${allowListFile}: every exception needs file, number and reason`);
    if (!existsSync(join(base, file)) || !readFileSync(join(base, file), 'utf8').includes(number)) {
      throw new Stop(`${allowListFile}: ${number} is no longer in ${file}; take the line away`);
    }
  }
  return new Set(exceptions.map(({ file, number }) => `${file} ${number}`));
}
