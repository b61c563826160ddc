import { acceptedModel } from '../../factories/shipped-models.ts';
import type { Case } from '../cases.ts';
import { shown } from '../shown.ts';
import { borgholmCases } from './borgholm.ts';
import { callOffCases } from './call-off.ts';
import { dalarnaCases } from './dalarna-2012.ts';
import { eksoteCases } from './eksote.ts';
import { frameworkPhysicianCases } from './framework-physicians.ts';
import { frameworkCases } from './framework.ts';
import { homecomingCases } from './homecoming-team.ts';
import { malmoCases } from './malmo-mobile.ts';
import { norrtaljeCases } from './norrtalje.ts';
import { overtorneaCases } from './overtornea.ts';
import { ruralRemoteCases } from './rural-remote.ts';
import { sodraAlvsborgCases } from './sodra-alvsborg.ts';
import { stockholm2015Cases } from './stockholm-2015.ts';
import { stockholm2020Cases } from './stockholm-2020.ts';
import { stockholmRegionCases } from './stockholm-region.ts';
import { uppsalaCases } from './uppsala-mobile.ts';

/** The cases of each model of the library, by the model's id. */
export const casesOf: Readonly<Record<string, readonly Case[]>> = {
  'call-off': callOffCases,
  borgholm: withFramework('borgholm', borgholmCases),
  'malmo-mobile': withFramework('malmo-mobile', malmoCases),
  'uppsala-mobile': withFramework('uppsala-mobile', uppsalaCases),
  'sodra-alvsborg': withFramework('sodra-alvsborg', sodraAlvsborgCases),
  overtornea: withFramework('overtornea', overtorneaCases),
  'rural-remote': withFramework('rural-remote', ruralRemoteCases),
  'dalarna-2012': dalarnaCases,
  'stockholm-2015': stockholm2015Cases,
  'stockholm-2020': stockholm2020Cases,
  'stockholm-region': stockholmRegionCases,
  norrtalje: norrtaljeCases,
  'homecoming-team': homecomingCases,
  eksote: eksoteCases,
};

/**
 * A model's own cases, and those of the framework agreement that it includes: for each clause that it keeps and has no case of its
 * own about.
 */
function withFramework(name: string, own: readonly Case[]): readonly Case[] {
  const { clauses } = acceptedModel(name);
  const theirs = new Set(own.flatMap(shown));
  const kept = (one: Case) => shown(one).every((clause) => clauses.has(clause) && !theirs.has(clause));
  return [...own, ...[...frameworkPhysicianCases, ...frameworkCases].filter(kept)];
}
