export const sv = {
  noSuchModel: 'Versionen av samarbetsmodellen finns inte. Öppna avtalet från listan.',
  noSuchClause: (p: { clause: string; model: string }) =>
    `Paragrafen ${p.clause} finns inte i ${p.model}. Öppna avtalet och sök efter den.`,
  noGoverningModel: (p: { municipality: string; day: string }) =>
    `Ingen samarbetsmodell gäller i kommun ${p.municipality} den ${p.day}. Be den avtalsansvariga att sätta en modell i kraft, eller välj en annan vistelsekommun.`,
  noSuchDraft: 'Utkastet finns inte i ert län. Öppna det från listan över utkast.',
  faulty: (p: { count: number; first: string }) =>
    `Avtalet har ${p.count === 1 ? 'ett fel' : `${p.count} fel`} och kan inte läggas fram. Det första: ${p.first}`,
  raiseVersion: (p: { model: string; version: string }) =>
    `${p.model}, version ${p.version}, finns redan med en annan text. Höj numret under version och spara igen.`,
  noSuchParty: 'Avtalet har ingen sådan part. Välj en av parterna i avtalet.',
  otherParty: (p: { party: string }) => `Du kan inte skriva under för ${p.party}: det gör den partens avtalsansvariga.`,
  alreadySigned: (p: { party: string }) => `${p.party} har redan skrivit under.`,
  noMunicipalities:
    'Ingen av avtalets kommuner hör till ert län, så avtalet kan inte gälla här. Ändra området (area) i en ny version.',
};
