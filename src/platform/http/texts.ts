import { type GrantedScope, grantedScopes } from '../../kernel/client-scope.ts';
import type { Bilingual } from '../../kernel/texts.ts';
import type { UserActor } from '../actor.ts';
import type { Permission } from '../authorise.ts';

/** What the platform itself says. */
export const platformTexts = {
  notSignedIn: {
    sv: 'Du är inte inloggad, eller så har sessionen gått ut. Logga in igen; det du skrivit finns kvar.',
    en: 'You are not signed in, or the session has expired. Sign in again; what you wrote is kept.',
  },
  signInAnew: {
    sv: 'Logga in på nytt för att fortsätta. Det här får bara göras strax efter inloggning. Det du fyllt i finns kvar.',
    en: 'Sign in again to go on. This may only be done shortly after signing in. What you filled in is kept.',
  },
  noAssignment: {
    sv: 'Välj vilket uppdrag du arbetar i först.',
    en: 'Choose which assignment you work in first.',
  },
  idempotencyKeyMissing: {
    sv: 'Begäran saknar huvudet Idempotency-Key. Ladda om sidan och försök igen.',
    en: 'The request lacks the header Idempotency-Key. Reload the page and try again.',
  },
  idempotencyKeyReused: {
    sv: 'Samma nyckel har använts för en annan begäran. Ladda om sidan och försök igen.',
    en: 'The same key was used for another request. Reload the page and try again.',
  },
  crossSite: {
    sv: 'Begäran kom inte från Hemlänk. Öppna sidan igen och försök på nytt.',
    en: 'The request did not come from Hemlänk. Open the page again and retry.',
  },
  badInput: {
    sv: 'Några uppgifter kan inte tas emot. Rätta dem och försök igen.',
    en: 'Some of the input cannot be accepted. Correct it and try again.',
  },
  unreadableText: {
    sv: 'Texten innehåller tecken som inte kan sparas. Skriv om den för hand och försök igen.',
    en: 'The text contains characters that cannot be stored. Write it again by hand and retry.',
  },
  malformed: {
    sv: 'Begäran kunde inte läsas. Kontrollera att den är giltig JSON.',
    en: 'The request could not be read. Check that it is valid JSON.',
  },
  tooLarge: {
    sv: 'Det du skickade är för stort. Dela upp det eller välj en mindre fil.',
    en: 'What you sent is too large. Split it or choose a smaller file.',
  },
  unsupportedType: {
    sv: 'Innehållet har ett format som inte kan tas emot här.',
    en: 'The content has a type that is not accepted here.',
  },
  infectedFile: {
    sv: 'Filen innehåller skadlig kod och har inte sparats. Hör av dig till IT-stöd och skicka en annan fil.',
    en: 'The file contains malicious code and was not saved. Contact IT support and send another file.',
  },
  scannerSilent: {
    sv: 'Filen kan inte kontrolleras just nu och har därför inte sparats. Försök igen om en stund.',
    en: 'The file cannot be checked just now and was therefore not saved. Try again in a moment.',
  },
  tooMany: {
    sv: 'För många försök på kort tid. Vänta en minut och försök igen.',
    en: 'Too many attempts in a short time. Wait a minute and try again.',
  },
  notFound: {
    sv: 'Sidan eller uppgiften finns inte, eller så hör den inte till din enhet.',
    en: 'The page or object does not exist, or does not belong to your unit.',
  },
  fault: {
    sv: 'Något gick fel hos oss. Inget har sparats. Uppge felnumret om du kontaktar support.',
    en: 'Something went wrong on our side. Nothing was saved. Give the error number if you contact support.',
  },
  unavailable: {
    sv: 'Tjänsten nås inte just nu. Det du skrivit finns kvar; försök igen om en stund.',
    en: 'The service cannot be reached just now. What you wrote is kept; try again in a moment.',
  },
  noToken: {
    sv: 'Åtkomsttoken saknas, har gått ut eller gäller inte längre. Hämta en ny från /api/token.',
    en: 'The access token is missing, has expired or no longer holds. Get a new one from /api/token.',
  },
  /** What takes no scope is for people. */
  scopeLacking: (scope: GrantedScope | undefined): Bilingual =>
    scope === undefined
      ? {
          sv: 'Detta är inte öppet för anslutna system, bara för personer som loggar in.',
          en: 'This is not open to connected systems, only to people who sign in.',
        }
      : {
          sv: `Systemets token saknar omfattningen ${grantedScopes[scope]}. Begär den hos /api/token, eller be administratören om den.`,
          en: `The token of the system lacks the scope ${grantedScopes[scope]}. Ask for it at /api/token, or ask the administrator for it.`,
        },
  roleLacksPermission: (actor: UserActor, permission: Permission): Bilingual => ({
    sv: `Din roll i uppdraget på ${actor.unitName} får inte göra detta. Det får: ${permission.sentence.sv}`,
    en: `Your role in the assignment at ${actor.unitName} may not do this. Who may: ${permission.sentence.en}`,
  }),
};
