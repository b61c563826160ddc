/** What the server of organisation says when it refuses, and what its screens share. */
export const sv = {
  noSuchUnit: 'Enheten finns inte. Sök efter den i katalogen.',
  noSuchStaff: 'Personen finns inte bland huvudmannens medarbetare. Sök efter personen, eller lägg upp den.',
  noSuchAssignment: 'Uppdraget finns inte hos din huvudman. Öppna personen igen och se vilka uppdrag som finns.',
  noSuchProvider: 'Utföraren finns inte. Välj en utförare i listan.',
  noSuchMunicipality: 'Kommunkoden finns inte. Välj kommunen i listan.',
  municipalityElsewhere: (p: { municipality: string }) =>
    `${p.municipality} ligger i ett annat län än enheten. Välj en kommun i enhetens län.`,
  noSuchDistrict: 'Ett av distrikten finns inte. Välj distrikten i listan.',
  otherPrincipal: (p: { principal: string }) =>
    `Det hör till en annan huvudman. En administratör hos ${p.principal} kan ändra det.`,
  notOwnUnit: (p: { unit: string }) =>
    `Du kan bara bekräfta uppgifter för din egen enhet. Någon på ${p.unit}, eller huvudmannens administratör, kan göra det.`,
  unitHsaTaken: (p: { hsaId: string }) =>
    `HSA-id ${p.hsaId} används redan av en annan enhet. Kontrollera det i HSA-katalogen.`,
  staffHsaTaken: (p: { hsaId: string }) =>
    `HSA-id ${p.hsaId} finns redan upplagt. Sök fram personen och ge ett uppdrag i stället.`,
  hoursFault: (p: { from: string; to: string }) =>
    `Öppettiden ${p.from}–${p.to} slutar innan den börjar eller krockar med en annan samma dag. Rätta tiderna; en natt skrivs som två rader.`,
  substituteDays: (p: { from: string }) =>
    `Ersättaren från ${p.from} slutar innan den börjar, eller krockar med en annan. Låt bara en enhet svara åt gången.`,
  noSuchSubstitute:
    'Ersättaren finns inte, eller får inte svara i er ställe. Välj en annan enhet hos samma huvudman och i samma verksamhet.',
  closesBeforeOpening: 'Enheten kan inte stängas före den dag den öppnade. Ange en senare dag.',
  endsBeforeStart: 'Uppdraget kan inte sluta innan det börjar. Ange en senare dag.',
  alreadyEnded: (p: { day: string }) => `Uppdraget är redan avslutat (${p.day}). Öppna personen igen för att se det.`,
  startsInPast: 'Ett uppdrag kan inte börja bakåt i tiden. Välj dagens datum eller senare.',
  sameAssignment:
    'Personen har redan samma roll på enheten under den tiden. Avsluta det uppdraget först eller välj andra datum.',
  accountClosed: 'Kontot är stängt. Öppna det innan du ger ett uppdrag.',
  unitClosed: 'Enheten är stängd. Välj en enhet som är öppen.',
  notYourself: 'Du kan inte ändra dina egna uppdrag eller stänga ditt eget konto. Be en annan administratör.',
  administratorRole:
    'Bara en systemadministratör kan föreslå eller avsluta en systemadministratörs uppdrag. Be huvudmannens systemadministratör.',
  ownProposal: 'Du har själv föreslagit behörigheten. En annan administratör hos huvudmannen måste godkänna den.',
  notOwnProposal: 'Bara den som lämnade förslaget kan ta tillbaka det. Du kan godkänna det eller säga nej.',
  noSuchProposal: 'Förslaget finns inte hos din huvudman. Hämta listan på nytt.',
  sameProposal: 'Samma behörighet väntar redan på godkännande. Se fliken Väntar på godkännande.',
  alreadyDecided: 'Förslaget är redan avgjort eller tillbakataget. Hämta listan på nytt.',
  proposalLapsed: 'Slutdagen i förslaget har passerat. Säg nej, och föreslå behörigheten på nytt.',
  needsSecondEyes:
    'Uppdraget ger särskild behörighet och kan inte förlängas av en person ensam. Föreslå ett nytt uppdrag från slutdagen.',
  notLocked: 'Kontot är inte låst längre. Hämta personen på nytt.',
  worksElsewhere: 'Personen arbetar nu bara hos en annan huvudman. En administratör där kan ändra uppgifterna.',
  hasOtherPrincipal:
    'Personen har uppdrag även hos en annan huvudman, så kontot kan inte stängas. Avsluta uppdragen hos er i stället.',
};
