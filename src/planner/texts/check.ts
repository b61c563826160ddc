import { catalogue } from '../../kernel/texts.ts';

const sv = {
  unknownVisit: (p: { visit: string }) => `Planen nämner besöket ${p.visit}, som inte finns.`,
  unknownShift: (p: { staff: string; shift: number }) => `${p.staff} har inget arbetspass nummer ${p.shift + 1}.`,
  routeTwice: (p: { staff: string; shift: number }) => `${p.staff} har två turer i pass nummer ${p.shift + 1}.`,
  roleTwice: (p: { visit: string; role: number }) => `Roll ${p.role + 1} i besöket ${p.visit} är planerad två gånger.`,
  roleMissing: (p: { visit: string; role: number }) => `Besöket ${p.visit} saknar person för roll ${p.role + 1}.`,
  notSaid: (p: { visit: string }) => `Besöket ${p.visit} är varken planerat eller uppfört som oplanerat.`,
  bothSaid: (p: { visit: string }) => `Besöket ${p.visit} är både planerat och uppfört som oplanerat.`,
  skill: (p: { visit: string; staff: string; skill: string }) =>
    `${p.staff} saknar ${p.skill}, som besöket ${p.visit} kräver.`,
  unit: (p: { visit: string; staff: string }) => `${p.staff} hör inte till den enhet som gör besöket ${p.visit}.`,
  forbidden: (p: { visit: string; staff: string }) => `${p.staff} får inte göra besöket ${p.visit}.`,
  person: (p: { visit: string; staff: string }) => `Besöket ${p.visit} ska göras av ${p.staff}.`,
  samePersonTwice: (p: { visit: string; other: string; staff: string }) =>
    `${p.staff} är ensam i besöket ${p.visit} och ${p.other}, som kräver olika personer.`,
  otherPerson: (p: { visit: string; other: string }) => `Besöken ${p.visit} och ${p.other} ska göras av samma person.`,
  sameDay: (p: { visit: string; other: string }) => `Besöken ${p.visit} och ${p.other} får inte ligga på samma dag.`,
  tooEarly: (p: { visit: string }) => `Besöket ${p.visit} börjar innan det får.`,
  tooLate: (p: { visit: string }) => `Besöket ${p.visit} börjar efter att tiden har gått ut.`,
  begunMoved: (p: { visit: string }) => `Besöket ${p.visit} har börjat och får inte flyttas.`,
  notThereYet: (p: { staff: string; visit: string }) => `${p.staff} hinner inte fram till ${p.visit} i tid.`,
  shiftBegins: (p: { staff: string }) => `${p.staff} åker innan arbetspasset börjar.`,
  shiftEnds: (p: { staff: string }) => `${p.staff} kommer tillbaka efter den övertid som är tillåten.`,
  tooLong: (p: { staff: string }) => `${p.staff} är i tjänst längre än vad som är tillåtet.`,
  breakMissing: (p: { staff: string }) => `${p.staff} får inte sin rast.`,
  breakTime: (p: { staff: string }) => `${p.staff} får sin rast på fel tid eller för kort.`,
  tiedInTime: (p: { visit: string; other: string }) =>
    `Tiden mellan besöken ${p.visit} och ${p.other} är inte den som krävs.`,
  together: (p: { visit: string; other: string }) => `Besöken ${p.visit} och ${p.other} ska planeras båda eller inget.`,
  roles: (p: { visit: string }) =>
    `Personerna i besöket ${p.visit} börjar inte i den ordning och vid den tid som krävs.`,
  cost: (p: { part: string; said: number; is: number }) => `Planen uppger ${p.part} ${p.said}, men det är ${p.is}.`,
};

const en: { [Key in keyof typeof sv]: (typeof sv)[Key] } = {
  unknownVisit: (p) => `The plan names visit ${p.visit}, which does not exist.`,
  unknownShift: (p) => `${p.staff} has no shift number ${p.shift + 1}.`,
  routeTwice: (p) => `${p.staff} has two routes in shift number ${p.shift + 1}.`,
  roleTwice: (p) => `Role ${p.role + 1} of visit ${p.visit} is planned twice.`,
  roleMissing: (p) => `Visit ${p.visit} has nobody for role ${p.role + 1}.`,
  notSaid: (p) => `Visit ${p.visit} is neither planned nor listed as unplanned.`,
  bothSaid: (p) => `Visit ${p.visit} is both planned and listed as unplanned.`,
  skill: (p) => `${p.staff} lacks ${p.skill}, which visit ${p.visit} needs.`,
  unit: (p) => `${p.staff} does not belong to the unit that makes visit ${p.visit}.`,
  forbidden: (p) => `${p.staff} may not make visit ${p.visit}.`,
  person: (p) => `Visit ${p.visit} is to be made by ${p.staff}.`,
  samePersonTwice: (p) => `${p.staff} is alone in visits ${p.visit} and ${p.other}, which need different persons.`,
  otherPerson: (p) => `Visits ${p.visit} and ${p.other} are to be made by the same person.`,
  sameDay: (p) => `Visits ${p.visit} and ${p.other} may not be on the same day.`,
  tooEarly: (p) => `Visit ${p.visit} begins before it may.`,
  tooLate: (p) => `Visit ${p.visit} begins after its time has run out.`,
  begunMoved: (p) => `Visit ${p.visit} has begun and may not be moved.`,
  notThereYet: (p) => `${p.staff} cannot be at ${p.visit} in time.`,
  shiftBegins: (p) => `${p.staff} leaves before the shift begins.`,
  shiftEnds: (p) => `${p.staff} is back after the overtime that is allowed.`,
  tooLong: (p) => `${p.staff} is on duty for longer than is allowed.`,
  breakMissing: (p) => `${p.staff} does not get the break.`,
  breakTime: (p) => `${p.staff} gets the break at the wrong time or too short.`,
  tiedInTime: (p) => `The time between visits ${p.visit} and ${p.other} is not what it must be.`,
  together: (p) => `Visits ${p.visit} and ${p.other} are to be planned both or neither.`,
  roles: (p) => `The persons of visit ${p.visit} do not begin in the order and at the time required.`,
  cost: (p) => `The plan says ${p.part} ${p.said}, but it is ${p.is}.`,
};

export const checkTexts = catalogue(sv, en);
