/** What import says when it refuses a whole file. */
export const sv = {
  notJson: 'Filen är inte läsbar JSON. Exportera den på nytt från källsystemet och försök igen.',
  notUtf8: 'Filen är inte i UTF-8. Spara om den i UTF-8 och försök igen.',
  tooDeep: 'Filen har för många nivåer i varandra. Exportera den på nytt; en riktig export har långt färre.',
  notABundle:
    'Filen är ingen FHIR-bunt (transaction, batch, collection, document, searchset) och ingen FHIR-resurs. Välj en annan fil.',
  emptyFile: 'Filen är tom. Välj en annan fil.',
  notATable: 'Filen är ingen läsbar CSV-tabell. Spara den från kalkylprogrammet som CSV med rubrikrad.',
  tooManyPatients: (p: { most: number }) => `Filen har fler än ${p.most} patienter. Dela den i mindre filer.`,
  tooManyRows: (p: { most: number }) => `Filen har fler än ${p.most} rader. Dela den i mindre filer.`,
  municipalityNeeded: 'Ange kommunen där patienterna är folkbokförda och vistas.',
  noSuchMunicipality: 'Kommunen finns inte i länet. Välj en kommun i listan.',
  noSuchRun: 'Importen finns inte hos din utförare. Öppna listan över importer.',
  atTheSameTime: 'Någon annan registrerade samma patient i samma stund. Ingenting importerades; försök igen.',
};
