import { catalogue } from '../../../kernel/texts.ts';

/** Sentences of this module's journal entries, by type. */
export const sentences = catalogue(
  {
    'patient.registered': (p: { unit: string }) => `Patienten registrerades av ${p.unit}`,
    'patient.received': (p: { unit: string; source: string }) => `${p.unit} tog emot uppgifter från ${p.source}`,
    'patient.contact-changed': 'Kontaktuppgifter ändrades',
    'patient.address-changed': 'Adressen ändrades',
    'patient.stay-address-ended': 'Vistelseadressen togs bort: folkbokföringsadressen gäller',
    'patient.listing-changed': (p: { unit: string }) => `Listad på ${p.unit}`,
    'patient.stay-changed': (p: { municipality: string }) => `Vistelsen ändrades (${p.municipality})`,
    'patient.identity-protected': 'Personuppgifterna fick skydd',
    'patient.identity-opened': 'Skyddet av personuppgifterna togs bort',
    'patient.relative-added': 'En närstående lades till',
    'patient.relative-ended': 'En närstående togs bort',
    'patient.alert-added': 'En varning lades till',
    'patient.fact-corrected': 'En uppgift om patienten rättades',
    'patient.alert-ended': 'En varning avslutades',
    'patient.other-care-changed': 'Uppgiften om annan vård och omsorg ändrades',
  },
  {
    'patient.registered': (p) => `The patient was registered by ${p.unit}`,
    'patient.received': (p) => `${p.unit} received information from ${p.source}`,
    'patient.contact-changed': 'Contact details were changed',
    'patient.address-changed': 'The address was changed',
    'patient.stay-address-ended': 'The address of stay was removed: the registered address holds',
    'patient.listing-changed': (p) => `Listed at ${p.unit}`,
    'patient.stay-changed': (p) => `The stay was changed (${p.municipality})`,
    'patient.identity-protected': 'The identity was protected',
    'patient.identity-opened': 'The protection of the identity was removed',
    'patient.relative-added': 'A relative was added',
    'patient.relative-ended': 'A relative was removed',
    'patient.alert-added': 'An alert was added',
    'patient.fact-corrected': 'A fact about the patient was corrected',
    'patient.alert-ended': 'An alert was ended',
    'patient.other-care-changed': 'What is known of other care and service was changed',
  },
);
