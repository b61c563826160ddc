export const sv = {
  mayMake: 'Den som arbetar i vård eller omsorg rättar det som den egna enheten har skrivit.',
  noMatter: 'Ärendet finns inte, eller så deltar din enhet inte i det.',
  noText: 'Texten finns inte i ärendet. Hämta ärendet på nytt.',
  notOwnText: 'Bara enheten som skrev texten kan rätta den. Skicka ett meddelande till den enheten.',
  overtaken: 'Texten har ändrats sedan du öppnade den. Se hur den lyder nu och försök igen.',
  nothingChanged: 'Den nya texten är likadan som den gamla. Ändra det som är fel.',
  tooLong: (p: { most: number }) => `Texten får ha högst ${p.most} tecken. Korta den.`,
  nothingToRead: 'Det finns ingen rättelse att läsa i ärendet.',
  noSuchNumber: 'Ingen patient i länet har numret. Kontrollera det, eller registrera patienten först.',
  samePatient: 'Ärendet hör redan till den patienten.',
};

const said: Record<string, string> = {
  correction: 'rättade en uppgift',
  objection: 'antecknade att patienten anser att en uppgift är fel',
  move: 'flyttade ärendet till rätt patient',
};
const whatWasDone = (kind: string) => said[kind] ?? 'rättade en uppgift';

export const svSentences = {
  'correction.made': (p: { from: string }) => `${p.from} rättade en uppgift`,
  'correction.objection-noted': (p: { from: string }) =>
    `${p.from} antecknade att patienten anser att en uppgift är oriktig eller missvisande`,
  'correction.moved-away': (p: { from: string }) =>
    `Ett ärende som av misstag hade skrivits på patienten flyttades härifrån av ${p.from}`,
  'correction.moved-here': (p: { from: string }) =>
    `${p.from} flyttade hit ett ärende som hade skrivits på fel patient`,
  'correction.seen': (p: { by: string }) => `${p.by} har läst rättelsen`,
  'correction.read': (p: { from: string; kind: string }) => `${p.from} ${whatWasDone(p.kind)}: läs`,
};
