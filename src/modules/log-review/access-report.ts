import type { z } from 'zod';
import type { AssignmentId, PatientId } from '../../kernel/ids.ts';
import { addDays, addMonths, type LocalDate } from '../../kernel/local-date.ts';
import { both, type Locale } from '../../kernel/texts.ts';
import { dateAt, startOfDay, timeAt } from '../../kernel/zone.ts';
import { looksAtPatient, type PatientLook } from '../../platform/access-log/read.ts';
import { clientNameIn, userOf } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import { csvFile } from '../../platform/csv.ts';
import { badInput } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import { decideOnLog } from '../access/index.ts';
import { roleTexts, rolesOfAssignments, staffById, unitsById } from '../organisation/index.ts';
import { identitiesForReview, patientByNumber, type ReviewedPatient } from '../patient/index.ts';
import type { AccessReport, csvParams, findReportAnswer, reportQuery } from './contract.ts';
import { reportTexts, saidOfAction, saidOfGround } from './texts/report.ts';
import { logReviewTexts } from './texts/index.ts';
import { unknownPatient, wellKnownMarkOf } from './well-known.ts';

/** Lines that a screen (read), and a file (export), can show. */
const mostLines = { read: 2000, export: 50_000 };

/** Finds the patient who has asked who has looked, by the complete number. The look is logged, also when nobody is found. */
export async function findForReport(work: Work, body: { number: string }): Promise<z.input<typeof findReportAnswer>> {
  const patientId = await patientByNumber(work, body.number);
  const about = patientId === undefined ? { details: { found: false } } : { patientId };
  authorise(work, decideOnLog(work, 'access-report', 'read'), about);
  return { patientId: patientId ?? null };
}

/** Who has looked at a patient within the acting controller, for the patient (patientdatalagen 8 kap. 5 §). */
export async function showReport(
  work: Work,
  patientId: PatientId,
  query: z.output<typeof reportQuery>,
): Promise<AccessReport> {
  const to = query.to ?? dateAt(work.now);
  const from = query.from ?? addMonths(to, -12);
  const { patient, lines, cut } = await report(work, patientId, { from, to }, 'read');
  const mark = await wellKnownMarkOf(work, patientId);
  const people = await staffById(work, mark === null ? [] : [mark.setBy]);
  return {
    patient: {
      id: patient.id,
      name: patient.name,
      number: patient.number,
      protectedIdentity: patient.protectedIdentity !== 'none',
    },
    providerName: userOf(work.actor).providerName,
    from,
    to,
    madeAt: work.now,
    lines,
    cut,
    wellKnown:
      mark === null ? null : { reason: mark.reason, setAt: mark.setAt, setBy: people.get(mark.setBy)?.name ?? '–' },
  };
}

/** The same report as a file that a spreadsheet program opens. */
export async function exportReport(work: Work, { id, from, to, locale }: z.output<typeof csvParams>) {
  const { lines } = await report(work, id, { from, to }, 'export');
  const t = reportTexts[locale];
  const rows = lines.map((line) => [
    `${dateAt(line.at)} ${timeAt(line.at)}`,
    line.provider === null ? line.unit : `${line.unit}, ${line.provider}`,
    whoIs(line, locale),
    saidOfAction(line.action, locale),
    saidOfGround(line.ground, line.denied, locale),
  ]);
  const headings = [t.when, t.unit, t.role, t.what, t.why];
  return {
    mediaType: 'text/csv; charset=utf-8',
    name: nameOf(locale, from, to),
    bytes: csvFile(headings, rows),
    inline: false,
  };
}

/** The role of a person, or the name of another system. */
function whoIs({ role, system }: AccessReport['lines'][number], locale: Locale): string {
  if (system !== null) return reportTexts[locale].system({ name: system });
  return role === null ? '' : roleTexts[locale][role];
}

/** No patient in the name of the file: it stays in the browser's list of downloads. */
function nameOf(locale: Locale, from: LocalDate, to: LocalDate): string {
  return `${locale === 'en' ? 'access-report' : 'atkomstrapport'}-${from}-${to}.csv`;
}

async function report(
  work: Work,
  patientId: PatientId,
  { from, to }: { from: LocalDate; to: LocalDate },
  action: 'read' | 'export',
): Promise<{ patient: ReviewedPatient; lines: AccessReport['lines']; cut: boolean }> {
  if (to < from) {
    const text = both(logReviewTexts, (t) => t.periodBackwards);
    throw badInput('impossible-period', text, { to: text });
  }
  const patient = (await identitiesForReview(work, [patientId])).get(patientId);
  if (patient === undefined) throw unknownPatient();
  authorise(work, decideOnLog(work, 'access-report', action), { patientId });
  const limit = mostLines[action];
  // Nobody has looked in days to come, of which the last there is has no day after it.
  const today = dateAt(work.now);
  const period = { from: startOfDay(from), to: startOfDay(addDays(to < today ? to : today, 1)) };
  const { providerId, side } = userOf(work.actor);
  const looks = await looksAtPatient(work, {
    patientId,
    controller: { providerId, side },
    ...period,
    limit: limit + 1,
  });
  const shown = looks.slice(0, limit);
  return { patient, lines: await withNames(work, shown), cut: looks.length > limit };
}

/** Unit and role, not the person: the law asks for unit and time, and a name is given out after a decision of its own. */
async function withNames(work: Work, looks: readonly PatientLook[]): Promise<AccessReport['lines']> {
  const units = await unitsById(
    work,
    looks.map(({ unitId }) => unitId),
  );
  const roles = await rolesOfAssignments(
    work,
    looks.flatMap(({ assignmentId }): AssignmentId[] => (assignmentId === null ? [] : [assignmentId])),
  );
  const own = userOf(work.actor).providerId;
  return looks.map(({ at, providerId, unitId, assignmentId, systemActor, action, ground, denied }) => ({
    at,
    unit: units.get(unitId)?.name ?? '–',
    provider: providerId === own ? null : (units.get(unitId)?.providerName ?? '–'),
    role: assignmentId === null ? null : (roles.get(assignmentId) ?? null),
    system: systemActor === null ? null : clientNameIn(systemActor),
    action,
    ground,
    denied,
  }));
}
