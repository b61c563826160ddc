import { catalogue, type Texts } from '../../kernel/texts.ts';

/** Why an expression cannot be read. */
const sv = {
  unexpected: (p: { found: string }) => `”${p.found}” väntades inte här`,
  intervalTurned: (p: { low: number; high: number }) => `intervallet slutar (${p.high}) innan det börjar (${p.low})`,
  intervalEnd: 'ett intervall slutar med ] eller )',
  valueWanted: (p: { found: string }) => `ett värde väntades men ”${p.found}” står där (text ska stå inom citattecken)`,
  numberWanted: (p: { found: string }) => `ett tal väntades men ”${p.found}” står där`,
  wanted: (p: { wanted: string }) => `”${p.wanted}” väntades`,
  tooEarly: 'uttrycket slutar för tidigt',
  unreadable: (p: { found: string }) => `”${p.found}” går inte att läsa`,
};

const en: Texts<typeof sv> = {
  unexpected: (p) => `did not expect “${p.found}”`,
  intervalTurned: (p) => `the interval ends (${p.high}) before it begins (${p.low})`,
  intervalEnd: 'an interval ends with ] or )',
  valueWanted: (p) => `expected a value but found “${p.found}” (text needs quotation marks)`,
  numberWanted: (p) => `expected a number but found “${p.found}”`,
  wanted: (p) => `expected “${p.wanted}”`,
  tooEarly: 'the expression ends too early',
  unreadable: (p) => `cannot read “${p.found}”`,
};

export const feelTexts = catalogue(sv, en);
