export const sv = {
  mayAdminister:
    'Enhets- och systemadministratörer ansluter system för sin egen huvudman; två administratörer tillsammans.',
  ownProposal: 'Du har själv anmält systemet. En annan administratör hos huvudmannen godkänner det.',
  noSuchClient: 'Systemet finns inte, eller så hör det till en annan huvudman.',
  noSuchUnit: 'Välj en öppen enhet.',
  endsInPast: 'Sista dagen måste ligga framåt i tiden.',
  endsTooLate: (p: { days: number }) => `Välj en dag inom ${p.days} dagar. Anslutningen förnyas sedan.`,
  sameName:
    'Det finns redan ett anslutet system med det namnet i länet. Välj ett annat namn, eller avsluta det gamla först.',
  alreadyDecided: 'Någon har redan avgjort detta.',
  lapsedMeanwhile: 'Sista dagen har passerat. Anmäl systemet på nytt med en senare dag.',
  unitClosed: 'Enheten har stängt. Anmäl systemet på nytt för en enhet som är öppen.',
  alreadyEnded: 'Systemet är redan avslutat.',
  keysNotJson: 'Nycklarna kunde inte läsas. Klistra in en JWK-uppsättning som JSON: {"keys": [ … ]}.',
  keysNone: 'Det finns ingen nyckel i det som klistrats in.',
  keysTooMany: 'Högst fem nycklar. Ta bort dem som inte längre används.',
  keysPrivate:
    'Här finns en privat nyckel. Den får aldrig lämna systemet: byt ut den, och klistra in bara den offentliga delen.',
  keysSymmetric: 'Delade hemligheter tas inte emot. Systemet behöver ett eget nyckelpar.',
  keysKind:
    'Nyckeln har en sort som inte tas emot. Använd RSA, EC (P-256, P-384, P-521) eller Ed25519, med en algoritm som passar.',
  keysWeak: 'RSA-nyckeln är för svag. Den ska ha minst 2048 bitar och den vanliga exponenten 65537.',
  keysNotForSigning: 'Nyckeln är inte avsedd för underskrifter. Den ska ha "use": "sig".',
  keysBroken: 'En av nycklarna är inte en giltig offentlig nyckel. Kontrollera att hela texten kom med.',
  keysSameName: 'Två nycklar har samma namn (kid). Ge dem olika namn.',
};

export const svSentences = {
  'system-client.registered': (p: { name: string; unit: string }) => `Anslutet system anmält: ${p.name} för ${p.unit}`,
  'system-client.approved': (p: { name: string; unit: string }) => `Anslutet system godkänt: ${p.name} för ${p.unit}`,
  'system-client.refused': (p: { name: string; unit: string }) => `Anslutet system avslaget: ${p.name} för ${p.unit}`,
  'system-client.ended': (p: { name: string; unit: string }) => `Anslutet system avslutat: ${p.name} för ${p.unit}`,
  'system-client.decide': (p: { name: string; unit: string }) =>
    `Godkänn eller avslå att ${p.name} ansluts för ${p.unit}`,
};
