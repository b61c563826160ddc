export const sv = {
  mayReview: 'MAS och MAR granskar åtkomstloggen hos sin vårdgivare, enhetschefen den egna enhetens.',
  mayReport: 'MAS, MAR och enhetschef lämnar patienten besked om vem som har tittat, hos den egna vårdgivaren.',
  otherController: 'Loggen hör till en annan vårdgivare. Varje vårdgivare granskar sin egen.',
  ownUnitOnly: 'Som enhetschef granskar du din egen enhet. MAS och MAR granskar hela vårdgivaren.',
  noSuchReview: 'Granskningen finns inte, eller hör till någon annan. Öppna den från listan.',
  noSuchLook: 'Öppningen ingår inte i stickprovet. Hämta granskningen igen.',
  noSuchPatient: 'Patienten finns inte i er åtkomstlogg. Sök med patientens fullständiga nummer först.',
  alreadyStarted: 'Granskningen är redan påbörjad. Hämta den igen för att se stickprovet.',
  notStarted: 'Granskningen är inte påbörjad. Dra stickprovet först.',
  alreadyClosed: 'Granskningen är avslutad och kan inte ändras. Starta en ny om något har kommit fram.',
  alreadyMarked: 'Patienten är redan märkt som känd person.',
  notMarked: 'Patienten är inte märkt som känd person.',
  periodBackwards: 'Till och med kan inte vara före från och med.',
  periodTooLong: 'Välj högst 100 dagar. En längre tid granskas i flera granskningar.',
  periodFuture: 'Välj dagar som har varit.',
  unitMissing: 'Välj vilken enhet som ska granskas.',
  commentMissing: 'Skriv varför: allt utom "I sin ordning" ska förklaras.',
  nothingToFollowUp: 'Bara det som utreds eller var obehörigt följs upp. Sätt bedömningen först.',
  ownLook: 'Du kan inte bedöma dina egna öppningar. Be MAS, MAR eller chefen att göra det.',
  'not-judged': (p: { looks: number }) => `${p.looks} i stickprovet är inte bedömda än.`,
  'under-investigation': (p: { looks: number }) => `${p.looks} utreds fortfarande. Bedöm dem när utredningen är klar.`,
  'no-follow-up': (p: { looks: number }) => `${p.looks} obehöriga saknar uppföljning. Skriv vad som är gjort.`,
};

const reviewOf = (p: { of: string; from: string; to: string }) => `${p.of}, ${p.from} – ${p.to}`;
type Reviewed = { of: string; from: string; to: string };

export const svSentences = {
  'log-review.due': (p: Reviewed) => `Dags att granska loggen: ${reviewOf(p)}`,
  'log-review.started': (p: Reviewed & { looks: number }) =>
    `Loggranskning påbörjad: ${reviewOf(p)}, ${p.looks} i stickprovet`,
  'log-review.judged': (p: Reviewed & { looks: number }) => `${p.looks} i loggranskningen bedömda: ${reviewOf(p)}`,
  'log-review.followed-up': (p: Reviewed) => `Uppföljning i loggranskningen: ${reviewOf(p)}`,
  'log-review.closed': (p: Reviewed & { looks: number; unauthorised: number }) =>
    `Loggranskning avslutad: ${reviewOf(p)}, ${p.unauthorised} obehöriga av ${p.looks}`,
  'log-review.marked': 'En patient märktes som känd person',
  'log-review.unmarked': 'Märkningen som känd person togs bort',
  'log-review.start': (p: Reviewed) => `Granska åtkomstloggen: ${reviewOf(p)}`,
  'log-review.judge': (p: Reviewed) => `Bedöm stickprovet ur åtkomstloggen: ${reviewOf(p)}`,
};
