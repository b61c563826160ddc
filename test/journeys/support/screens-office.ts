import { demoHospital } from '../../../src/demo/county/system-clients.ts';
import { aSyntheaBundle, bytesOf } from '../../factories/synthea.ts';
import type { ScreenVisit } from './screen-visit.ts';

/** Who is who, and what has been agreed. */
export const directory: ScreenVisit[] = [
  {
    name: 'directory-contacts',
    route: '/directory/$unitId/contacts',
    as: 'receiver',
    at: async (seek) => `/directory/${await seek.ownUnit()}/contacts`,
    shows: 'The unit keeps its own numbers and hours',
  },
  { name: 'directory', route: '/directory', as: 'home-care-nurse', shows: 'Units, and who to call' },
  {
    name: 'directory-unit',
    route: '/directory/$unitId',
    as: 'home-care-nurse',
    at: async (seek) => `/directory/${await seek.unit()}`,
    shows: 'One unit: direct numbers, hours, whom it serves',
  },
  { name: 'agreements', route: '/agreements', as: 'home-care-nurse', shows: 'Agreements in force, by municipality' },
  {
    name: 'agreement',
    route: '/agreements/$hash',
    as: 'home-care-nurse',
    at: async (seek) => `/agreements/${await seek.model()}`,
    shows: 'One agreement: its rules with their clauses',
  },
  {
    name: 'agreement-editor',
    route: '/agreements/drafts/$id',
    as: 'agreement-owner',
    at: async (seek) => `/agreements/${await seek.model()}`,
    shows: 'A model being written: its text, its faults by line, what it changes, and a try of it',
    async next(page) {
      await page.getByRole('button', { name: /Skriv en ny version|Write a new version/ }).click();
      await page.getByText(/Inga fel\.|No faults\./).waitFor();
      await page.getByRole('tab', { name: /Pröva|Try/ }).click();
      await page.getByText(/Nu, i den här ordningen|Now, in this order/).waitFor();
    },
  },
];

/** Who has looked: reviews of the access log, and the report that a patient asks for. */
export const logReview: ScreenVisit[] = [
  {
    name: 'log-reviews',
    route: '/log-reviews',
    as: 'mas',
    shows: 'Reviews of the access log: due, under way, closed; and over time',
  },
  {
    name: 'log-reviews-head',
    route: '/log-reviews',
    as: 'head-of-unit',
    shows: 'The same for a head of unit: one is due',
  },
  {
    name: 'log-review-new',
    route: '/log-reviews/new',
    as: 'mas',
    shows: 'Start a review: of what, which days, by which rule',
  },
  {
    name: 'log-review',
    route: '/log-reviews/$reviewId',
    as: 'mas',
    at: async (seek) => `/log-reviews/${await seek.logReview('open')}`,
    shows: 'A sample to judge: who looked at whom, what is remarkable and why',
    async next(page) {
      await page.getByRole('checkbox').first().check();
      await page.getByRole('radio').first().waitFor();
    },
  },
  {
    name: 'log-review-closed',
    route: '/log-reviews/$reviewId',
    as: 'mas',
    at: async (seek) => `/log-reviews/${await seek.logReview('closed')}`,
    shows: 'A review that is closed, with its outcomes and how the sample was drawn',
  },
  {
    name: 'log-review-due',
    route: '/log-reviews/$reviewId',
    as: 'head-of-unit',
    at: async (seek) => `/log-reviews/${await seek.logReview('due')}`,
    shows: 'A review that is due',
  },
  {
    name: 'access-report-find',
    route: '/access-reports',
    as: 'mas',
    shows: 'Find the patient who asks who has looked',
  },
  {
    name: 'access-report',
    route: '/access-reports/$patientId',
    as: 'mas',
    at: async (seek) => `/access-reports/${await seek.reviewedPatient()}`,
    shows: 'Who has looked, for the patient: unit, time, what and why',
  },
];

/** What those see who follow up and see no persons. */
export const followUp: ScreenVisit[] = [
  { name: 'follow-up', route: '/follow-up', as: 'head-of-unit', shows: 'Counts of a year, the small ones hidden' },
];

/** What administrators do. */
export const administration: ScreenVisit[] = [
  { name: 'admin-units', route: '/admin/units', as: 'unit-administrator', shows: 'Units of the own provider' },
  { name: 'admin-unit-new', route: '/admin/units/new', as: 'unit-administrator', shows: 'Add a unit' },
  {
    name: 'admin-unit',
    route: '/admin/units/$unitId',
    as: 'unit-administrator',
    at: async (seek) => `/admin/units/${await seek.ownUnit()}`,
    shows: 'Change a unit',
  },
  { name: 'admin-users', route: '/admin/users', as: 'unit-administrator', shows: 'Users of the own provider' },
  { name: 'admin-user-new', route: '/admin/users/new', as: 'unit-administrator', shows: 'Add a user' },
  {
    name: 'admin-user',
    route: '/admin/users/$staffId',
    as: 'unit-administrator',
    at: async (seek) => `/admin/users/${await seek.staff()}`,
    shows: 'One user and the assignments',
  },
  {
    name: 'admin-proposals',
    route: '/admin/proposals',
    as: 'unit-administrator',
    shows: 'Far-reaching rights that wait for a second administrator',
  },
  {
    name: 'admin-systems',
    route: '/admin/system-clients',
    as: 'system-administrator',
    shows: 'Systems that are connected for the own principal',
  },
  {
    name: 'admin-system-new',
    route: '/admin/system-clients/new',
    as: 'system-administrator',
    shows: 'Connect a system',
  },
  {
    name: 'admin-system',
    route: '/admin/system-clients/$clientId',
    as: 'system-administrator',
    at: async () => Promise.resolve(`/admin/system-clients/${demoHospital.id}`),
    shows: 'One connected system, its scopes and keys',
  },
  { name: 'import', route: '/import', as: 'unit-administrator', shows: 'Import patients, units or staff' },
  {
    name: 'import-preview',
    route: '/import',
    as: 'unit-administrator',
    shows: 'What importing a file would do, before it is done',
    async next(page) {
      const main = page.getByRole('main');
      await main.locator('select').first().selectOption('2082');
      await main.locator('input[type=text]').first().fill('Journal Nord');
      const file = { name: 'patients.json', mimeType: 'application/json', buffer: bytesOf(aSyntheaBundle()) };
      await main.locator('input[type=file]').setInputFiles(file);
      await main.getByRole('button', { name: /visa vad som händer|show what happens/i }).click();
      await main.getByRole('heading', { name: /antal per typ|numbers by type/i }).waitFor();
    },
  },
  {
    name: 'import-run',
    route: '/import/$runId',
    as: 'unit-administrator',
    at: async (seek) => `/import/${await seek.importRun()}`,
    shows: 'An import that is done: what came in, and what was skipped and why',
  },
];
