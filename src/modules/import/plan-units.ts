import { newId, type UnitId } from '../../kernel/ids.ts';
import type { Work } from '../../platform/work.ts';
import {
  municipalitiesNamed,
  receiveUnits,
  type TabledUnit,
  type UnitByHsaId,
  type UnitKind,
  unitKindTexts,
  unitsByHsaId,
} from '../organisation/index.ts';
import { type Counting, startCounting } from './counts.ts';
import { faultless, type Note, notingAt } from './domain/problem.ts';
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

type Column = 'hsaId' | 'name' | 'kind' | 'municipality' | 'address' | 'phone';

const headings: Headings<Column> = {
  hsaId: { names: ['hsa-id', 'hsaid', 'hsa id'], required: true },
  name: { names: ['namn', 'enhet', 'enhetsnamn', 'name', 'unit'], required: true },
  kind: { names: ['typ', 'enhetstyp', 'kind', 'type'], required: true },
  municipality: { names: ['kommun', 'kommunkod', 'municipality'], required: false },
  address: { names: ['adress', 'address'], required: false },
  phone: { names: ['telefon', 'telefonnummer', 'phone'], required: false },
};

const kindOf = labelled<UnitKind>(unitKindTexts);

/** Units of the own provider, a row each. Known by HSA-id; another provider's are refused. */
export async function planUnits(work: Work, importing: Importing, cells: Cells): Promise<Prepared> {
  const notes: Note[] = [];
  const counting = startCounting();
  const rows = rowsOf(cells, headings, notes);
  const known = await unitsByHsaId(
    work,
    rows.map(({ cells: row }) => hsaId(row.hsaId)).filter((id) => id !== null),
  );
  const municipalities = await municipalitiesNamed(
    work,
    rows.map(({ cells: row }) => row.municipality),
  );
  const units = faultless(notes)
    ? rows.map((row) => planUnit(row, { known, municipalities, notes, importing, counting }))
    : [];
  const seen = new Set<string>();
  for (const [index, unit] of units.entries()) {
    if (unit === undefined) continue;
    const number = rows[index]?.number ?? 0;
    if (seen.has(unit.hsaId))
      notingAt(notes, { index: number, resourceType: 'unit', id: unit.hsaId }).fault('row-twice');
    seen.add(unit.hsaId);
  }
  const touched = units.filter((unit) => unit !== undefined && unit !== null).filter(({ touched }) => touched);
  return {
    counting,
    notes,
    concerned: [],
    apply: () => receiveUnits(work, importing, touched),
  };
}

interface Against {
  known: Map<string, UnitByHsaId>;
  municipalities: Awaited<ReturnType<typeof municipalitiesNamed>>;
  notes: Note[];
  importing: Importing;
  counting: Counting;
}

function planUnit(
  { number, cells }: Row<Column>,
  { known, municipalities, notes, importing, counting }: Against,
): (TabledUnit & { touched: boolean }) | undefined {
  const noting = notingAt(notes, { index: number, resourceType: 'unit', id: cells.hsaId.slice(0, 40) || null });
  const id = cell(noting, 'HSA-id', cells.hsaId, hsaId);
  const name = cell(noting, 'namn', cells.name, words(120, 2));
  const kind = cell(noting, 'typ', cells.kind, kindOf, 'kind-unknown');
  const place = (text: string) => municipalities.get(text.toLowerCase()) ?? null;
  const municipality = optionalCell(noting, 'kommun', cells.municipality, place, 'municipality-unknown');
  const address = optionalCell(noting, 'adress', cells.address, words(200));
  const number_ = optionalCell(noting, 'telefon', cells.phone, phone);
  if (id === null || name === null || kind === null) return undefined;
  const here = known.get(id);
  if (here !== undefined && here.providerId !== importing.providerId) {
    noting.fault('unit-of-another-provider');
    return undefined;
  }
  // Where a unit has lain before this was asked stays.
  if (
    municipality !== null &&
    municipality.county !== importing.county &&
    municipality.code !== here?.municipalityCode
  ) {
    noting.fault('municipality-elsewhere', { column: 'kommun', value: cells.municipality.slice(0, 60) });
    return undefined;
  }
  const unit: TabledUnit = {
    id: here?.id ?? newId<'unit'>(),
    hsaId: id,
    name,
    kind,
    municipalityCode: municipality?.code ?? here?.municipalityCode ?? null,
    address: address ?? here?.address ?? null,
    phone: number_,
    isNew: here === undefined,
  };
  const outcome = here === undefined ? 'new' : sameUnit(unit, here) ? 'unchanged' : 'changed';
  counting.add('unit', outcome);
  return { ...unit, touched: outcome !== 'unchanged' };
}

/** An empty cell says nothing: it leaves what is here. */
function sameUnit(unit: TabledUnit, here: UnitByHsaId & { id: UnitId }): boolean {
  const { name, kind, municipalityCode, address } = unit;
  const samePhone = unit.phone === null || unit.phone === here.staffPhone;
  return (
    samePhone &&
    name === here.name &&
    kind === here.kind &&
    municipalityCode === here.municipalityCode &&
    address === here.address
  );
}
