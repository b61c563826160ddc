import { casesOf } from './cases/index.ts';
import { runCases } from './run-cases.ts';

for (const [name, cases] of Object.entries(casesOf)) runCases(name, cases);
