export const sv = {
  mayPlan: 'Koordinatorn ger uppdrag till bilar, team och läkare och ordnar deras rundor.',
  maySee: 'Koordinatorn, enhetschefen och de som bemannar bilarna ser kön och bilarna.',
  mayStaff: 'Koordinatorn och enhetschefen lägger upp bilar och team och bemannar dem.',
  mayRide: 'De som bemannar bilarna ser sin runda, kommer till patienten och svarar.',
  noSuchRequest: 'Avropet finns inte vid din enhet nu. Hämta kön igen.',
  noSuchTeam: 'Bilen eller teamet finns inte vid din enhet, eller så är det inte i bruk. Välj ett annat.',
  noSuchTask: 'Uppdraget finns inte vid din enhet. Hämta rundan igen.',
  noSuchPeriod: 'Bemanningen finns inte vid din enhet, eller så är den borttagen. Hämta sidan igen.',
  noSuchSort: 'Modellen som gäller har ingen sådan bil och inget sådant team. Välj något ur listan.',
  noSuchDistrict: 'Distriktet finns inte i kommunen. Välj ur listan.',
  nameTaken: 'Det finns redan en bil eller ett team med det namnet. Välj ett annat namn.',
  teamHasWork: 'Teamet har uppdrag kvar. Ge dem till någon annan, eller ta tillbaka dem, först.',
  dayPassed: 'Dagen har passerat. Välj i dag eller senare.',
  alreadyThere: 'Teamet är redan hos patienten. Avsluta uppdraget med ett svar i stället.',
  taskEnded: 'Uppdraget är avslutat, eller så har avropet gått vidare. Hämta sidan igen och se var det är.',
  notAPhysician: 'Personen är inte läkare vid enheten. Välj någon ur listan.',
  nobodyInTeam: (p: { team: string }) =>
    `Ingen bemannar ${p.team} den dagen. Lägg in bemanning först, eller välj en annan bil.`,
  acuteTeamIsOut: (p: { team: string }) =>
    `${p.team} är ute och tar det som är akut, så att planerade besök hålls. Ge uppdraget till ${p.team}.`,
  movesVisits: (p: { count: number; team: string }) =>
    `Det flyttar ${p.count === 1 ? 'ett besök' : `${p.count} besök`} för ${p.team}. Se vilka och hur mycket, och bekräfta eller välj en annan bil.`,
  otherTasks: 'Rundan har ändrats sedan du öppnade den. Hämta den igen och ordna på nytt.',
  endsBeforeStart: 'Sista dagen ligger före den första. Välj en senare dag.',
  hoursBackwards: 'Tiden slutar innan den börjar. Ändra klockslagen.',
  periodPassed: 'Perioden har redan passerat. Välj dagar från i dag.',
  periodLong: 'Perioden är längre än ett år. Dela upp den.',
  periodEnded: 'Perioden har passerat och ändras inte längre.',
  notOfUnit: 'Någon av personerna arbetar inte vid enheten. Välj ur listan.',
  staffedAlready: (p: { team: string }) =>
    `${p.team} är redan bemannad någon av de dagarna vid den tiden. Ändra den perioden, eller välj andra dagar.`,
  inAnotherTeam: (p: { name: string }) =>
    `${p.name} är redan i en annan bil då. Välj en annan person eller andra tider.`,
  badCursor: 'Listan kan inte fortsätta där den slutade. Hämta den från början.',
  absentSupport: 'Uteblivet läkarstöd',
};

const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
});
const when = (at: string) => (Number.isNaN(Date.parse(at)) ? at : clock.format(new Date(at)));

export const svSentences = {
  'coordination.assigned': (p: { team: string; at: string }) =>
    `Avropet av läkarstöd gavs till ${p.team}, som beräknas vara framme ${when(p.at)}`,
  'coordination.given-to-physician': (p: { physician: string }) => `Avropet av läkarstöd gavs till ${p.physician}`,
  'coordination.moved': (p: { team: string; at: string }) => `${p.team} beräknas nu vara framme ${when(p.at)}`,
  'coordination.taken-back': (p: { team: string }) =>
    `Avropet av läkarstöd togs tillbaka från ${p.team} och ska ges till någon annan`,
  'coordination.team-added': (p: { team: string }) => `${p.team} lades upp`,
  'coordination.team-changed': (p: { team: string }) => `${p.team} ändrades`,
  'coordination.team-closed': (p: { team: string }) => `${p.team} togs ur bruk`,
  'coordination.staffed': (p: { team: string; names: string; from: string; to: string }) =>
    `${p.team} bemannades ${p.from}–${p.to}: ${p.names}`,
  'coordination.staffing-changed': (p: { team: string; names: string; from: string; to: string }) =>
    `Bemanningen av ${p.team} ändrades till ${p.from}–${p.to}: ${p.names}`,
  'coordination.staffing-cancelled': (p: { team: string; from: string; to: string }) =>
    `Bemanningen av ${p.team} ${p.from}–${p.to} togs bort`,
};
