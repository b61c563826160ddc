import { type Bilingual, catalogue, type Texts } from '../../kernel/texts.ts';

/** Who finds no way, and when. */
interface HourWithoutRoute {
  need: string;
  urgency: string;
  caller: string;
  municipality: string;
  who: string;
  when: Bilingual;
}

const sv = {
  shape: (p: { detail: string }) => `Dokumentet följer inte mallen: ${p.detail}`,
  keyUnknown: (p: { key: string }) => `”${p.key}” hör inte hemma här. Är ordet rätt stavat och rätt indraget?`,
  keyLacking: (p: { key: string }) => `”${p.key}” saknas.`,
  clauseLacking: 'Regeln följer inte av någon paragraf: clause saknas.',
  valueUnknown: (p: { key: string; known: string }) => `”${p.key}” kan inte vara det. Välj bland: ${p.known}.`,
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
  nameTwice: (p: { name: string }) => `”${p.name}” finns två gånger i samma lista.`,
  placeOutside: (p: { place: string }) => `”${p.place}” hör inte till avtalets område (area).`,
  parameterMissing: (p: { parameter: string }) => `Talet ”${p.parameter}” finns inte under parameters.`,
  parameterDays: 'Två värden gäller från samma dag.',
  parameterLate: 'Inget värde gäller när avtalet börjar gälla. Lägg till ett från den dagen.',
  resourceMissing: (p: { resource: string }) => `Resursen ”${p.resource}” finns inte under resources.`,
  reimbursementMissing: (p: { reimbursement: string }) =>
    `Ersättningen ”${p.reimbursement}” finns inte under reimbursement, eller är avstängd.`,
  indicatorMissing: (p: { indicator: string }) => `Måttet ”${p.indicator}” finns inte under indicators.`,
  testPeriodOrder: 'Försöket utvärderas eller slutar innan avtalet börjar gälla.',
  partMissing: (p: { part: string }) => `Avtalet säger inget om ”${p.part}”. Lägg till den delen.`,
  indicatorData: (p: { measure: string; data: string }) =>
    `Måttet ”${p.measure}” kan inte räknas: avtalet saknar det som det räknas på (${p.data}).`,
  paysItself: 'Den som betalar och den som får betalt är samma part.',
  clockEvents: (p: { clock: string }) =>
    `Fristen ”${p.clock}” är avtalets egen och behöver events: vad som startar och stoppar den.`,
  disputeLast: 'Sista nivån, och bara den, har sista ordet (decides: true).',
  morningListEmpty: 'Morgonlistan visar ingenting. Ange under shows vad den ska visa.',
  rhythmWeekday: 'Veckodag kan bara anges för det som återkommer varje vecka, månad eller år.',
  departuresAlone: 'Avtalet bygger inte på något annat (includes), så det finns inget att avvika från.',
  contradicts: (p: { from: string; model: string; how: Bilingual }) =>
    `Strider mot ${p.model}: ${p.how.sv} Skärp i stället, eller ange avvikelsen under departures (from: ${p.from}) med sin paragraf.`,
  conditionNobody: 'Villkoret gäller ingen patient, så regeln kan aldrig användas.',
  carrierOthers: 'Den sista läkarformen, och bara den, ska gälla alla andra (covers: others).',
  carrierTwice: (p: { carrier: string }) => `Läkarformen ”${p.carrier}” finns två gånger; då har en patient två svar.`,
  carrierMoves: (p: { carrier: string }) => `Det står inte hur läkaransvaret går över till ”${p.carrier}” (moves).`,
  carrierBack: (p: { carrier: string }) =>
    `Det står inte hur läkaransvaret går tillbaka från ”${p.carrier}” (movesBack).`,
  carrierDisagrees: (p: { carrier: string; performer: string; row: string; other: string }) =>
    `Två svar om läkaren: ”${p.carrier}” säger ${p.performer}, men raden ”${p.row}” under responsibility.needs (physician) säger ${p.other}. Låt raden bero på carrier.`,
  routeNeverOpen: 'Vägen är aldrig öppen.',
  routeMissing: (p: { route: string }) => `Vägen ”${p.route}” finns inte under routes.`,
  routeCircle: (p: { route: string }) =>
    `Går i cirkel: efter ”${p.route}” kommer man tillbaka hit. Sluta med absent-support.`,
  absentSupportMissing:
    'Kedjan slutar med uteblivet läkarstöd, men avtalet säger inte vad som händer då (absentSupport).',
  callerTwice: (p: { caller: string }) => `”${p.caller}” finns redan på en rad ovanför; den raden gäller.`,
  callerNever: 'Den som står här kan aldrig använda vägen: tiden är ute innan den börjar.',
  targetIdle: (p: { urgency: string }) => `Målet gäller ”${p.urgency}”, men vägen tar inte emot sådana ärenden.`,
  targetLacking: (p: { urgency: string; next: string }) =>
    `Svarstid saknas för ”${p.urgency}”: utan den kan inget svar utebli, och ”${p.next}” (missed) tar aldrig över. Lägg till ett mål under targets.`,
  targetSlot: 'Målet ”inom tiden” (slot) kan bara gälla en bokningsbar tid.',
  targetLate: (p: { target: string; wait: string; day: string; time: string }) =>
    `Målet ${p.target} kan inte hållas: den som kommer ${p.day} ${p.time} får vänta ${p.wait}. Ändra tiderna, sista tid (until) eller målet.`,
  capacityNone: 'Ingen hinner något: antal samtidiga och tid per ärende måste vara mer än noll.',
  capacitySlot: (p: { each: number; slot: number }) => `Ett ärende tar ${p.each} minuter men tiden är bara ${p.slot}.`,
  capacityTooSmall: (p: { demand: number; week: number }) =>
    `${p.demand} ärenden i veckan väntas men vägen hinner ${p.week}. Då kan målet inte hållas.`,
  resourceNotRunning: (p: { resource: string }) =>
    `Resursen ”${p.resource}” är inte i drift, så vägen kan inte räkna med den.`,
  resourceTooFew: (p: { parallel: number; count: number; resource: string }) =>
    `Vägen räknar med ${p.parallel} samtidigt, men det finns ${p.count} av ”${p.resource}”.`,
  hourWithoutRoute: (p: HourWithoutRoute) =>
    `Ingen väg till läkare (${p.need}, ${p.urgency}) för ${p.caller} i kommun ${p.municipality} ${p.when.sv}, när ${p.who}. Ambulansen räknas inte.`,
};

