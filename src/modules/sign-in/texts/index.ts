/** What sign-in says when it refuses. */
export const signInTexts = {
  unknownPerson: {
    sv: 'Inloggningen lyckades, men det finns inget konto med ditt HSA-id. Be din enhetsadministratör lägga upp dig.',
    en: 'The sign-in succeeded, but no account has your HSA-id. Ask your unit administrator to add you.',
  },
  lapsedLogin: {
    sv: 'Inloggningen tog för lång tid eller påbörjades i ett annat fönster. Försök igen.',
    en: 'The sign-in took too long or was started in another window. Try again.',
  },
  failedLogin: {
    sv: 'Inloggningen avbröts eller godkändes inte. Försök igen.',
    en: 'The sign-in was cancelled or not approved. Try again.',
  },
  providerSilent: {
    sv: 'Inloggningstjänsten svarar inte just nu. Vänta en stund och försök igen.',
    en: 'The sign-in service does not answer right now. Wait a moment and try again.',
  },
  accountLocked: {
    sv: 'Ditt konto är låst, eftersom det inte har använts på länge. Be en administratör hos din arbetsgivare att låsa upp det.',
    en: 'Your account is locked, since it has not been used for a long time. Ask an administrator where you work to unlock it.',
  },
  tooMany: {
    sv: 'Många har försökt logga in härifrån på kort tid. Vänta en minut och försök igen.',
    en: 'Many have tried to sign in from here in a short time. Wait a minute and try again.',
  },
  tooWeak: {
    sv: 'Du loggade in på ett sätt som inte är säkert nog för ditt uppdrag. Logga in igen med din e-tjänstelegitimation på tillitsnivå 3, till exempel SITHS-kort eller SITHS eID i mobilen. Saknar du den: vänd dig till din chef eller till dem som lämnar ut SITHS hos er.',
    en: 'You signed in in a way that is not secure enough for your assignment. Sign in again with your work e-ID at assurance level 3, for example a SITHS card or SITHS eID on your phone. If you have none, ask your manager or those who issue SITHS where you work.',
  },
  sessionEnded: {
    sv: 'Du är inte inloggad längre. Stäng den här fliken och logga in igen i den förra; det du skrivit finns kvar där.',
    en: 'You are no longer signed in. Close this tab and sign in again in the former one; what you wrote is still there.',
  },
  otherPerson: {
    sv: 'Det var någon annan som loggade in nu. Den som redan arbetar i Hemlänk i den här webbläsaren måste själv logga in på nytt.',
    en: 'Somebody else signed in now. The person who is already working in Hemlänk in this browser must sign in again.',
  },
  notAnew: {
    sv: 'Inloggningstjänsten frågade inte efter din legitimation på nytt. Försök igen; hjälper inte det, logga ut och in.',
    en: 'The sign-in service did not ask for your e-ID again. Try once more; if that does not help, sign out and in.',
  },
  notYourAssignment: {
    sv: 'Uppdraget finns inte, har upphört eller är inte ditt. Välj ett av dina uppdrag i listan.',
    en: 'The assignment does not exist, has ended or is not yours. Choose one of your assignments in the list.',
  },
};

const bySignInProblem: Record<string, { sv: string; en: string }> = {
  'unknown-person': signInTexts.unknownPerson,
  'login-lapsed': signInTexts.lapsedLogin,
  'login-failed': signInTexts.failedLogin,
  'provider-silent': signInTexts.providerSilent,
  'account-locked': signInTexts.accountLocked,
  'too-many': signInTexts.tooMany,
  'too-weak': signInTexts.tooWeak,
  'session-ended': signInTexts.sessionEnded,
  'other-person': signInTexts.otherPerson,
  'not-anew': signInTexts.notAnew,
};

/** Why a login was refused and what to do, by the code in the address of the page that says so. */
export function signInProblem(code: string): { sv: string; en: string } {
  return bySignInProblem[code] ?? signInTexts.failedLogin;
}
