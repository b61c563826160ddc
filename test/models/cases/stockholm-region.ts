import type { Case } from '../cases.ts';
import { lacks } from './brief.ts';
import { frameworkCases } from './framework.ts';
import { stockholmRegionAgreements } from './stockholm-region-agreements.ts';
import { stockholmRegionPhysician } from './stockholm-region-physician.ts';
import { stockholmRegionResponsibility } from './stockholm-region-responsibility.ts';

/** Required facts and time limits, which the county takes from the framework agreement as it stands. */
export const framed: readonly Case[] = [
  ...frameworkCases.filter(({ ask }) => ask === 'complete' || ask === 'due'),
  lacks('home-visits', 'a single visit says when', 'single-visit', { without: ['wantedStart'] }, ['wantedStart']),
];

/** Seeds 000, 002 and 004 about Stockholm county before a transfer; then what the model assumes. */
export const stockholmRegionCases: readonly Case[] = [
  ...framed,
  ...stockholmRegionResponsibility,
  ...stockholmRegionPhysician,
  ...stockholmRegionAgreements,
];
