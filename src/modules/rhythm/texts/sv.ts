export const sv = {
  mayTell: 'Den som arbetar i vården av patienten berättar om inläggning, akutbesök, hemkomst och oplanerade besök.',
  mayGiveNotice:
    'Sjukhusets anslutna system berättar om inläggning, akutbesök och hemkomst. Personer antecknar hos patienten.',
  mayMorningList: 'Läkare, sjuksköterska och koordinator vid en enhet med läkaransvar läser morgonlistan.',
  mayOccasions: 'Den som arbetar vid enheten ser enhetens återkommande arbete och säger att det är gjort.',
  notYet: 'Det kan inte ha hänt senare än nu. Kontrollera tiden.',
  toldOfAnother:
    'Systemet har redan berättat om en annan patient med samma nummer. Ge varje händelse ett eget nummer och sänd igen.',
  toldOfAnotherNumber:
    'Systemet har redan använt händelsenumret om en annan person. Ge varje händelse ett eget nummer och sänd igen.',
  notYourUnit:
    'Enheten finns inte hos den vårdgivare som systemet är anslutet för, eller har stängt. Kontrollera HSA-id.',
  noEvent: 'Händelsen finns inte, eller så har din enhet ingen relation till patienten.',
  noOccasion: 'Tillfället finns inte vid din enhet.',
  alreadyEnded: 'Någon har redan sagt hur det gick.',
  mayReviews: 'Den som arbetar i vården av patienten ser när läkemedelsgenomgång och planens uppföljning ska göras.',
  mayHoldReviews: 'Den enhet som leder genomgången säger att den är gjord, ställer in den eller flyttar den.',
  noReview: 'Genomgången finns inte, eller så har din enhet ingen vårdrelation till patienten.',
  otherLeads: 'En annan enhet leder genomgången. Skriv ett meddelande till den enheten.',
  sayWhy: 'Skriv varför den ställs in.',
  notHeldYet: 'Den kan inte ha gjorts senare än i dag. Kontrollera dagen.',
  heldTooEarly: (p: { day: string }) => `Dagen måste vara efter ${p.day}, som den räknas från.`,
  noDayLeft: 'Den kan inte flyttas: nästa skulle redan vara på tur. Säg att den är gjord, eller ställ in den.',
  dayOutside: (p: { from: string; to: string }) =>
    `Välj en dag från ${p.from} till ${p.to}. Senare är det dags för nästa enligt överenskommelsen.`,
  'text-note': 'Anteckning om genomgången',
  'text-movedReason': 'Skäl till att den flyttades',
};

const happened: Record<string, string> = {
  admitted: 'Inlagd på sjukhus',
  emergency: 'På akutmottagning',
  'home-again': 'Hemma igen från sjukhus',
  'unplanned-visit': 'Oplanerat besök',
};

const lapsed: Record<string, string> = {
  'enrolment-ended': 'inskrivningen har avslutats',
  died: 'patienten har avlidit',
  'moved-away': 'patienten har flyttat från länet',
  'other-unit': 'en annan enhet leder den nu',
  agreement: 'överenskommelsen har ändrats',
};

export const svSentences = {
  'rhythm.hospital-event': (p: { kind: string; unit: string; by: string }) =>
    `${happened[p.kind] ?? 'Händelse'} (${p.by === 'system' ? 'meddelat' : 'antecknat'} av ${p.unit})`,
  'rhythm.due': (p: { sv: string }) => `Dags: ${p.sv}`,
  'rhythm.held': (p: { sv: string }) => `Gjort: ${p.sv}`,
  'rhythm.cancelled': (p: { sv: string }) => `Inställt: ${p.sv}`,
  'rhythm.hold': (p: { sv: string }) => p.sv,
  'rhythm.review': (p: { sv: string }) => p.sv,
  'rhythm.review-due': (p: { sv: string }) => `Dags: ${p.sv}`,
  'rhythm.review-held': (p: { sv: string }) => `Gjort: ${p.sv}`,
  'rhythm.review-cancelled': (p: { sv: string }) => `Inställt: ${p.sv}`,
  'rhythm.review-moved': (p: { sv: string; to: string }) => `Flyttat till ${p.to}: ${p.sv}`,
  'rhythm.review-lapsed': (p: { sv: string; because: string }) =>
    `Behövs inte längre: ${p.sv} (${lapsed[p.because] ?? ''})`,
};
