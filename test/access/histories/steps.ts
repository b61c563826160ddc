import { expect } from 'vitest';
import { plus } from '../../../src/kernel/instant.ts';
import type { Block, Consent, Opening } from '../../../src/modules/access/contract.ts';
import type { AccessGround } from '../../../src/modules/access/domain/question.ts';
import type { Answer } from '../../support/app.ts';
import type { Among, Chain, History } from './history.ts';
import { beginRelation, controllerOf, endRelation, type PlaceKey } from './world.ts';

/** One thing that happens; `pick` chooses among what there is, `yes` between two ways. */
export interface Step {
  what: keyof typeof happen;
  who: PlaceKey;
  pick: number;
  yes: boolean;
}

const asked = { requestedBy: 'patient', how: 'oral' } as const;
const relevance = 'Läkemedel före hembesök';
const attitudes = [
  { capacity: 'lastingly-without', clarifiedHow: 'Samtal med dottern' },
  { capacity: 'lastingly-without' },
  { capacity: 'lastingly-without', clarifiedHow: 'Samtal med dottern', wouldObject: true },
  { capacity: 'child' },
  { capacity: 'able' },
  { capacity: 'temporarily-without' },
] as const;

/** What can happen. Each does it through HTTP (or the module's door), compares with the statutes, and writes it in the history. */
export const happen = {
  relation: relationBeginsOrEnds,
  consent: consentGivenOrWithdrawn,
  attitude: attitudeRecorded,
  block: blockedOrLifted,
  'opt-out': optedOutOrIn,
  time: timePasses,
  steps: lookSeeAndOpen,
  'go-on': goOnWithAnOldChain,
  emergency: emergencyInTwoSteps,
};

async function relationBeginsOrEnds(history: History, { who }: Step): Promise<void> {
  if (who === 'ambulance') return;
  const { world, relations, patientId } = history;
  const matter = relations.get(who);
  if (matter === undefined) relations.set(who, await beginRelation(world, who, patientId));
  else {
    await endRelation(world, who, matter);
    relations.delete(who);
  }
}

/** Whatever concerns the patient's choices is written down by those who care for the patient, and not by home service. */
function writes(history: History, who: PlaceKey, answer: Answer<unknown>): boolean {
  const may = history.relations.has(who) && who !== 'service';
  if (!may) expect(answer.status, JSON.stringify(answer.body)).toBeGreaterThanOrEqual(400);
  return answer.status === 200;
}

async function consentGivenOrWithdrawn(history: History, { who }: Step): Promise<void> {
  const { world, patientId, consents } = history;
  const client = await world.as(who, false);
  const controller = controllerOf(world.places[who]);
  const { id, version, state } = consents.get(controller) ?? { id: '', version: 0, state: 'withdrawn' };
  const answer =
    state === 'withdrawn'
      ? await client.post<Consent>('/api/access/consents', { patientId, how: 'oral' })
      : await client.post<Consent>(`/api/access/consents/${id}/withdraw`, { version, how: 'oral' });
  if (!writes(history, who, answer)) return;
  const { body } = answer;
  consents.set(controller, { ...body, state: body.withdrawn === null ? 'given' : 'withdrawn' });
}

async function attitudeRecorded(history: History, { who, pick }: Step): Promise<void> {
  const { world, patientId } = history;
  const attitude = attitudes[pick % attitudes.length] ?? attitudes[0];
  const client = await world.as(who, false);
  const answer = await client.post('/api/access/attitudes', { patientId, ...attitude });
  if (!writes(history, who, answer)) return;
  history.attitudes.set(controllerOf(world.places[who]), {
    capacity: attitude.capacity,
    attitudeClarified: 'clarifiedHow' in attitude,
    wouldObject: 'wouldObject' in attitude,
  });
}

async function lifted(history: History, who: PlaceKey, block: { id: string; version: number }): Promise<boolean> {
  const client = await history.world.as(who, false);
  const lift = { version: block.version, ground: 'patient-request', reason: 'Patienten vill' };
  return writes(history, who, await client.post(`/api/access/blocks/${block.id}/lift`, lift));
}

async function blockedOrLifted(history: History, { who }: Step): Promise<void> {
  const { world, patientId, within } = history;
  const block = within.get(who);
  if (block !== undefined) {
    if (await lifted(history, who, block)) within.delete(who);
    return;
  }
  const client = await world.as(who, false);
  const answer = await client.post<Block>('/api/access/blocks', { patientId, kind: 'unit', ...asked });
  if (writes(history, who, answer)) within.set(who, answer.body);
}

async function optedOutOrIn(history: History, { who, pick }: Step): Promise<void> {
  const { world, patientId } = history;
  const own = history.across.find(({ by }) => by === who);
  if (own !== undefined) {
    if (await lifted(history, who, own)) history.across = history.across.filter((block) => block !== own);
    return;
  }
  const extent = (['everything', 'own-controller', 'unit'] as const)[pick % 3] ?? 'everything';
  const client = await world.as(who, false);
  const answer = await client.post<Block>('/api/access/opt-outs', { patientId, extent, ...asked });
  if (!writes(history, who, answer)) return;
  const controller = extent === 'everything' ? null : controllerOf(world.places[who]);
  history.across.push({ ...answer.body, by: who, controller, unit: extent === 'unit' ? who : null });
}

function timePasses({ world }: History, { pick }: Step): Promise<void> {
  world.test.clock.pass({ hours: 1 + (pick % 14) });
  return Promise.resolve();
}

const amongOf = ({ yes }: Step): Among => (yes ? 'own-controller' : 'other-controllers');

