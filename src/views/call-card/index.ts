import { both, catalogue } from '../../kernel/texts.ts';
import { permissions } from '../../platform/authorise.ts';
import { type ModuleDoor, query } from '../../platform/http/endpoint.ts';
import { callCard, callCardParams, callCardPath } from './contract.ts';
import { showCallCard } from './show-call-card.ts';

const texts = catalogue(
  { mayMake: 'Den som vårdar eller hjälper patienten skriver ut kortet Vem ringer jag?' },
  { mayMake: 'Those who care for or help the patient print the card Who do I call?' },
);

const may = permissions('call-card', {
  make: {
    roles: [
      'home-care-nurse',
      'receiver',
      'occupational-therapist',
      'physiotherapist',
      'health-centre-nurse',
      'health-centre-physician',
      'home-care-physician',
      'ward-nurse',
      'ward-physician',
      'mobile-team-nurse',
      'coordinator',
      'care-manager',
      'home-service-staff',
      'care-home-nurse',
    ],
    sentence: both(texts, (t) => t.mayMake),
  },
});

export const callCardView: ModuleDoor = {
  name: 'call-card',
  endpoints: [
    query({
      path: callCardPath,
      method: 'GET',
      permission: may.make,
      log: 'call-card.make',
      summary: 'Whom the patient and relatives ring, by the hour.',
      params: callCardParams,
      answer: callCard,
      handle: (work, { params }) => showCallCard(work, params.id),
    }),
  ],
};
