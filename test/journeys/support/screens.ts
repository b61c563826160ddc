import type { Page } from 'playwright-core';
import type { ScreenVisit } from './screen-visit.ts';
import { access } from './screens-access.ts';
import { coordination } from './screens-coordination.ts';
import { physicianSupport } from './screens-support.ts';
import { physicians } from './screens-physician.ts';
import { administration, directory, followUp, logReview } from './screens-office.ts';
import { visits } from './screens-visit.ts';

/** The id of nothing: the server refuses it, which browsers write in their console. */
export const nothing = '00000000-0000-7000-8000-000000000000';

const beginning: ScreenVisit[] = [
  { name: 'sign-in', route: '/sign-in', shows: 'Sign in, with the note on test users' },
  {
    name: 'sign-in-refused',
    route: '/sign-in',
    at: () => '/sign-in?problem=too-weak',
    shows: 'A login that was too weak: what to do',
  },
  {
    name: 'choose-assignment',
    route: '/choose-assignment',
    as: 'receiver',
    shows: 'Which unit and role to act in',
  },
  { name: 'session-renewed', route: '/session/renewed', as: 'receiver', shows: 'Where sign-in from another tab ends' },
  { name: 'not-found', route: '$', as: 'receiver', at: () => '/nowhere', shows: 'An address that does not exist' },
  { name: 'help', route: '/help', as: 'receiver', shows: 'Help: keys, words, whom to ask' },
  { name: 'about-accessibility', route: '/about/accessibility', as: 'receiver', shows: 'Accessibility statement' },
  { name: 'about-privacy', route: '/about/privacy', as: 'receiver', shows: 'What is logged, and who may see it' },
  {
    name: 'search',
    route: '/worklist',
    as: 'receiver',
    shows: 'Ctrl K: patients, units, cases and commands',
    async next(page) {
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox').fill('Säter');
      await page.getByRole('option').first().waitFor();
    },
  },
];

const worklist: ScreenVisit[] = [
  {
    name: 'worklist',
    route: '/',
    as: 'receiver',
    shows: "The day begins here, in the unit's list: what breaks first on top",
  },
  {
    name: 'worklist-give',
    route: '/worklist',
    as: 'receiver',
    shows: 'Who is to do it: a colleague, oneself, or nobody yet',
    async next(page) {
      await page.locator('[aria-haspopup="dialog"]').filter({ hasText: '…' }).first().click();
      await page.getByRole('dialog').getByRole('listitem').first().waitFor();
    },
  },
  { name: 'worklist-sender', route: '/worklist', as: 'ward-nurse', shows: 'The same list on a hospital ward' },
  { name: 'worklist-empty', route: '/worklist', as: 'home-service-staff', shows: 'Empty: what will come here' },
  {
    name: 'worklist-no-hits',
    route: '/worklist',
    as: 'receiver',
    shows: 'Nothing passes the filter',
    async next(page) {
      await page.getByRole('searchbox').first().fill('xyzzy');
      await page.getByRole('searchbox').first().press('Enter');
    },
  },
];

const patients: ScreenVisit[] = [
  { name: 'patients', route: '/patients', as: 'receiver', shows: 'Search for a patient, before anything is written' },
  {
    name: 'patients-hits',
    route: '/patients',
    as: 'receiver',
    shows: 'Hits for a piece of a name',
    async next(page) {
      await page.getByRole('searchbox').first().fill('an');
      await page.getByRole('main').locator('a[href^="/patients/0"]').first().waitFor();
    },
  },
  { name: 'patient-new', route: '/patients/new', as: 'receiver', shows: 'Register a patient' },
  {
    name: 'patient-new-errors',
    route: '/patients/new',
    as: 'receiver',
    shows: 'A form with errors: each one a link to its field',
    next: pressSave,
  },
  {
    name: 'patient',
    route: '/patients/$patientId',
    as: 'receiver',
    at: async (seek) => `/patients/${await seek.patient()}`,
    shows: 'A patient: who is responsible now, what is open, what has happened',
  },
  {
    name: 'patient-change',
    route: '/patients/$patientId',
    as: 'receiver',
    at: async (seek) => `/patients/${await seek.patient()}`,
    shows: 'A dialog over the patient: the facts that may be changed',
    async next(page) {
      await page
        .getByRole('button', { name: /^(ändra|change)/i })
        .first()
        .click();
      await page.getByRole('menuitem').first().click();
      await page.getByRole('dialog').locator('input, select').first().waitFor();
    },
  },
  {
    name: 'patient-unknown',
    route: '/patients/$patientId',
    as: 'receiver',
    at: () => `/patients/${nothing}`,
    shows: 'A patient that does not exist: the error, and what to do',
  },
];

