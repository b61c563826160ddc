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
};

const happened: Record<string, string> = {
  admitted: 'Inlagd på sjukhus',
  emergency: 'På akutmottagning',
  'home-again': 'Hemma igen från sjukhus',
  'unplanned-visit': 'Oplanerat besök',
};

export const svSentences = {
  'rhythm.hospital-event': (p: { kind: string; unit: string; by: string }) =>
    `${happened[p.kind] ?? 'Händelse'} (${p.by === 'system' ? 'meddelat' : 'antecknat'} av ${p.unit})`,
  'rhythm.due': (p: { sv: string }) => `Dags: ${p.sv}`,
  'rhythm.held': (p: { sv: string }) => `Gjort: ${p.sv}`,
  'rhythm.cancelled': (p: { sv: string }) => `Inställt: ${p.sv}`,
  'rhythm.hold': (p: { sv: string }) => p.sv,
};
