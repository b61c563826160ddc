export const sv = {
  mayRead: 'Den som arbetar i vård vid en enhet med relation till patienten ser vem som är ansvarig läkare.',
  mayName:
    'Läkare, sjuksköterska, koordinator och chef vid enheten som har läkaransvaret utser läkare och flyttar ansvaret.',
  mayMine:
    'Läkare, sjuksköterska, koordinator och chef vid en enhet med läkaransvar ser enhetens patienter och frånvaro.',
  noPatient: 'Patienten finns inte, eller så har din enhet ingen relation till patienten.',
  placeUnknown:
    'Det går inte att säga vilken överenskommelse som gäller, eftersom det inte är känt var patienten vistas.',
  notCarrying: 'Din enhet har inte läkaransvaret för patienten nu. Be enheten som har det.',
  changedSince: 'Någon annan har utsett läkare sedan du öppnade sidan. Se vem som är utsedd och försök igen.',
  notInModel: 'Överenskommelsen ger ingen sådan väg för patienten. Välj bland de vägar som visas.',
  notAPhysician: 'Välj en läkare som har uppdrag vid enheten.',
  transferOpen: 'En fråga om läkaransvaret väntar redan på svar. Ta tillbaka den först.',
  noSuchReceiver: 'Välj en enhet i länet som kan ta över läkaransvaret enligt överenskommelsen.',
  noTransfer: 'Överföringen finns inte, eller så berör den inte din enhet.',
  onlyReceiver: 'Det kan bara göras vid den enhet som tillfrågas.',
  onlyAsker: 'Det kan bara göras vid den enhet som frågade.',
  'is-asked': 'Enheten har inte svarat än.',
  'is-accepted': 'Läkaransvaret är redan övertaget.',
  'is-declined': 'Enheten har redan svarat nej.',
  'is-withdrawn': 'Frågan är tillbakatagen.',
  notYourRole: 'Läkare, sjuksköterska, koordinator eller chef vid enheten utser läkare.',
  nobodyCarries: 'Ingen enhet har läkaransvaret: patienten är inte listad. Lista patienten först.',
  otherCarries: (p: { unit: string }) => `${p.unit} har läkaransvaret och utser läkaren.`,
  samePerson: 'Välj en annan läkare än den som är borta.',
  alreadyAway: 'Läkaren är redan antecknad som borta under den tiden.',
  substituteAway: 'Ersättaren är själv borta under den tiden. Välj en annan.',
  noAbsence: 'Frånvaron finns inte vid din enhet.',
  backBeforeAway: 'Första dagen tillbaka kan inte vara före första dagen borta.',
};

export const svSentences = {
  'responsible-physician.named': (p: { physician: string; unit: string }) =>
    `${p.physician} vid ${p.unit} är ansvarig läkare`,
  'responsible-physician.transfer-asked': (p: { from: string; to: string }) =>
    `${p.from} frågade ${p.to} om att ta över läkaransvaret`,
  'responsible-physician.transfer-accepted': (p: { to: string; physician: string }) =>
    `${p.to} tog över läkaransvaret: ${p.physician} är ansvarig läkare`,
  'responsible-physician.transfer-declined': (p: { to: string }) => `${p.to} tog inte över läkaransvaret`,
  'responsible-physician.transfer-withdrawn': (p: { from: string }) => `${p.from} tog tillbaka frågan om läkaransvaret`,
  'responsible-physician.answer-read': (p: { from: string }) => `${p.from} har läst svaret om läkaransvaret`,
  'responsible-physician.absence-recorded': (p: { name: string; substitute: string }) =>
    `${p.substitute} ersätter ${p.name}`,
  'responsible-physician.absence-ended': (p: { name: string; day: string }) => `${p.name} är tillbaka ${p.day}`,
  'responsible-physician.answer-transfer': (p: { from: string }) => `${p.from} vill lämna över läkaransvaret: svara`,
  'responsible-physician.answer-transfer-waiting': (p: { unit: string }) =>
    `Läkaransvaret till ${p.unit}: väntar på svar`,
  'responsible-physician.read-answer': (p: { to: string }) => `${p.to} har svarat om läkaransvaret: läs svaret`,
};
