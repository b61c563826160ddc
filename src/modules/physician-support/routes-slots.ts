import type { Id } from '../../kernel/ids.ts';
import { command, type Endpoint, query } from '../../platform/http/endpoint.ts';
import { closeSlot, reopenSlot, slotStands } from './close-slot.ts';
import * as c from './contract.ts';
import { endFeed, feedIsMade, listFeeds, makeFeed } from './keep-feed.ts';
import { may } from './policy.ts';
import { showDay, showFreeTimes, showTimesToMoveTo } from './show-slots.ts';

const { slotPaths: paths } = c;
const noPatients = { none: 'times of a unit without who has them' };

/** Bookable times: the free ones for those who ask, the unit's own day, and its calendar. */
export const slotRoutes: readonly Endpoint[] = [
  query({
    path: paths.free,
    method: 'POST',
    permission: may.ask,
    log: 'physician-support.free-times',
    summary: 'The times of a way that may be booked now, with how many are free.',
    body: c.freeBody,
    answer: c.freeAnswer,
    handle: (work, { body }) => showFreeTimes(work, body),
  }),
  query({
    path: c.supportPaths.freeTimes,
    method: 'GET',
    permission: may.book,
    log: 'physician-support.free-times',
    summary: 'The times that a request’s booked time may be moved to.',
    params: c.requestParams,
    answer: c.freeAnswer,
    handle: (work, { params }) => showTimesToMoveTo(work, params.id),
  }),
  query({
    path: paths.day,
    method: 'GET',
    permission: may.slots,
    log: 'physician-support.slots',
    summary: "The unit's own bookable times of one day, with who has them.",
    query: c.dayQuery,
    answer: c.dayAnswer,
    handle: (work, { query: asked }) => showDay(work, asked.date),
  }),
  command({
    path: paths.close,
    permission: may.slots,
    log: noPatients,
    summary: "Close one of the unit's times that nobody has.",
    body: c.placeBody,
    answer: c.slotAnswer,
    perform: (work, { body }) => closeSlot(work, body),
    respond: (work, { id }) => slotStands(work, id as Id<'slot'>),
  }),
  command({
    path: paths.reopen,
    permission: may.slots,
    log: noPatients,
    summary: "Open one of the unit's closed times again.",
    body: c.placeBody,
    answer: c.slotAnswer,
    perform: (work, { body }) => reopenSlot(work, body),
    respond: (work, { id }) => slotStands(work, id as Id<'slot'>),
  }),
  query({
    path: paths.feeds,
    method: 'GET',
    permission: may.slots,
    log: noPatients,
    summary: "The unit's secret calendar addresses, without the secrets.",
    answer: c.feedList,
    handle: (work) => listFeeds(work),
  }),
  command({
    path: paths.feeds,
    permission: may.slots,
    log: noPatients,
    summary: 'Make a secret address from which a calendar fetches the booked times.',
    answer: c.feedMade,
    perform: makeFeed,
    respond: feedIsMade,
  }),
  command({
    path: paths.endFeed,
    permission: may.slots,
    log: noPatients,
    summary: 'End a secret calendar address.',
    params: c.feedParams,
    answer: c.feedMade,
    perform: (work, { params }) => endFeed(work, params.id),
    respond: feedIsMade,
  }),
];