const en: Texts<typeof sv> = {
  shape: (p) => `The document does not follow the template: ${p.detail}`,
  keyUnknown: (p) => `“${p.key}” does not belong here. Is the word spelt and indented right?`,
  keyLacking: (p) => `“${p.key}” is missing.`,
  clauseLacking: 'The rule follows from no clause: clause is missing.',
  valueUnknown: (p) => `“${p.key}” cannot be that. Choose among: ${p.known}.`,
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
  nameTwice: (p) => `“${p.name}” is there twice in the same list.`,
  placeOutside: (p) => `“${p.place}” is not part of the model’s area.`,
  parameterMissing: (p) => `There is no number “${p.parameter}” under parameters.`,
  parameterDays: 'Two values hold from the same day.',
  parameterLate: 'No value holds when the model comes into force. Add one from that day.',
  resourceMissing: (p) => `There is no “${p.resource}” under resources.`,
  reimbursementMissing: (p) => `There is no “${p.reimbursement}” under reimbursement, or it is switched off.`,
  indicatorMissing: (p) => `There is no “${p.indicator}” under indicators.`,
  testPeriodOrder: 'The trial is evaluated, or ends, before the model comes into force.',
  partMissing: (p) => `The model says nothing of “${p.part}”. Add that part.`,
  indicatorData: (p) =>
    `The indicator “${p.measure}” cannot be counted: the model lacks what it is counted from (${p.data}).`,
  paysItself: 'Payer and payee are the same party.',
  clockEvents: (p) => `The clock “${p.clock}” is the model’s own and needs events: what starts and stops it.`,
  disputeLast: 'The last level, and no other, has the last word (decides: true).',
  morningListEmpty: 'The morning list shows nothing. Say under shows what it is to show.',
  rhythmWeekday: 'A weekday can only be given for what comes back every week, month or year.',
  departuresAlone: 'The model builds on no other (includes), so there is nothing to depart from.',
  contradicts: (p) =>
    `Contradicts ${p.model}: ${p.how.en} Tighten instead, or state the departure under departures (from: ${p.from}) with its clause.`,
  conditionNobody: 'The condition holds for no patient, so the rule can never be used.',
  carrierOthers: 'The last physician carrier, and no other, covers everybody else (covers: others).',
  carrierTwice: (p) => `The carrier “${p.carrier}” is there twice; a patient would have two answers.`,
  carrierMoves: (p) => `It is not said how responsibility moves to “${p.carrier}” (moves).`,
  carrierBack: (p) => `It is not said how responsibility moves back from “${p.carrier}” (movesBack).`,
  carrierDisagrees: (p) =>
    `Two answers about the physician: “${p.carrier}” says ${p.performer}, but the row “${p.row}” under responsibility.needs (physician) says ${p.other}. Let the row depend on carrier.`,
  routeNeverOpen: 'The route is never open.',
  routeMissing: (p) => `There is no route “${p.route}” under routes.`,
  routeCircle: (p) => `Goes in a circle: after “${p.route}” one comes back here. End with absent-support.`,
  absentSupportMissing:
    'The chain ends with absent support, but the model does not say what happens then (absentSupport).',
  callerTwice: (p) => `“${p.caller}” is already in a line above; that line holds.`,
  callerNever: 'Who stands here can never use the route: the time is out before it begins.',
  targetIdle: (p) => `The target is for “${p.urgency}”, but the route takes no such matters.`,
  targetLacking: (p) =>
    `There is no time to answer for “${p.urgency}”: without one no answer can fail to come, and “${p.next}” (missed) never takes over. Add a target under targets.`,
  targetSlot: 'The target “within the slot” can only be for a bookable slot.',
  targetLate: (p) =>
    `The target ${p.target} cannot be met: whoever comes ${p.day} ${p.time} has to wait ${p.wait}. Change the hours, the last time (until) or the target.`,
  capacityNone: 'Nobody gets anything done: how many at once and the time of each must be more than none.',
  capacitySlot: (p) => `One case takes ${p.each} minutes but the slot is only ${p.slot}.`,
  capacityTooSmall: (p) =>
    `${p.demand} cases a week are expected but the route manages ${p.week}. Then the target cannot be met.`,
  resourceNotRunning: (p) => `The resource “${p.resource}” is not running, so the route cannot count on it.`,
  resourceTooFew: (p) => `The route counts on ${p.parallel} at once, but there are ${p.count} of “${p.resource}”.`,
  hourWithoutRoute: (p) =>
    `No way to a physician (${p.need}, ${p.urgency}) for ${p.caller} in municipality ${p.municipality} ${p.when.en}, when ${p.who}. The ambulance does not count.`,
};

export const checkTexts = catalogue(sv, en);
