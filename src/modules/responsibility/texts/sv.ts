export const sv = {
  placeUnknown:
    'Det är inte känt var patienten vistas eller är folkbokförd. Ange vistelsekommun på patienten, så visas vem som ansvarar.',
  protectedIdentity:
    'Patienten har skyddade personuppgifter. Vem som ansvarar visas för enheter som deltar i vården; fråga den enhet som ärendet kom från.',
  patientNotFound: 'Patienten finns inte, eller så har din enhet ingen relation till patienten.',
  mayView: 'Alla som deltar i patientens vård eller i ett ärende om patienten',
};
