import type { Bilingual } from '../../../kernel/texts.ts';

/** What each action of coordination is in words that a patient understands. */
export const coordinationActions: Record<string, Bilingual> = {
  'coordination.board': { sv: 'Såg läkarbilarnas uppdrag en dag', en: "Saw the physician cars' tasks of a day" },
  'coordination.queue': { sv: 'Såg kön av avrop av läkare', en: 'Saw the queue of requests for a physician' },
  'coordination.my-round': { sv: 'Såg sin egen runda en dag', en: 'Saw their own round of a day' },
  'coordination.assign': {
    sv: 'Gav ett avrop till en läkarbil eller läkare',
    en: 'Gave a request to a car or a physician',
  },
  'coordination.order': { sv: 'Ordnade en läkarbils runda', en: 'Ordered the round of a physician car' },
  'coordination.take-back': { sv: 'Tog tillbaka ett uppdrag från en läkarbil', en: 'Took a task back from a car' },
  'coordination.arrive': { sv: 'Kom till patienten', en: 'Came to the patient' },
  'coordination.finish': { sv: 'Besvarade ett avrop efter ett uppdrag', en: 'Answered a request after a task' },
  'coordination.place': { sv: 'Sade var patientens dörr är', en: "Said where the patient's door is" },
};
