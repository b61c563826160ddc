import { catalogue } from '../../../kernel/texts.ts';

/** Sentences of this module's journal entries, by type. */
export const sentences = catalogue(
  {
    'organisation.unit-added': (p: { unit: string }) => `Enheten ${p.unit} lades upp`,
    'organisation.unit-changed': (p: { unit: string }) => `Uppgifterna om ${p.unit} ändrades`,
    'organisation.unit-confirmed': (p: { unit: string }) => `Uppgifterna om ${p.unit} bekräftades`,
    'organisation.staff-added': (p: { name: string }) => `${p.name} lades upp som medarbetare`,
    'organisation.staff-changed': (p: { name: string }) => `Uppgifterna om ${p.name} ändrades`,
    'organisation.assignment-given': (p: { name: string; unit: string }) => `${p.name} fick ett uppdrag på ${p.unit}`,
    'organisation.assignment-ended': (p: { name: string; unit: string; day: string }) =>
      `${p.name}s uppdrag på ${p.unit} avslutades ${p.day}`,
  },
  {
    'organisation.unit-added': (p) => `The unit ${p.unit} was added`,
    'organisation.unit-changed': (p) => `The facts about ${p.unit} were changed`,
    'organisation.unit-confirmed': (p) => `The facts about ${p.unit} were confirmed`,
    'organisation.staff-added': (p) => `${p.name} was added to the staff`,
    'organisation.staff-changed': (p) => `The facts about ${p.name} were changed`,
    'organisation.assignment-given': (p) => `${p.name} was given an assignment at ${p.unit}`,
    'organisation.assignment-ended': (p) => `The assignment of ${p.name} at ${p.unit} was ended on ${p.day}`,
  },
);
