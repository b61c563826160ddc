import { catalogue } from '../../kernel/texts.ts';

const sv = {
  twice: (p: { kind: string; id: string }) =>
    `${p.id} förekommer två gånger bland ${p.kind}. Varje id måste vara unikt.`,
  unknownSkill: (p: { skill: string; of: string }) =>
    `${p.of} nämner kompetensen eller delegeringen ${p.skill}, som inte finns i listan skills.`,
  unknownPlace: (p: { place: string; of: string }) => `${p.of} nämner platsen ${p.place}, som inte finns i places.`,
  unknownStaff: (p: { staff: string; of: string }) => `${p.of} nämner personen ${p.staff}, som inte finns i staff.`,
  unknownVisit: (p: { visit: string; of: string }) => `${p.of} nämner besöket ${p.visit}, som inte finns i visits.`,
  unknownVehicle: (p: { vehicle: string; of: string }) =>
    `${p.of} nämner fordonet ${p.vehicle}, som inte finns i vehicles.`,
  matrixSize: (p: { vehicle: string; places: number }) =>
    `Restidsmatrisen för ${p.vehicle} måste ha ${p.places} rader och ${p.places} kolumner, som places.`,
  noCoordinates: (p: { place: string; vehicle: string }) =>
    `Platsen ${p.place} saknar koordinater, och ${p.vehicle} har ingen restidsmatris.`,
  windowClosed: (p: { visit: string }) => `Besöket ${p.visit} öppnar efter att det stänger. Ändra opens eller closes.`,
  shiftBackwards: (p: { staff: string }) => `Ett arbetspass för ${p.staff} slutar innan det börjar.`,
  shiftsOverlap: (p: { staff: string }) => `Två arbetspass för ${p.staff} går in i varandra.`,
  breakOutside: (p: { staff: string }) =>
    `En rast för ${p.staff} ryms inte i arbetspasset. Den ska börja tidigast när passet börjar och sluta innan det slutar.`,
  breakBackwards: (p: { staff: string }) => `En rast för ${p.staff} har ett sista klockslag före det första.`,
  pairWithItself: (p: { visit: string }) => `Besöket ${p.visit} är knutet till sig självt.`,
  minOverMax: (p: { of: string }) => `${p.of} kräver ett kortaste avstånd (min) som är större än det längsta (max).`,
  neverTogether: (p: { first: string; second: string }) =>
    `Besöken ${p.first} och ${p.second} kan aldrig uppfylla sitt samband: tiderna för dem går inte ihop.`,
  secondAlone: (p: { visit: string }) => `Besöket ${p.visit} har second men inte två roller.`,
  personForbidden: (p: { visit: string; staff: string }) =>
    `Besöket ${p.visit} ska göras av ${p.staff}, som samtidigt är förbjuden.`,
  personWithoutSkill: (p: { visit: string; staff: string }) =>
    `Besöket ${p.visit} ska göras av ${p.staff}, som saknar den kompetens eller delegering som besöket kräver.`,
  begunRoles: (p: { visit: string }) => `Besöket ${p.visit} har börjat men anger inte en person för varje roll.`,
  begunOutside: (p: { visit: string; staff: string }) =>
    `Besöket ${p.visit} har börjat, men ${p.staff} har inget arbetspass då.`,
  sameAndOther: (p: { first: string; second: string }) =>
    `Besöken ${p.first} och ${p.second} ska ha samma person och samtidigt olika personer.`,
  sameDaySelf: (p: { visit: string }) => `Besöket ${p.visit} får inte ligga på en annan dag än sig självt.`,
  noStaffForUnit: (p: { visit: string; unit: string }) =>
    `Besöket ${p.visit} hör till enheten ${p.unit}, där ingen arbetar.`,
  shape: (p: { path: string; what: string }) => `${p.path}: ${p.what}`,
};

const en: { [Key in keyof typeof sv]: (typeof sv)[Key] } = {
  twice: (p) => `${p.id} occurs twice among ${p.kind}. Each id must be unique.`,
  unknownSkill: (p) => `${p.of} names the skill or delegation ${p.skill}, which is not in the list skills.`,
  unknownPlace: (p) => `${p.of} names place ${p.place}, which is not in places.`,
  unknownStaff: (p) => `${p.of} names person ${p.staff}, who is not in staff.`,
  unknownVisit: (p) => `${p.of} names visit ${p.visit}, which is not in visits.`,
  unknownVehicle: (p) => `${p.of} names vehicle ${p.vehicle}, which is not in vehicles.`,
  matrixSize: (p) =>
    `The matrix of travel times of ${p.vehicle} must have ${p.places} rows and ${p.places} columns, as places.`,
  noCoordinates: (p) => `Place ${p.place} has no coordinates, and ${p.vehicle} has no matrix of travel times.`,
  windowClosed: (p) => `Visit ${p.visit} opens after it closes. Change opens or closes.`,
  shiftBackwards: (p) => `A shift of ${p.staff} ends before it begins.`,
  shiftsOverlap: (p) => `Two shifts of ${p.staff} overlap.`,
  breakOutside: (p) =>
    `A break of ${p.staff} does not fit into the shift. It must begin after the shift does and end before it ends.`,
  breakBackwards: (p) => `A break of ${p.staff} has a latest time before its earliest.`,
  pairWithItself: (p) => `Visit ${p.visit} is tied to itself.`,
  minOverMax: (p) => `${p.of} asks for a smallest gap (min) larger than the largest (max).`,
  neverTogether: (p) => `Visits ${p.first} and ${p.second} can never be as they are tied: their times do not meet.`,
  secondAlone: (p) => `Visit ${p.visit} has second but not two roles.`,
  personForbidden: (p) => `Visit ${p.visit} is to be made by ${p.staff}, who is also forbidden.`,
  personWithoutSkill: (p) =>
    `Visit ${p.visit} is to be made by ${p.staff}, who lacks the skill or delegation it needs.`,
  begunRoles: (p) => `Visit ${p.visit} has begun but does not name a person for each role.`,
  begunOutside: (p) => `Visit ${p.visit} has begun, but ${p.staff} has no shift then.`,
  sameAndOther: (p) => `Visits ${p.first} and ${p.second} are to have the same person and different persons.`,
  sameDaySelf: (p) => `Visit ${p.visit} may not be on another day than itself.`,
  noStaffForUnit: (p) => `Visit ${p.visit} belongs to unit ${p.unit}, where nobody works.`,
  shape: (p) => `${p.path}: ${p.what}`,
};

export const validateTexts = catalogue(sv, en);