async function lookSeeAndOpen(history: History, step: Step): Promise<void> {
  const { world, patientId } = history;
  const by = world.places[step.who];
  const among = amongOf(step);
  const answer = await (await world.as(step.who, false)).post<Opening>('/api/access/openings', { patientId, among });
  const holders = history.holders(by, among);
  // The look itself asks nothing of those who hold; what it tells does.
  const exist = holders.filter((holder) => history.grounds(by, 'existence', holder).length > 0);
  const blocked = holders.filter((holder) =>
    among === 'own-controller' ? history.within.has(holder.key) : history.blockedAcross(holder),
  );
  const told = blocked.filter((holder) => history.grounds(by, 'block-existence', holder).length > 0);
  if (!history.relations.has(step.who) || step.who === 'service') {
    expect(answer.status, 'a look without care').toBe(403);
    return;
  }
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  expect([answer.body.exists, answer.body.blockExists], 'exists, block exists').toEqual([
    exist.length > 0,
    told.length > 0,
  ]);
  const chain = remember(history, step.who, answer.body);
  await seeSources(history, chain);
  await openSources(history, chain, chain.sources);
}

/** Step 2, now: allowed exactly if the statutes show somebody, and shows nobody else. */
async function seeSources(history: History, chain: Chain): Promise<void> {
  const by = history.world.places[chain.by];
  const shown = history
    .holders(by, chain.among)
    .filter((holder) => history.grounds(by, 'source', holder, { opened: 'existence' }).length > 0);
  const client = await history.world.as(chain.by, false);
  const answer = await client.post<Opening>(`/api/access/openings/${chain.id}/sources`, { relevance });
  if (chain.until <= history.now || shown.length === 0)
    expect(answer.status, 'sources that may not be seen').toBeGreaterThanOrEqual(400);
  if (answer.status === 200) follow(chain, answer.body);
  else if (chain.until > history.now && !chain.danger && chain.sources.length === 0 && shown.length > 0)
    expect.unreachable(`sources refused: ${JSON.stringify(answer.body)}`);
}

/** Step 3, now, of some sources that were seen. */
async function openSources(history: History, chain: Chain, sources: Chain['sources']): Promise<void> {
  if (sources.length === 0) return;
  const { world } = history;
  const stated = { opened: 'source', relevant: true } as const;
  const may = sources.every((source) => opens(history, chain, source, stated));
  const body = { sourceIds: sources.map(({ id }) => id), relevance };
  const client = await world.as(chain.by, false);
  const answer = await client.post<Opening>(`/api/access/openings/${chain.id}/open`, body);
  expect(answer.status === 200, `open: ${JSON.stringify(answer.body)}`).toBe(may && chain.until > history.now);
  if (answer.status === 200) follow(chain, answer.body);
}

function opens(
  history: History,
  chain: Chain,
  source: Chain['sources'][number],
  stated: Parameters<History['grounds']>[3],
): boolean {
  const by = history.world.places[chain.by];
  return history.behind(source).some((holder) => history.grounds(by, 'record', holder, stated).length > 0);
}

async function goOnWithAnOldChain(history: History, { who, pick, yes }: Step): Promise<void> {
  const own = history.chains.filter(({ by }) => by === who);
  const chain = own[pick % Math.max(own.length, 1)];
  if (chain === undefined) return;
  if (chain.sources.length === 0 || yes) await seeSources(history, chain);
  else await openSources(history, chain, chain.sources.slice(pick % chain.sources.length));
}

async function emergencyInTwoSteps(history: History, step: Step): Promise<void> {
  const { world, patientId } = history;
  const by = world.places[step.who];
  const anew = step.pick % 4 !== 0;
  const among = amongOf(step);
  const body = { patientId, among, danger: 'Medvetslös', whyNoConsent: 'Inte kontaktbar' };
  const client = await world.as(step.who, anew);
  const answer = await client.post<Opening>('/api/access/emergencies', body);
  expect(answer.status === 200, JSON.stringify(answer.body)).toBe(anew && by.side === 'health-care');
  if (answer.status !== 200) return;
  const chain = remember(history, step.who, answer.body);
  const stated = { ...history.emergency, opened: 'source', indispensable: true, anew } as const;
  for (const source of chain.sources) {
    const necessary = { sourceIds: [source.id], necessity: 'Läkemedel styr behandlingen' };
    const opened = await client.post<Opening>(`/api/access/openings/${chain.id}/emergency-open`, necessary);
    if (!opens(history, chain, source, stated))
      expect(opened.status, `opened in emergency: ${JSON.stringify(source)}`).toBeGreaterThanOrEqual(400);
    if (opened.status === 200) follow(chain, opened.body);
  }
}

function remember(history: History, by: PlaceKey, opening: Opening): Chain {
  const danger = opening.emergency !== null;
  const hours = danger ? 24 : 12;
  const until = plus(opening.startedAt, { hours });
  const { id, among } = opening;
  const chain: Chain = { id, by, among, until, danger, sources: [], opened: new Map() };
  history.chains.push(chain);
  follow(chain, opening);
  return chain;
}

/** Takes over what an answer shows of the chain. */
export function follow(chain: Chain, { sources }: Opening): void {
  for (const { id, controller, unit, opened } of sources) {
    if (!chain.sources.some((source) => source.id === id))
      chain.sources.push({ id, providerId: controller.providerId, side: controller.side, unitId: unit?.id ?? null });
    if (opened !== null)
      chain.opened.set(id, {
        until: opened.until,
        emergency: opened.emergency,
        ground: opened.ground as AccessGround,
      });
  }
}
