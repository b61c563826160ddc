import type { UnitId } from '../../kernel/ids.ts';
import { command, type Endpoint, query } from '../../platform/http/endpoint.ts';
import { addUnit } from './add-unit.ts';
import { changeContacts } from './change-contacts.ts';
import { changeUnit } from './change-unit.ts';
import { confirmUnit } from './confirm-unit.ts';
import {
  addUnitBody,
  changeContactsBody,
  changeUnitBody,
  districtsAnswer,
  districtsQuery,
  forReferralAnswer,
  forReferralQuery,
  municipalitiesAnswer,
  municipalitiesQuery,
  providersAnswer,
  unitDetailSchema,
  unitListAnswer,
  unitListQuery,
  unitParams,
  versionBody,
} from './contract.ts';
import { listUnits } from './list-units.ts';
import { may, nothingAboutPatients as log } from './policy.ts';
import { readChange } from './read-change.ts';
import { receiversForReferral } from './receivers-for-referral.ts';
import { listDistricts, listMunicipalities, listProviders } from './reference-lists.ts';
import { showUnit } from './show-unit.ts';
import { proposalRoutes } from './proposal-routes.ts';
import { staffRoutes } from './staff-routes.ts';

const units: Endpoint[] = [
  query({
    method: 'GET',
    path: '/api/units',
    permission: may.directory,
    log,
    summary: 'The directory: units by name, kind and municipality',
    query: unitListQuery,
    answer: unitListAnswer,
    handle: (work, { query }) => listUnits(work, query),
  }),
  query({
    method: 'GET',
    path: '/api/units/for-referral',
    permission: may.directory,
    log,
    summary: 'Who receives a referral for somebody who stays at a place, with the reason',
    query: forReferralQuery,
    answer: forReferralAnswer,
    handle: (work, { query }) => receiversForReferral(work, query),
  }),
  query({
    method: 'GET',
    path: '/api/units/:id',
    permission: may.directory,
    log,
    summary: 'A unit: numbers, hours, whom it serves, who works there',
    params: unitParams,
    answer: unitDetailSchema,
    handle: (work, { params }) => showUnit(work, params.id),
  }),
  command({
    path: '/api/units',
    permission: may.administer,
    log,
    summary: 'Add a unit',
    body: addUnitBody,
    answer: unitDetailSchema,
    perform: (work, { body }) => addUnit(work, body),
    respond: (work, { id }) => showUnit(work, id as UnitId),
  }),
  command({
    path: '/api/units/:id',
    permission: may.administer,
    log,
    summary: 'Change a unit',
    params: unitParams,
    body: changeUnitBody,
    answer: unitDetailSchema,
    perform: (work, { params, body }) => changeUnit(work, params.id, body),
    respond: (work, { params }) => showUnit(work, params.id),
  }),
  command({
    path: '/api/units/:id/confirm',
    permission: may.confirm,
    log,
    summary: 'Confirm that the facts about a unit still hold',
    params: unitParams,
    body: versionBody,
    answer: unitDetailSchema,
    perform: (work, { params, body }) => confirmUnit(work, params.id, body),
    respond: (work, { params }) => showUnit(work, params.id),
  }),
  command({
    path: '/api/units/:id/contacts',
    permission: may.confirm,
    log,
    summary: 'Change the numbers and hours of one’s own unit',
    params: unitParams,
    body: changeContactsBody,
    answer: unitDetailSchema,
    perform: (work, { params, body }) => changeContacts(work, params.id, body),
    respond: (work, { params }) => showUnit(work, params.id),
  }),
  command({
    path: '/api/units/:id/change-read',
    permission: may.directory,
    log,
    summary: 'Confirm that the change of a unit has been read at one’s own',
    params: unitParams,
    answer: unitDetailSchema,
    perform: (work, { params }) => readChange(work, params.id),
    respond: (work, { params }) => showUnit(work, params.id),
  }),
];

const lists: Endpoint[] = [
  query({
    method: 'GET',
    path: '/api/municipalities',
    permission: may.directory,
    log,
    summary: 'Municipalities by name',
    query: municipalitiesQuery,
    answer: municipalitiesAnswer,
    handle: (work, { query }) => listMunicipalities(work, query.county),
  }),
  query({
    method: 'GET',
    path: '/api/districts',
    permission: may.directory,
    log,
    summary: 'Home-care districts of a municipality',
    query: districtsQuery,
    answer: districtsAnswer,
    handle: (work, { query }) => listDistricts(work, query.municipality),
  }),
  query({
    method: 'GET',
    path: '/api/providers',
    permission: may.administer,
    log,
    summary: 'Providers of the own principal',
    answer: providersAnswer,
    handle: (work) => listProviders(work),
  }),
];

export const routes: Endpoint[] = [...units, ...lists, ...staffRoutes, ...proposalRoutes];