const referrals: ScreenVisit[] = [
  { name: 'referrals', route: '/referrals', as: 'receiver', shows: 'Referrals received' },
  { name: 'referrals-sent', route: '/referrals', as: 'ward-nurse', at: () => '/referrals?box=sent', shows: 'Sent' },
  { name: 'referrals-none', route: '/referrals', as: 'care-manager', shows: 'No referrals yet' },
  {
    name: 'referrals-not-allowed',
    route: '/referrals',
    as: 'home-service-staff',
    shows: 'Not allowed: why, and how to get access',
  },
  { name: 'referral-new', route: '/referrals/new', as: 'ward-nurse', shows: 'Begin a referral: whom, and what kind' },
  {
    name: 'referral-new-errors',
    route: '/referrals/new',
    as: 'ward-nurse',
    shows: 'Begun without a patient',
    async next(page) {
      await page.getByRole('main').locator('button.aksel-button[data-variant="primary"]').last().click();
    },
  },
  {
    name: 'referral-write',
    route: '/referrals/$referralId/edit',
    as: 'ward-nurse',
    at: async (seek) => `/referrals/${await seek.referral('drafts')}/edit`,
    shows: 'Write a referral: what is missing and what the rule says, while one writes',
  },
  {
    name: 'referral-sent',
    route: '/referrals/$referralId',
    as: 'ward-nurse',
    at: async (seek) => `/referrals/${await seek.referral('sent', ['sent'])}`,
    shows: 'A referral as a conversation, as the sender sees it',
  },
  {
    name: 'referral-received',
    route: '/referrals/$referralId',
    as: 'receiver',
    at: async (seek) => `/referrals/${await seek.referral('received', ['under-assessment'])}`,
    shows: 'The same as the receiver sees it',
  },
  {
    name: 'referral-declined',
    route: '/referrals/$referralId',
    as: 'receiver',
    at: async (seek) => `/referrals/${await seek.referral('received', ['declined'])}`,
    shows: 'Declined, with the reason and the clause',
  },
  {
    name: 'referral-decide',
    route: '/referrals/$referralId/decide',
    as: 'receiver',
    at: async (seek) => `/referrals/${await seek.referral('received', ['under-assessment'])}/decide`,
    shows: 'Assess and decide: facts, rule and outcome beside the decision',
  },
  {
    name: 'referral-unknown',
    route: '/referrals/$referralId',
    as: 'receiver',
    at: () => `/referrals/${nothing}`,
    shows: 'A referral that does not exist',
  },
];

const enrolments: ScreenVisit[] = [
  { name: 'enrolments', route: '/enrolments', as: 'home-care-nurse', shows: "The unit's enrolled patients" },
  {
    name: 'enrolments-to-us',
    route: '/enrolments',
    as: 'health-centre-nurse',
    shows: 'Ends that home care proposes to the health centre',
  },
  {
    name: 'enrolment',
    route: '/enrolments/$enrolmentId',
    as: 'home-care-nurse',
    at: async (seek) => `/enrolments/${await seek.enrolment('active')}`,
    shows: 'One enrolment: level, responsible, goals',
  },
  {
    name: 'enrolment-contested',
    route: '/enrolments/$enrolmentId',
    as: 'home-care-nurse',
    at: async (seek) => `/enrolments/${await seek.enrolment('end-contested')}`,
    shows: 'The receiver contests the end',
  },
  {
    name: 'enrolment-end',
    route: '/enrolments/$enrolmentId/end',
    as: 'home-care-nurse',
    at: async (seek) => `/enrolments/${await seek.enrolment('active')}/end`,
    shows: 'End and hand back: to whom, when, and what they need to know',
  },
];

const messages: ScreenVisit[] = [
  { name: 'messages', route: '/messages', as: 'health-centre-nurse', shows: 'Messages with receipt and deadline' },
  { name: 'messages-none', route: '/messages', as: 'care-manager', shows: 'No messages yet' },
  {
    name: 'message',
    route: '/messages/$messageId',
    as: 'health-centre-nurse',
    at: async (seek) => `/messages/${await seek.message('inbox')}`,
    shows: 'A question to the health centre',
  },
  {
    name: 'message-new',
    route: '/messages/new',
    as: 'home-care-nurse',
    at: async (seek) => `/messages/new?patient=${await seek.patient()}`,
    shows: 'Write a message about a patient',
  },
];

async function pressSave(page: Page): Promise<void> {
  await page.getByRole('main').locator('button[type=submit]').last().click();
}

/** Every screen, in the order of the pictures. test/journeys and src/web/visited.test.ts see that none is missing. */
export const screenVisits: readonly ScreenVisit[] = [
  ...beginning,
  ...worklist,
  ...patients,
  ...referrals,
  ...enrolments,
  ...messages,
  ...physicians,
  ...physicianSupport,
  ...coordination,
  ...visits,
  ...access,
  ...directory,
  ...logReview,
  ...administration,
  ...followUp,
];
