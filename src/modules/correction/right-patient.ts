import type { z } from 'zod';
import type { PatientId } from '../../kernel/ids.ts';
import { both } from '../../kernel/texts.ts';
import { type About, badInput } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import { patientByNumber } from '../patient/index.ts';
import type { moveToPatientBody } from './contract.ts';
import { correctionTexts } from './texts/index.ts';

/**
 * The patient whom a matter should have been about, by complete number. `about` is the matter as it is written now; that somebody was
 * found by number is logged with it. Throws a refusal when nobody in the county has the number, or when it is already theirs.
 */
export async function rightPatient(
  work: Work,
  about: About & { patientId: PatientId },
  { number }: Pick<z.output<typeof moveToPatientBody>, 'number'>,
): Promise<PatientId> {
  const to = await patientByNumber(work, number);
  if (to === undefined) throw refused('no-such-patient', 'noSuchNumber');
  if (to === about.patientId) throw refused('same-patient', 'samePatient');
  work.look({ ...about, ground: 'identity-by-number', patientId: to });
  return to;
}

function refused(code: string, pick: 'noSuchNumber' | 'samePatient') {
  const text = both(correctionTexts, (t) => t[pick]);
  return badInput(code, text, { number: text });
}
