export const sv = {
  shape: 'Numret har inte rätt form. Skriv tolv siffror, till exempel ÅÅÅÅMMDD-NNNN, eller registrera utan nummer.',
  date: 'Numret innehåller ett datum som inte finns. Kontrollera år, månad och dag.',
  future: 'Födelsedatumet ligger i framtiden. Kontrollera århundradet.',
  'too-old': 'Födelsedatumet är mer än 125 år tillbaka. Kontrollera århundradet.',
  'check-digit': 'Kontrollsiffran stämmer inte: någon siffra är fel. Läs av numret igen.',
  reserveWithoutBirthDate:
    'Reservnumret säger inget födelsedatum. Registrera utan nummer och ange födelsedatum; då ges ett nytt reservnummer.',
  alreadyRegistered: 'Patienten finns redan. Sök med hela numret och börja därifrån.',
  noSuchMunicipality: 'Kommunkoden finns inte. Välj kommunen i listan.',
  notHousing:
    'Patienten kan bara bo på ett särskilt boende som finns i katalogen. Välj ett boende, eller lämna fältet tomt.',
  notHealthCentre: 'Patienten kan bara listas på en öppen vårdcentral. Välj en vårdcentral i katalogen.',
  noSuchPhysician: 'Läkaren finns inte i katalogen. Välj en läkare på vårdcentralen, eller lämna tomt.',
  noSuchHour: (p: { time: string; date: string }) =>
    `Klockan ${p.time} finns inte den ${p.date}: klockan ställs fram då. Ange en annan tid.`,
  sinceFuture: 'Ändringen kan inte gälla från en framtida tid. Ange när den började gälla.',
  sinceBeforeBirth: 'Ändringen kan inte gälla från en tid före födelsen. Ange en senare dag.',
  sinceBeforeCurrent: (p: { from: string }) =>
    `Det som gäller nu började ${p.from}. Ange en senare tid, så att inget tidigare skrivs över.`,
  noStayAddress: 'Patienten har ingen vistelseadress att avsluta. Öppna patienten igen för att se vad som gäller.',
  noSuchFact: 'Uppgiften finns inte. Öppna patienten igen.',
  factChanged: 'Uppgiften har ändrats sedan du öppnade den. Öppna patienten igen och se vad som står nu.',
  nothingCorrected: 'Inget är ändrat. Skriv hur det ska stå.',
  noSuchRelative: 'Den närstående finns inte eller är redan borttagen. Öppna patienten igen.',
  noSuchAlert: 'Varningen finns inte eller är redan avslutad. Öppna patienten igen.',
  noSuchOtherCare: 'Vården eller omsorgen finns inte eller är redan avslutad. Öppna patienten igen.',
  noUnitForOtherCare: 'Till detta väljs ingen enhet. Lämna enheten tom.',
  notGiver: (p: { kind: string }) => `${p.kind} ges av en öppen enhet av det slaget i länet. Välj enheten i katalogen.`,
  protectedName: 'Skyddade personuppgifter',
};
