export const sv = {
  mayView: 'Alla som arbetar vid en enhet ser enhetens lista.',
  mayAssign:
    'Alla som arbetar vid en enhet kan ta ett ärende, lämna ifrån sig det eller ge det till en kollega vid enheten.',
  badCursor: 'Listan kan inte fortsätta där den slutade. Hämta den från början.',
  notOnList: 'Ärendet finns inte på din enhets lista: någon har redan gjort det. Hämta listan igen.',
  notYours: 'Ärendet väntar på en annan enhet. Öppna det för att se vem.',
  takenBy: (p: { name: string }) => `${p.name} tog ärendet före dig. Hämta listan igen om du ändå vill ta över det.`,
  released: 'Kollegan lämnade ifrån sig ärendet medan du läste. Hämta listan igen.',
  notColleague: 'Personen har inget uppdrag vid din enhet i dag. Välj en kollega i listan.',
};

export const svSentences = {
  'worklist.assigned': (p: { to: string }) => `${p.to} tog hand om ärendet`,
  'worklist.released': 'Ärendet lämnades till enhetens lista',
  'deadline.warned': 'Påminnelse: fristen går snart ut',
  'deadline.passed': 'Fristen passerade utan att det som väntades blev gjort',
  'deadline.escalate-waiting': (p: { unit: string; what: string }) =>
    `Fristen har gått ut hos ${p.unit}: ${p.what}. Ring enheten eller skicka på nytt.`,
  'deadline.escalate': 'Fristen har passerat hos den ni väntar på. Ring enheten eller skicka på nytt.',
};
