import type { UploadedFile } from '../../platform/http/endpoint.ts';
import type { Work } from '../../platform/work.ts';
import type { Importing } from './importing.ts';
import { planStaff } from './plan-staff.ts';
import { planUnits } from './plan-units.ts';
import type { Prepared } from './prepared.ts';
import { readTable } from './read-table.ts';

/** Reads a CSV file and compares it with the directory. Nothing is written before `apply`. */
export async function prepareTable(
  work: Work,
  importing: Importing,
  format: 'csv-units' | 'csv-staff',
  file: UploadedFile,
): Promise<Prepared> {
  const cells = readTable(file.bytes);
  const prepared =
    format === 'csv-units' ? await planUnits(work, importing, cells) : await planStaff(work, importing, cells);
  return {
    ...prepared,
    apply: async (runId) => {
      await prepared.apply(runId);
      work.record({
        type: 'import.table-imported',
        subject: { kind: 'import', id: runId },
        case: { kind: 'import', id: runId },
        providerId: importing.providerId,
        participants: [importing.unitId],
        params: { unit: importing.unitName },
        payload: { format, counts: prepared.counting.list() },
      });
    },
  };
}
