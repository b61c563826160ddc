import { type Bilingual, catalogue, type Texts } from '../../kernel/texts.ts';
import type { IndicatorData, IndicatorMeasure } from '../indicator-measures.ts';
import { measuredFromWords, measureWords } from './measures.ts';
import { caseInWords, columnWord, keyInWords, valueInWords, valueWord } from './words.ts';

type Example = Readonly<Record<string, unknown>>;

/** Values as they are written in a cell or in the document, each with its word. */
const listSv = (values: readonly string[], word = valueInWords) => values.map((value) => word('sv', value)).join(', ');
const listEn = (values: readonly string[], word = valueInWords) => values.map((value) => word('en', value)).join(', ');
const column = (locale: 'sv' | 'en', input: string) => `${input} (${columnWord(locale, input)})`;

/** Who finds no way, and when. */
interface HourWithoutRoute {
  need: string;
  urgency: string;
  caller: string;
  municipality: string;
  patient: Example;
  when: Bilingual;
}

const sv = {
  keyUnknown: (p: { key: string }) => `”${p.key}” hör inte hemma här. Är ordet rätt stavat och rätt indraget?`,
  keyLacking: (p: { key: string }) => `Det som saknas här är ${keyInWords('sv', p.key)}.`,
  clauseLacking: 'Regeln följer inte av någon paragraf. Skriv vilken (clause).',
  valueUnknown: (p: { key: string; known: readonly string[] }) =>
    `Det som står kan inte vara ${keyInWords('sv', p.key)}. Välj bland: ${listSv(p.known)}.`,
  includeMissing: (p: { model: string; version: number }) =>
    `Avtalet ${p.model}, version ${p.version}, som detta bygger på finns inte.`,
  includeCircle: (p: { model: string }) => `${p.model} bygger i sin tur på sig självt.`,
  clauseMissing: (p: { clause: string }) =>
    `Regeln hänvisar till paragrafen ”${p.clause}”, som inte finns i dokumentet.`,
  clauseTwice: (p: { clause: string }) => `Paragrafen ”${p.clause}” finns två gånger.`,
  clauseUnused: (p: { clause: string }) =>
    `Ingenting följer av paragrafen ”${p.clause}”: ingen regel hänvisar till den.`,
  rowTwice: (p: { row: string }) => `Raden ”${p.row}” finns två gånger i samma tabell.`,
  unknownInput: (p: { input: string; known: readonly string[] }) =>
    `Tabellen har ingen uppgift som heter ”${p.input}”. Den har: ${listSv(p.known, column)}.`,
  unknownTableInput: (p: { input: string; known: readonly string[] }) =>
    `Det finns ingen uppgift som heter ”${p.input}”. Välj bland: ${listSv(p.known, column)}.`,
  cellSyntax: (p: { text: string; at: number; why: Bilingual }) =>
    `Villkoret ”${p.text}” går inte att läsa vid tecken ${p.at}: ${p.why.sv}.`,
  cellValue: (p: { value: string; may: readonly string[] }) =>
    `Uppgiften kan inte ha värdet ${p.value}. Den kan ha: ${listSv(p.may)}.`,
  cellOrder: 'Bara tal kan jämföras med större och mindre än.',
  tableGap: (p: { example: Example }) =>
    `Inget svar i fallet: ${caseInWords('sv', p.example)}. Lägg till en rad för det.`,
  tableOverlap: (p: { a: string; b: string; example: Example }) =>
    `Två svar i samma fall: raderna ”${p.a}” och ”${p.b}” gäller båda i fallet: ${caseInWords('sv', p.example)}.`,
  rowUnreachable: (p: { row: string }) =>
    `Raden ”${p.row}” kan aldrig gälla: raderna före svarar redan i alla dess fall.`,
  tableTooLarge: 'Tabellen har för många slags fall för att kunna prövas. Dela upp den.',
  needMissing: (p: { need: string }) =>
    `Ingen svarar för behovet ${valueInWords('sv', p.need)}. Lägg till det under responsibility.needs.`,
  needTwice: (p: { need: string }) => `Behovet ${valueInWords('sv', p.need)} finns två gånger.`,
  clockMissing: (p: { clock: string }) =>
    `Fristen för ${valueInWords('sv', p.clock)} saknas. Lägg till den under clocks.`,
  clockTwice: (p: { clock: string }) => `Fristen ”${p.clock}” finns två gånger.`,
  calendarMissing: (p: { calendar: string }) => `Kalendern ”${p.calendar}” finns inte under calendars.`,
  calendarTimes: 'Kalendern stänger innan den öppnar.',
  daypartOrder: 'Dygnets delar måste komma i ordning: dagen (day) före kvällen (evening), kvällen före natten (night).',
  workingDaysAlways: 'Arbetsdagar kräver en kalender med öppettider, inte dygnet runt.',
  wholeDays: 'Dagar anges som heltal.',
  profileMissing: (p: { kind: string }) =>
    `Vårdbegäran av slaget ${valueInWords('sv', p.kind)} saknar krav på uppgifter (completeness.profiles).`,
  setMissing: (p: { set: string }) => `Kravgruppen ”${p.set}” finns inte under completeness.sets.`,
  setUnused: (p: { set: string }) => `Kravgruppen ”${p.set}” används inte av någon vårdbegäran.`,
  factUnknown: (p: { fact: string }) => `Det finns ingen uppgift som heter ”${p.fact}” i en vårdbegäran.`,
  conditionSyntax: (p: { at: number; why: Bilingual }) =>
    `Villkoret går inte att läsa vid tecken ${p.at}: ${p.why.sv}.`,
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
  partMissing: (p: { part: string }) => `Avtalet säger inget om ${keyInWords('sv', p.part)}. Lägg till den delen.`,
  indicatorData: (p: { measure: IndicatorMeasure; data: IndicatorData }) =>
    `Måttet ”${measureWords.sv[p.measure]}” kan inte räknas: avtalet saknar det som det räknas på, ${measuredFromWords.sv[p.data]}.`,
  paysItself: 'Den som betalar och den som får betalt är samma part.',
  clockEvents: (p: { clock: string }) =>
    `Fristen ”${p.clock}” är avtalets egen och behöver events: vad som startar och stoppar den.`,
  disputeLast: 'Sista nivån, och bara den, har sista ordet (decides: true).',
  morningListEmpty: 'Morgonlistan visar ingenting. Ange under shows vad den ska visa.',
  rhythmWeekday: 'Veckodag kan bara anges för det som återkommer varje vecka, månad eller år.',
  rhythmAfter: (p: { event: string }) =>
    `Tiden kan inte räknas från ${valueInWords('sv', p.event)}: bara inskrivningens början (enrolment.started), och bara det som gäller varje patient (per: patient), har en dag att räknas från. Räkna från den, med ett antagande, eller ta bort after.`,
  departuresAlone: 'Avtalet bygger inte på något annat (includes), så det finns inget att avvika från.',
  contradicts: (p: { from: string; model: string; how: Bilingual }) =>
    `Strider mot ${p.model}: ${p.how.sv} Skärp i stället, eller ange avvikelsen under departures (from: ${p.from}) med sin paragraf.`,
  conditionNobody: 'Villkoret gäller ingen patient, så regeln kan aldrig användas.',
  carrierOthers: 'Den sista läkarformen, och bara den, ska gälla alla andra (covers: others).',
  carrierTwice: (p: { carrier: string }) =>
    `Läkarformen ${valueInWords('sv', p.carrier)} finns två gånger; då har en patient två svar.`,
  carrierMoves: (p: { carrier: string }) => `Det står inte hur läkaransvaret går över till ”${p.carrier}” (moves).`,
  carrierBack: (p: { carrier: string }) =>
    `Det står inte hur läkaransvaret går tillbaka från ”${p.carrier}” (movesBack).`,
  carrierDisagrees: (p: { carrier: string; performer: string; row: string; other: string }) =>
    `Två svar om läkaren: ”${p.carrier}” säger ${valueInWords('sv', p.performer)}, men raden ”${p.row}” under ansvaret för läkare (responsibility.needs, physician) säger ${valueInWords('sv', p.other)}. Låt raden bero på carrier.`,
  routeNeverOpen: 'Vägen är aldrig öppen.',
  routeMissing: (p: { route: string }) => `Vägen ”${p.route}” finns inte under routes.`,
  routeCircle: (p: { route: string }) =>
    `Går i cirkel: efter ”${p.route}” kommer man tillbaka hit. Sluta med absent-support.`,
  absentSupportMissing:
    'Kedjan slutar med uteblivet läkarstöd, men avtalet säger inte vad som händer då (absentSupport).',
  callerTwice: (p: { caller: string }) =>
    `${valueInWords('sv', p.caller)} finns redan på en rad ovanför; den raden gäller.`,
  callerNever: 'Den som står här kan aldrig använda vägen: tiden är ute innan den börjar.',
  targetIdle: (p: { urgency: string }) =>
    `Målet gäller ${valueInWords('sv', p.urgency)}, men vägen tar inte emot sådana ärenden (urgencies).`,
  targetLacking: (p: { urgency: string; next: string }) =>
    `Svarstid saknas för ${valueInWords('sv', p.urgency)}: utan den kan inget svar utebli, och det som står under missed (${valueWord('sv', p.next)}) händer aldrig. Lägg till ett mål under targets.`,
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
    `Ingen väg till läkare för ${valueWord('sv', p.caller)} i kommun ${p.municipality} ${p.when.sv}, när behovet är ${valueWord('sv', p.need)} och det är bråttom så här: ${valueWord('sv', p.urgency)}. Patienten: ${caseInWords('sv', p.patient)}. Ambulansen räknas inte.`,
};

