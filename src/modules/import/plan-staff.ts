import { newId, type UserId } from '../../kernel/ids.ts';
import type { Work } from '../../platform/work.ts';
import type { Role } from '../../kernel/roles.ts';
import {
  receiveAssignments,
  type ReceivedStaff,
  receiveStaff,
  needsSecondEyes,
  roleTexts,
  staffByHsaId,
  type StaffByHsaId,
  type TabledAssignment,
  type UnitByHsaId,
  unitsByHsaId,
} from '../organisation/index.ts';
import { type Counting, startCounting } from './counts.ts';
import { faultless, type Note, type Noting, notingAt } from './domain/problem.ts';
import {
  type Cells,
  cell,
  type Headings,
  hsaId,
  optionalCell,
  phone,
  type Row,
  rowsOf,
  words,
} from './domain/table.ts';
import type { Importing } from './importing.ts';
import { labelled } from './labelled.ts';
import type { Prepared } from './prepared.ts';

type Column = 'hsaId' | 'givenName' | 'familyName' | 'title' | 'phone' | 'unit' | 'role';

const headings: Headings<Column> = {
  hsaId: { names: ['hsa-id', 'hsaid', 'hsa id'], required: true },
  givenName: { names: ['förnamn', 'tilltalsnamn', 'given name', 'first name'], required: true },
  familyName: { names: ['efternamn', 'family name', 'last name', 'surname'], required: true },
  title: { names: ['titel', 'yrkestitel', 'title'], required: true },
  phone: { names: ['telefon', 'telefonnummer', 'phone'], required: false },
  unit: { names: ['enhetens hsa-id', 'enhet', 'unit hsa-id', 'unit'], required: true },
  role: { names: ['roll', 'uppdrag', 'role'], required: true },
};

const roleOf = labelled<Role>(roleTexts);

interface Against {
  importing: Importing;
  needsSecondEyes(role: Role): boolean;
  known: Map<string, StaffByHsaId>;
  units: Map<string, UnitByHsaId>;
  notes: Note[];
  counting: Counting;
  /** Those met so far: somebody with two assignments has two rows. */
  people: Map<string, Person>;
  seen: Set<string>;
  staff: ReceivedStaff[];
  assignments: TabledAssignment[];
}

interface Person {
  id: UserId;
  facts: string;
}

/** Staff of the own provider, a row for each assignment. Known by HSA-id. Nothing is ended by being left out. */
export async function planStaff(work: Work, importing: Importing, cells: Cells): Promise<Prepared> {
  const notes: Note[] = [];
  const rows = rowsOf(cells, headings, notes);
  const ids = (column: 'hsaId' | 'unit') =>
    rows.map(({ cells: row }) => hsaId(row[column])).filter((id) => id !== null);
  const against: Against = {
    importing,
    needsSecondEyes: (role) => needsSecondEyes(role, { now: work.now, county: importing.county }),
    known: await staffByHsaId(work, ids('hsaId')),
    units: await unitsByHsaId(work, ids('unit')),
    notes,
    counting: startCounting(),
    people: new Map(),
    seen: new Set(),
    staff: [],
    assignments: [],
  };
  if (faultless(notes)) for (const row of rows) planRow(row, against);
  const { counting, staff, assignments } = against;
  return {
    counting,
    notes,
    concerned: [],
    apply: async () => {
      await receiveStaff(work, staff);
      await receiveAssignments(work, importing, assignments);
    },
  };
}

function planRow({ number, cells }: Row<Column>, against: Against): void {
  const { notes, units, importing } = against;
  const noting = notingAt(notes, { index: number, resourceType: 'staff', id: cells.hsaId.slice(0, 40) || null });
  const id = cell(noting, 'HSA-id', cells.hsaId, hsaId);
  const givenName = cell(noting, 'förnamn', cells.givenName, words(80));
  const familyName = cell(noting, 'efternamn', cells.familyName, words(80));
  const title = cell(noting, 'titel', cells.title, words(80));
  const role = cell(noting, 'roll', cells.role, roleOf, 'role-unknown');
  const unitHsaId = cell(noting, 'enhet', cells.unit, hsaId);
  const phoneNumber = optionalCell(noting, 'telefon', cells.phone, phone);
  if (!id || !givenName || !familyName || !title || !role || !unitHsaId) return;
  const unit = units.get(unitHsaId);
  if (unit?.providerId !== importing.providerId) return noting.fault('unit-unknown', { hsaId: unitHsaId });
  const person = planPerson({ hsaId: id, givenName, familyName, title, phone: phoneNumber }, against, noting);
  if (person !== undefined)
    planAssignment({ hsaId: id, ...person }, { unit, role, name: `${givenName} ${familyName}` }, against, noting);
}

type Facts = Omit<ReceivedStaff, 'id' | 'active'>;

function planPerson(facts: Facts, against: Against, noting: Noting): Person | undefined {
  const met = against.people.get(facts.hsaId);
  const text = JSON.stringify(facts);
  if (met !== undefined) {
    if (met.facts !== text) noting.fault('row-twice');
    return met;
  }
  const here = against.known.get(facts.hsaId);
  const person = { id: here?.id ?? newId<'staff'>(), facts: text };
  against.people.set(facts.hsaId, person);
  const ours = here?.assignments.some(({ providerId }) => providerId === against.importing.providerId) ?? true;
  const same = here !== undefined && sameFacts(facts, here);
  if (!ours && !same) noting.remark('staff-of-another');
  const outcome = here === undefined ? 'new' : ours && !same ? 'changed' : 'unchanged';
  if (outcome !== 'unchanged') {
    if (person.id === against.importing.userId) noting.fault('own-assignment');
    const phoneKept = facts.phone ?? here?.phone ?? null;
    against.staff.push({ ...facts, phone: phoneKept, id: person.id, active: true });
  }
  against.counting.add('staff', outcome);
  return person;
}

function sameFacts(facts: Facts, here: StaffByHsaId): boolean {
  const { givenName, familyName, title, phone: number } = facts;
  const samePhone = number === null || number === here.phone;
  return samePhone && givenName === here.givenName && familyName === here.familyName && title === here.title;
}

function planAssignment(
  person: Person & { hsaId: string },
  given: { unit: UnitByHsaId; role: Role; name: string },
  against: Against,
  noting: Noting,
): void {
  const { importing, known, counting, seen, assignments } = against;
  const { unit, role, name } = given;
  const key = `${person.id} ${unit.id} ${role}`;
  if (seen.has(key)) noting.fault('row-twice');
  seen.add(key);
  const held = known.get(person.hsaId)?.assignments ?? [];
  if (held.some((one) => one.unitId === unit.id && one.role === role)) {
    counting.add('assignment', 'unchanged');
    return;
  }
  if (!importing.mayMakeAdministrators && against.needsSecondEyes(role)) noting.fault('administrator-role');
  if (person.id === importing.userId) noting.fault('own-assignment');
  counting.add('assignment', 'new');
  assignments.push({ id: newId(), staffId: person.id, name, unitId: unit.id, unitName: unit.name, role });
}
