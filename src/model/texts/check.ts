import { catalogue, type Texts } from '../../kernel/texts.ts';

const sv = {
  shape: (p: { detail: string }) => `Dokumentet följer inte mallen: ${p.detail}`,
  yaml: (p: { detail: string }) => `Går inte att läsa som YAML: ${p.detail}`,
  includeMissing: (p: { model: string; version: number }) =>
    `Avtalet ${p.model}, version ${p.version}, som detta bygger på finns inte.`,
  includeCircle: (p: { model: string }) => `${p.model} bygger i sin tur på sig självt.`,
  clauseMissing: (p: { clause: string }) =>
    `Regeln hänvisar till paragrafen ”${p.clause}”, som inte finns i dokumentet.`,
  clauseTwice: (p: { clause: string }) => `Paragrafen ”${p.clause}” finns två gånger.`,
  clauseUnused: (p: { clause: string }) =>
    `Ingenting följer av paragrafen ”${p.clause}”: ingen regel hänvisar till den.`,
  rowTwice: (p: { row: string }) => `Raden ”${p.row}” finns två gånger i samma tabell.`,
  unknownInput: (p: { input: string; known: string }) =>
    `Tabellen har ingen uppgift som heter ”${p.input}”. Den har: ${p.known}.`,
  unknownTableInput: (p: { input: string; known: string }) =>
    `Det finns ingen uppgift som heter ”${p.input}”. Välj bland: ${p.known}.`,
  cellSyntax: (p: { detail: string }) => `Villkoret går inte att läsa: ${p.detail}`,
  cellValue: (p: { detail: string }) => `Uppgiften kan inte ha värdet ${p.detail}.`,
  tableGap: (p: { example: string }) => `Inget svar i fallet: ${p.example}. Lägg till en rad för det.`,
  tableOverlap: (p: { a: string; b: string; example: string }) =>
    `Två svar i samma fall: raderna ”${p.a}” och ”${p.b}” gäller båda när ${p.example}.`,
  rowUnreachable: (p: { row: string }) =>
    `Raden ”${p.row}” kan aldrig gälla: raderna före svarar redan i alla dess fall.`,
  tableTooLarge: 'Tabellen har för många slags fall för att kunna prövas. Dela upp den.',
  needMissing: (p: { need: string }) =>
    `Ingen svarar för behovet ”${p.need}”. Lägg till det under responsibility.needs.`,
  needTwice: (p: { need: string }) => `Behovet ”${p.need}” finns två gånger.`,
  clockMissing: (p: { clock: string }) => `Fristen ”${p.clock}” saknas.`,
  clockTwice: (p: { clock: string }) => `Fristen ”${p.clock}” finns två gånger.`,
  calendarMissing: (p: { calendar: string }) => `Kalendern ”${p.calendar}” finns inte under calendars.`,
  calendarTimes: 'Kalendern stänger innan den öppnar.',
  daypartOrder: 'Dagens delar måste komma i ordning: day före evening, evening före night.',
  workingDaysAlways: 'Arbetsdagar kräver en kalender med öppettider, inte dygnet runt.',
  wholeDays: 'Dagar anges som heltal.',
  profileMissing: (p: { kind: string }) =>
    `Vårdbegäran av slaget ”${p.kind}” saknar krav på uppgifter (completeness.profiles).`,
  setMissing: (p: { set: string }) => `Kravgruppen ”${p.set}” finns inte under completeness.sets.`,
  setUnused: (p: { set: string }) => `Kravgruppen ”${p.set}” används inte av någon vårdbegäran.`,
  factUnknown: (p: { fact: string }) => `Det finns ingen uppgift som heter ”${p.fact}” i en vårdbegäran.`,
  conditionSyntax: (p: { at: number; detail: string }) => `Villkoret går inte att läsa vid tecken ${p.at}: ${p.detail}`,
  conditionName: (p: { name: string }) => `Villkoret nämner ”${p.name}”, som inte är en uppgift.`,
  validOrder: 'Avtalet slutar gälla innan det börjar.',
  partyMissing: (p: { principal: string }) => `Ingen part är ${p.principal === 'region' ? 'region' : 'kommun'}.`,
};

const en: Texts<typeof sv> = {
  shape: (p) => `The document does not follow the template: ${p.detail}`,
  yaml: (p) => `Cannot be read as YAML: ${p.detail}`,
  includeMissing: (p) => `The model ${p.model}, version ${p.version}, that this one builds on is not there.`,
  includeCircle: (p) => `${p.model} in the end builds on itself.`,
  clauseMissing: (p) => `The rule points at the clause “${p.clause}”, which the document does not have.`,
  clauseTwice: (p) => `The clause “${p.clause}” is there twice.`,
  clauseUnused: (p) => `Nothing follows from the clause “${p.clause}”: no rule points at it.`,
  rowTwice: (p) => `The row “${p.row}” is there twice in one table.`,
  unknownInput: (p) => `The table has no input called “${p.input}”. It has: ${p.known}.`,
  unknownTableInput: (p) => `There is no input called “${p.input}”. Choose among: ${p.known}.`,
  cellSyntax: (p) => `The condition cannot be read: ${p.detail}`,
  cellValue: (p) => `The input cannot have the value ${p.detail}.`,
  tableGap: (p) => `No answer in the case: ${p.example}. Add a row for it.`,
  tableOverlap: (p) => `Two answers in one case: the rows “${p.a}” and “${p.b}” both hold when ${p.example}.`,
  rowUnreachable: (p) => `The row “${p.row}” can never hold: the rows before it answer in all its cases.`,
  tableTooLarge: 'The table has too many kinds of case to be tried. Divide it.',
  needMissing: (p) => `Nobody answers for the need “${p.need}”. Add it under responsibility.needs.`,
  needTwice: (p) => `The need “${p.need}” is there twice.`,
  clockMissing: (p) => `The time limit “${p.clock}” is missing.`,
  clockTwice: (p) => `The time limit “${p.clock}” is there twice.`,
  calendarMissing: (p) => `The calendar “${p.calendar}” is not under calendars.`,
  calendarTimes: 'The calendar closes before it opens.',
  daypartOrder: 'The parts of the day must come in order: day before evening, evening before night.',
  workingDaysAlways: 'Working days need a calendar with opening hours, not one that is always open.',
  wholeDays: 'Days are given as whole numbers.',
  profileMissing: (p) => `Referrals of the kind “${p.kind}” have no required facts (completeness.profiles).`,
  setMissing: (p) => `The set of requirements “${p.set}” is not under completeness.sets.`,
  setUnused: (p) => `The set of requirements “${p.set}” is used by no referral.`,
  factUnknown: (p) => `A referral has no fact called “${p.fact}”.`,
  conditionSyntax: (p) => `The condition cannot be read at character ${p.at}: ${p.detail}`,
  conditionName: (p) => `The condition names “${p.name}”, which is not a fact.`,
  validOrder: 'The agreement ends before it begins.',
  partyMissing: (p) => `No party is a ${p.principal}.`,
};

export const checkTexts = catalogue(sv, en);