const en: Texts<typeof sv> = {
  keyUnknown: (p) => `“${p.key}” does not belong here. Is the word spelt and indented right?`,
  keyLacking: (p) => `What is missing here is ${keyInWords('en', p.key)}.`,
  clauseLacking: 'The rule follows from no clause. Say which (clause).',
  valueUnknown: (p) => `What stands here cannot be ${keyInWords('en', p.key)}. Choose among: ${listEn(p.known)}.`,
  includeMissing: (p) => `The model ${p.model}, version ${p.version}, that this one builds on is not there.`,
  includeCircle: (p) => `${p.model} in the end builds on itself.`,
  clauseMissing: (p) => `The rule points at the clause “${p.clause}”, which the document does not have.`,
  clauseTwice: (p) => `The clause “${p.clause}” is there twice.`,
  clauseUnused: (p) => `Nothing follows from the clause “${p.clause}”: no rule points at it.`,
  rowTwice: (p) => `The row “${p.row}” is there twice in one table.`,
  unknownInput: (p) => `The table has no input called “${p.input}”. It has: ${listEn(p.known, column)}.`,
  unknownTableInput: (p) => `There is no input called “${p.input}”. Choose among: ${listEn(p.known, column)}.`,
  cellSyntax: (p) => `The condition “${p.text}” cannot be read at character ${p.at}: ${p.why.en}.`,
  cellValue: (p) => `The input cannot have the value ${p.value}. It may have: ${listEn(p.may)}.`,
  cellOrder: 'Only numbers can be compared by size.',
  tableGap: (p) => `No answer in the case: ${caseInWords('en', p.example)}. Add a row for it.`,
  tableOverlap: (p) =>
    `Two answers in one case: the rows “${p.a}” and “${p.b}” both hold in the case: ${caseInWords('en', p.example)}.`,
  rowUnreachable: (p) => `The row “${p.row}” can never hold: the rows before it answer in all its cases.`,
  tableTooLarge: 'The table has too many kinds of case to be tried. Divide it.',
  needMissing: (p) => `Nobody answers for the need ${valueInWords('en', p.need)}. Add it under responsibility.needs.`,
  needTwice: (p) => `The need ${valueInWords('en', p.need)} is there twice.`,
  clockMissing: (p) => `The time limit for ${valueInWords('en', p.clock)} is missing. Add it under clocks.`,
  clockTwice: (p) => `The time limit “${p.clock}” is there twice.`,
  calendarMissing: (p) => `The calendar “${p.calendar}” is not under calendars.`,
  calendarTimes: 'The calendar closes before it opens.',
  daypartOrder: 'The parts of the day must come in order: day before evening, evening before night.',
  workingDaysAlways: 'Working days need a calendar with opening hours, not one that is always open.',
  wholeDays: 'Days are given as whole numbers.',
  profileMissing: (p) =>
    `Referrals of the kind ${valueInWords('en', p.kind)} have no required facts (completeness.profiles).`,
  setMissing: (p) => `The set of requirements “${p.set}” is not under completeness.sets.`,
  setUnused: (p) => `The set of requirements “${p.set}” is used by no referral.`,
  factUnknown: (p) => `A referral has no fact called “${p.fact}”.`,
  conditionSyntax: (p) => `The condition cannot be read at character ${p.at}: ${p.why.en}.`,
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
  partMissing: (p) => `The model says nothing of ${keyInWords('en', p.part)}. Add that part.`,
  indicatorData: (p) =>
    `The indicator “${measureWords.en[p.measure]}” cannot be counted: the model lacks what it is counted from, ${measuredFromWords.en[p.data]}.`,
  paysItself: 'Payer and payee are the same party.',
  clockEvents: (p) => `The clock “${p.clock}” is the model’s own and needs events: what starts and stops it.`,
  disputeLast: 'The last level, and no other, has the last word (decides: true).',
  morningListEmpty: 'The morning list shows nothing. Say under shows what it is to show.',
  rhythmWeekday: 'A weekday can only be given for what comes back every week, month or year.',
  rhythmAfter: (p) =>
    `The time cannot be counted from ${valueInWords('en', p.event)}: only the start of the enrolment (enrolment.started), and only what concerns each patient (per: patient), has a day to count from. Count from that, with an assumption, or take after away.`,
  departuresAlone: 'The model builds on no other (includes), so there is nothing to depart from.',
  contradicts: (p) =>
    `Contradicts ${p.model}: ${p.how.en} Tighten instead, or state the departure under departures (from: ${p.from}) with its clause.`,
  conditionNobody: 'The condition holds for no patient, so the rule can never be used.',
  carrierOthers: 'The last physician carrier, and no other, covers everybody else (covers: others).',
  carrierTwice: (p) => `The carrier ${valueInWords('en', p.carrier)} is there twice; a patient would have two answers.`,
  carrierMoves: (p) => `It is not said how responsibility moves to “${p.carrier}” (moves).`,
  carrierBack: (p) => `It is not said how responsibility moves back from “${p.carrier}” (movesBack).`,
  carrierDisagrees: (p) =>
    `Two answers about the physician: “${p.carrier}” says ${valueInWords('en', p.performer)}, but the row “${p.row}” under responsibility.needs (physician) says ${valueInWords('en', p.other)}. Let the row depend on carrier.`,
  routeNeverOpen: 'The route is never open.',
  routeMissing: (p) => `There is no route “${p.route}” under routes.`,
  routeCircle: (p) => `Goes in a circle: after “${p.route}” one comes back here. End with absent-support.`,
  absentSupportMissing:
    'The chain ends with absent support, but the model does not say what happens then (absentSupport).',
  callerTwice: (p) => `${valueInWords('en', p.caller)} is already in a line above; that line holds.`,
  callerNever: 'Who stands here can never use the route: the time is out before it begins.',
  targetIdle: (p) =>
    `The target is for ${valueInWords('en', p.urgency)}, but the route takes no such matters (urgencies).`,
  targetLacking: (p) =>
    `There is no time to answer for ${valueInWords('en', p.urgency)}: without one no answer can fail to come, and what stands under missed (${valueWord('en', p.next)}) never happens. Add a target under targets.`,
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
    `No way to a physician for ${valueWord('en', p.caller)} in municipality ${p.municipality} ${p.when.en}, when the need is ${valueWord('en', p.need)} and this urgent: ${valueWord('en', p.urgency)}. The patient: ${caseInWords('en', p.patient)}. The ambulance does not count.`,
};

export const checkTexts = catalogue(sv, en);
