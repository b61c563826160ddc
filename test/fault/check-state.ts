import { type Kysely, sql } from 'kysely';
import { rebuildWorklist } from '../../src/modules/worklist/index.ts';
import { journalWorkAfter } from '../../src/platform/journal/read.ts';
import { readSigner } from '../../src/platform/journal/signing.ts';
import { verifyJournal } from '../../src/platform/journal/verify.ts';
import type { Acknowledged } from './clients.ts';

/** What is found wrong after the faults; empty when nothing is. */
export async function checkState(
  owner: Kysely<unknown>,
  keyFile: string,
  acknowledged: readonly Acknowledged[],
): Promise<string[]> {
  const county = '20';
  const { findings } = await verifyJournal(owner, readSigner(keyFile), { county, sealsFolder: null });
  const { differences } = await rebuildWorklist(owner, county, { check: true });
  const deadlines = await deadlineDifferences(owner, county);
  return [
    ...findings.map((finding) => `journal: ${JSON.stringify(finding)}`),
    ...(differences === 0 ? [] : [`worklists: ${differences} rows are not as a rebuild makes them`]),
    ...(deadlines === 0 ? [] : [`deadlines: ${deadlines} rows are not as a rebuild makes them`]),
    ...(await missing(owner, acknowledged)),
    ...(await doubled(owner)),
  ];
}

/** The journal entry that each acknowledged command must have left, once. */
const entryOf: Record<string, { type: string; of: 'referralId' | 'enrolmentId' | 'requestId' }> = {
  send: { type: 'referral.sent', of: 'referralId' },
  receive: { type: 'referral.received', of: 'referralId' },
  'start assessment': { type: 'referral.assessment-started', of: 'referralId' },
  'accept (enrol)': { type: 'referral.accepted', of: 'referralId' },
  'propose end': { type: 'enrolment.end-proposed', of: 'enrolmentId' },
  'accept end': { type: 'enrolment.end-accepted', of: 'enrolmentId' },
  'ask physician': { type: 'physician-support.asked', of: 'requestId' },
  'answer nurse': { type: 'physician-support.answered', of: 'requestId' },
  'confirm answer': { type: 'physician-support.confirmed', of: 'requestId' },
};

/** The state that each acknowledged command must have left, as far as it lasts. */
const stateAfter = sql`case a.step
  when 'write draft' then exists (select 1 from referral.referral r where r.id = a.referral_id and r.patient_id = a.patient_id)
  when 'save facts' then exists (select 1 from referral.referral r where r.id = a.referral_id and r.facts ? 'reason')
  when 'send' then exists (select 1 from referral.referral r where r.id = a.referral_id and r.sent_at is not null)
  when 'receive' then exists (select 1 from referral.referral r where r.id = a.referral_id and r.received_at is not null)
  when 'start assessment' then exists (select 1 from referral.referral r where r.id = a.referral_id and r.state <> 'sent')
  when 'accept (enrol)' then exists (select 1 from enrolment.enrolment e where e.referral_id = a.referral_id)
  when 'propose end' then exists (select 1 from enrolment.end_proposal p where p.enrolment_id = a.enrolment_id)
  when 'accept end' then exists (select 1 from enrolment.enrolment e where e.id = a.enrolment_id and e.state = 'ended')
  when 'ask physician' then exists (select 1 from physician_support.request s where s.id = a.request_id)
  when 'answer nurse' then exists (select 1 from physician_support.answer s where s.request_id = a.request_id)
  when 'confirm answer' then exists (select 1 from physician_support.request s where s.id = a.request_id and s.state = 'closed')
  else false end`;

async function missing(owner: Kysely<unknown>, acknowledged: readonly Acknowledged[]): Promise<string[]> {
  const rows = acknowledged.map((one) => {
    const entry = entryOf[one.step];
    return {
      step: one.step,
      patient_id: one.patientId,
      referral_id: one.referralId,
      enrolment_id: one.enrolmentId === '' ? null : one.enrolmentId,
      request_id: one.requestId === '' ? null : one.requestId,
      type: entry?.type ?? null,
      case_id: entry === undefined ? null : one[entry.of],
    };
  });
  const found = await sql<{ step: string; patientId: string; entries: number; there: boolean }>`
    select a.step, a.patient_id, ${stateAfter} as there,
      (select count(*) from platform.journal j where j.county = '20' and j.case_id = a.case_id and j.type = a.type) as entries
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as a (step text, patient_id uuid, referral_id uuid, enrolment_id uuid, request_id uuid, type text, case_id uuid)`.execute(
    owner,
  );
  return found.rows.flatMap(({ step, patientId, there, entries }) => {
    const expected = entryOf[step] === undefined ? 0 : 1;
    if (there && entries === expected) return [];
    return [
      `acknowledged "${step}" of patient ${patientId}: state ${there ? 'there' : 'LOST'}, ${entries} journal entries`,
    ];
  });
}

/** Commands that had their effect more than once, also those whose answer never came through. */
async function doubled(owner: Kysely<unknown>): Promise<string[]> {
  const { rows } = await sql<{ what: string }>`
    select 'entry ' || type || ' of case ' || case_id as what from platform.journal group by type, case_id having count(*) > 1
    union all select 'referral of patient ' || patient_id from referral.referral group by patient_id having count(*) > 1
    union all select 'enrolment of referral ' || referral_id from enrolment.enrolment group by referral_id having count(*) > 1
    union all select 'request of patient ' || patient_id from physician_support.request group by patient_id having count(*) > 1
    union all select 'end of enrolment ' || enrolment_id from enrolment.end_proposal group by enrolment_id having count(*) > 1`.execute(
    owner,
  );
  return rows.map(({ what }) => `twice: ${what}`);
}

/** Makes the deadlines anew from the journal, compares, and leaves them as they were. */
async function deadlineDifferences(owner: Kysely<unknown>, county: string): Promise<number> {
  const outcome = { differences: -1 };
  const undo = new Error('only a comparison');
  await owner
    .transaction()
    .execute(async (tx) => {
      await sql`create temporary table deadline_before on commit drop as select * from platform.deadline where county = ${county}`.execute(
        tx,
      );
      await sql`delete from platform.deadline where county = ${county}`.execute(tx);
      let after = 0;
      for (;;) {
        const step = await journalWorkAfter(tx, county, after, 2000);
        if (step === undefined) break;
        await sql`select platform.apply_deadlines(${county}, ${step.input}::jsonb)`.execute(tx);
        after = step.last;
      }
      const { rows } = await sql<{ differences: number }>`
        select count(*) as differences from (
          (select * from deadline_before except select * from platform.deadline where county = ${county})
          union all (select * from platform.deadline where county = ${county} except select * from deadline_before)) d`.execute(
        tx,
      );
      outcome.differences = rows[0]?.differences ?? -1;
      throw undo;
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error;
    });
  return outcome.differences;
}
