import { roles } from '../../../kernel/roles.ts';
import { catalogue, type Locale, midSentence } from '../../../kernel/texts.ts';
import { roleTexts } from './labels.ts';

interface OfRole {
  name: string;
  unit: string;
  role: string;
}

/** A role inside a sentence; one that is no longer ours by the name it had. */
function roleIn(locale: Locale, name: string): string {
  const role = roles.find((known) => known === name);
  return role === undefined ? name : midSentence(roleTexts[locale][role]);
}

interface Change {
  unit: string;
  change: string;
  day: string;
  /** The name before, or the unit that answers instead. */
  other?: string;
}

/** What has changed about a unit, for those concerned. */
const announcement = {
  sv({ unit, change, day, other }: Change): string {
    if (change === 'opens') return `${unit} öppnar ${day}`;
    if (change === 'closes') return `${unit} stänger ${day}`;
    if (change === 'renamed') return `${other ?? 'En enhet'} heter nu ${unit}`;
    if (change === 'substitute') return `${other ?? 'En annan enhet'} svarar i stället för ${unit} från ${day}`;
    return `${unit} har nya telefonnummer från ${day}`;
  },
  en({ unit, change, day, other }: Change): string {
    if (change === 'opens') return `${unit} opens on ${day}`;
    if (change === 'closes') return `${unit} closes on ${day}`;
    if (change === 'renamed') return `${other ?? 'A unit'} is now called ${unit}`;
    if (change === 'substitute') return `${other ?? 'Another unit'} answers in the place of ${unit} from ${day}`;
    return `${unit} has new telephone numbers from ${day}`;
  },
};

/** Sentences of this module's journal entries, by type. */
export const sentences = catalogue(
  {
    'organisation.unit-added': (p: { unit: string }) => `Enheten ${p.unit} lades upp`,
    'organisation.unit-changed': (p: { unit: string }) => `Uppgifterna om ${p.unit} ändrades`,
    'organisation.unit-confirmed': (p: { unit: string }) => `Uppgifterna om ${p.unit} bekräftades`,
    'organisation.unit-to-confirm': (p: { unit: string }) => `${p.unit} har inte bekräftat sina uppgifter på länge`,
    'organisation.contacts-changed': (p: { unit: string }) => `${p.unit} ändrade sina nummer och öppettider`,
    'organisation.change-announced': (p: Change) => announcement.sv(p),
    'organisation.change-read': (p: { unit: string; by: string }) => `${p.by} har läst om ändringen av ${p.unit}`,
    'organisation.confirm-unit': (p: { unit: string }) => `Bekräfta nummer och öppettider för ${p.unit}`,
    'organisation.read-change': (p: Change) => announcement.sv(p),
    'organisation.staff-added': (p: { name: string }) => `${p.name} lades upp som medarbetare`,
    'organisation.staff-changed': (p: { name: string }) => `Uppgifterna om ${p.name} ändrades`,
    'organisation.assignment-given': (p: { name: string; unit: string }) => `${p.name} fick ett uppdrag på ${p.unit}`,
    'organisation.assignment-ended': (p: { name: string; unit: string; day: string }) =>
      `${p.name}s uppdrag på ${p.unit} avslutades ${p.day}`,
    'organisation.assignment-proposed': (p: OfRole) =>
      `${p.name} föreslogs som ${roleIn('sv', p.role)} på ${p.unit}; en annan administratör ska godkänna det`,
    'organisation.decide-proposal': (p: OfRole) =>
      `Godkänn eller avslå: ${p.name} som ${roleIn('sv', p.role)} på ${p.unit}`,
    'organisation.proposal-refused': (p: OfRole) =>
      `Förslaget om ${p.name} som ${roleIn('sv', p.role)} på ${p.unit} fick nej`,
    'organisation.proposal-withdrawn': (p: OfRole) =>
      `Förslaget om ${p.name} som ${roleIn('sv', p.role)} på ${p.unit} togs tillbaka`,
    'organisation.account-locked': (p: { name: string }) =>
      `Kontot för ${p.name} låstes, eftersom det inte hade använts`,
    'organisation.account-unlocked': (p: { name: string }) => `Kontot för ${p.name} låstes upp`,
  },
  {
    'organisation.unit-added': (p) => `The unit ${p.unit} was added`,
    'organisation.unit-changed': (p) => `The facts about ${p.unit} were changed`,
    'organisation.unit-confirmed': (p) => `The facts about ${p.unit} were confirmed`,
    'organisation.unit-to-confirm': (p) => `${p.unit} has not confirmed its facts for long`,
    'organisation.contacts-changed': (p) => `${p.unit} changed its numbers and hours`,
    'organisation.change-announced': (p) => announcement.en(p),
    'organisation.change-read': (p) => `${p.by} has read about the change of ${p.unit}`,
    'organisation.confirm-unit': (p) => `Confirm the numbers and hours of ${p.unit}`,
    'organisation.read-change': (p) => announcement.en(p),
    'organisation.staff-added': (p) => `${p.name} was added to the staff`,
    'organisation.staff-changed': (p) => `The facts about ${p.name} were changed`,
    'organisation.assignment-given': (p) => `${p.name} was given an assignment at ${p.unit}`,
    'organisation.assignment-ended': (p) => `The assignment of ${p.name} at ${p.unit} was ended on ${p.day}`,
    'organisation.assignment-proposed': (p) =>
      `${p.name} was proposed as ${roleIn('en', p.role)} at ${p.unit}; another administrator is to approve it`,
    'organisation.decide-proposal': (p) => `Approve or refuse: ${p.name} as ${roleIn('en', p.role)} at ${p.unit}`,
    'organisation.proposal-refused': (p) =>
      `The proposal of ${p.name} as ${roleIn('en', p.role)} at ${p.unit} was refused`,
    'organisation.proposal-withdrawn': (p) =>
      `The proposal of ${p.name} as ${roleIn('en', p.role)} at ${p.unit} was taken back`,
    'organisation.account-locked': (p) => `The account of ${p.name} was locked, since it had not been used`,
    'organisation.account-unlocked': (p) => `The account of ${p.name} was unlocked`,
  },
);
