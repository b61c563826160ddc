import type { Texts } from '../../kernel/texts.ts';
import type { sv } from './sv.ts';

export const en: Texts<typeof sv> = {
  product: 'Hemlänk',
  printedBy: (p) => `Printed ${p.at} by ${p.who}, ${p.unit}`,
  skipToContent: 'Skip to content',
  mainNavigation: 'Main menu',
  more: 'More',
  search: 'Search',
  searchPlaceholder: 'Search patient, unit, case or command',
  searchHint: 'Type at least two characters. Ctrl K opens the search wherever you are.',
  searchNoHits: 'Nothing found. Check the spelling, or search by personal number or case number.',
  searchGoTo: 'Go to',
  searchFailed: 'The search could not be made just now. Try again.',
  searchHits: (p) => (p.count === 1 ? '1 result' : `${p.count} results`),
  help: 'Help',
  languageOther: 'Svenska',
  languageOtherLabel: 'Change language to Swedish',
  theme: 'Appearance',
  themeLight: 'Light',
  themeDark: 'Dark',
  themeSystem: 'As the device',
  account: (p) => `Account: ${p.name}`,
  signOut: 'Sign out',
  switchAssignment: 'Switch assignment',
  assignment: (p) => `Assignment: ${p.unit}, ${p.role}`,
  close: 'Close',
  loading: 'Loading…',

  signInTitle: 'Sign in',
  signInLead: 'The working system for health care in the home, shared by region and municipality.',
  signInButton: 'Sign in',
  signInDemo:
    'This is a demonstration with invented people. Choose a test person in the next step; no password is needed. Do not enter data about real people.',
  signInProblem: 'The sign-in did not go through',
  signInLogged: 'Everything you open is logged and can be reviewed.',

  chooseTitle: 'Choose assignment',
  chooseLead: 'The assignment decides which unit you work for and what you may see.',
  chooseFilter: 'Search your assignments',
  chooseNone: 'You have no assignments in Hemlänk. Ask the system administrator of your unit to add one.',
  chooseNoHits: 'None of your assignments matches the search.',
  chooseOrganisation: (p) => (p.provider === p.principal ? p.provider : `${p.provider}, on behalf of ${p.principal}`),

  renewedTitle: 'You are signed in again',
  renewedText: 'Go back to the tab where you were working. You can close this one.',
  anewTitle: 'Sign in again to go on',
  anewText:
    'This may only be done shortly after signing in, so that nobody else can do it from an unlocked screen. The sign-in opens in a new tab. Everything you filled in is kept, and what you asked for is done as soon as you are ready.',
  anewButton: 'Sign in again',
  expiredTitle: 'You have been signed out',
  expiredText:
    'You were inactive for a while. What you have written is still here. Sign in again in a new tab, then go on.',
  expiredButton: 'Sign in again',
  expiredOther: 'Another person signed in. The page is being reloaded.',

  offline:
    'No contact with the server. What you write stays on the screen, but is not saved until the contact is back.',
  retry: 'Try again',
  reload: 'Reload the page',
  back: 'Back',
  toStart: 'To the start page',

  notFoundTitle: 'The page does not exist',
  notFoundText: 'The link is wrong or old. Search for what you are looking for, or go to the start page.',
  errorRefusedTitle: 'It could not be done',
  errorTitle: 'Something went wrong',
  errorText: 'The fault is ours, not yours. Try again. What you have already saved is kept.',
  errorNetworkTitle: 'No contact with the server',
  errorNetworkText: 'Check the network and try again. What you have already saved is kept.',
  errorId: (p) => `Give ${p.id} if you contact support.`,
  notAllowedTitle: 'You do not have access to this',
  notAllowedText: (p) =>
    `As ${p.role} at ${p.unit} you cannot open this. If you need it in your work: switch assignment, or ask the head of operations at your unit for access.`,
};
