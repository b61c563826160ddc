export const sv = {
  maySee: 'Den som gör besök vid en enhet ser enhetens planering och sina egna besök.',
  mayMark: 'Den som gör besök vid en enhet, och enhetschefen, noterar att besök är påbörjade och klara.',
  mayPlanMeasures: 'Den som gör besök vid en enhet planerar insatser för enhetens inskrivna patienter.',
  mayPlanDays: 'Sjuksköterskor, samordnare och enhetschef planerar enhetens dagar.',
  notEnrolledHere: 'Patienten är inte inskriven vid din enhet. Öppna inskrivningen och kontrollera enheten.',
  noSuchMeasure: 'Insatsen finns inte vid din enhet. Öppna patientens insatser igen.',
  endsBeforeStart: 'Sista dagen ligger före den första. Välj en senare dag.',
  lastDayPassed: 'Sista dagen har redan passerat. Välj i dag eller senare.',
  notOfUnit: 'Personen arbetar inte vid enheten. Välj någon ur listan.',
  doesNotWork: 'Personen arbetar inte den dagen. Lägg först in ett arbetspass.',
  dayPassed: 'Dagen har passerat och planeras inte längre. Välj i dag eller senare.',
  noSuchVisit: 'Besöket finns inte i dagens plan vid din enhet. Öppna dagen igen.',
  notToday: 'Ett besök noteras som påbörjat och klart den dag det görs, eller dagen efter. Välj den dagen.',
  nobodyToCopy: 'Ingen har arbetspass att kopiera där. Välj en annan dag att kopiera från.',
  noSuchRun: 'Förslaget finns inte längre. Planera dagen igen.',
  notReady: 'Förslaget är inte färdigt. Vänta, eller avsluta sökningen först.',
  overtaken: 'Dagens plan har ändrats sedan förslaget gjordes. Planera igen.',
  breaksRule:
    'Planen bryter mot en regel som måste hållas, kanske för att dagen har ändrats. Se efter vad som hänt och planera igen.',
};

const count = (n: number) => (n === 1 ? '1 besök' : `${n} besök`);

export const svSentences = {
  'visit.measure-planned': (p: { minutes: number; days: number; times: number; from: string }) =>
    `Insats planerad från ${p.from}: ${p.minutes} min, ${p.times} gång(er) om dagen, ${p.days} dag(ar) i veckan`,
  'visit.measure-changed': (p: { minutes: number; days: number; times: number }) =>
    `Planerad insats ändrad: ${p.minutes} min, ${p.times} gång(er) om dagen, ${p.days} dag(ar) i veckan`,
  'visit.measure-ended': (p: { to: string }) => `Planerad insats avslutas ${p.to}`,
  'visit.planned': (p: { day: string; times: string; count: number }) => `${count(p.count)} ${p.day} kl. ${p.times}`,
  'visit.moved': (p: { day: string; times: string; count: number }) =>
    `Ändrad besöksplan ${p.day}: ${count(p.count)} kl. ${p.times}`,
  'visit.done': (p: { day: string; from: string; to: string }) => `Besök gjort ${p.day} kl. ${p.from}–${p.to}`,
  'visit.reopened': (p: { day: string }) => `Besök ${p.day} är inte klart: noteringen togs tillbaka`,
  'visit.taken-out': (p: { day: string }) => `Planerade besök ${p.day} är inte längre planerade`,
};
