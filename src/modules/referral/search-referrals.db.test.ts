import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { aPatient } from '../../../test/factories/patient.ts';
import { aDraft, aReferralCounty, aSentReferral, type Refused } from '../../../test/factories/referral.ts';
import { startTestApp } from '../../../test/support/app.ts';
import { newId } from '../../kernel/ids.ts';

const test = await startTestApp();
const county = await aReferralCounty(test);
const { sender, receiver } = county;

interface Page {
  rows: { id: string; caseNumber: string; patient: { name: string } | null; toUnit: { name: string } | null }[];
  next: string | null;
  counts: Record<string, number>;
}
const pdf = Buffer.from('%PDF-1.7 test');

describe('lists', () => {
  it('page through sent and received without losing or repeating any, and count by state', async () => {
    const ids: string[] = [];
    for (let i = 0; i < 5; i += 1) {
      test.clock.pass({ minutes: i % 2 });
      ids.push((await aSentReferral(test, county)).id);
    }
    const seen: string[] = [];
    let after: string | undefined;
    for (let pages = 0; pages < 10; pages += 1) {
      const { body } = await receiver.post<Page>('/api/referrals/search', { box: 'received', limit: 2, after });
      seen.push(...body.rows.map(({ id }) => id));
      expect(body.counts).toEqual({ sent: 5 });
      if (body.next === null) break;
      after = body.next;
    }
    expect(seen.toSorted()).toEqual(ids.toSorted());
    const { body } = await sender.post<Page>('/api/referrals/search', { box: 'sent', states: ['accepted'] });
    expect(body).toMatchObject({ rows: [], next: null, counts: { sent: 5 } });
  });

  it('find by case number and by name, only among the unit’s own', async () => {
    const owner = county.ward;
    const patient = await aPatient(test.owner, {
      county: '20',
      municipality: '2082',
      owner,
      name: 'Gunhild Testström',
    });
    const matter = await aSentReferral(test, county, { patient });
    const find = async (by: typeof sender, box: string, text: string) =>
      (await by.post<Page>('/api/referrals/search', { box, text })).body.rows.map(({ id }) => id);
    expect(await find(receiver, 'received', 'gunhild')).toEqual([matter.id]);
    expect(await find(sender, 'sent', matter.caseNumber)).toEqual([matter.id]);
    expect(await find(sender, 'drafts', 'gunhild')).toEqual([]);
    expect(await find(county.centre, 'received', 'gunhild')).toEqual([]);
    expect(await find(receiver, 'received', '%')).toEqual([]);
  });

  it('log each patient that is shown', async () => {
    await receiver.post('/api/referrals/search', { box: 'received' });
    const { rows } =
      await sql`select 1 from platform.access_log where action = 'referral.search-hit' and patient_id is not null`.execute(
        test.owner,
      );
    expect(rows.length).toBeGreaterThan(0);
  });

  it('refuse a place in the list that is none', async () => {
    const answer = await sender.post<Refused>('/api/referrals/search', { box: 'sent', after: 'x/y' });
    expect(answer.status).toBe(400);
    expect(answer.body.error.code).toBe('next-page-lost');
  });
});

describe('attachments', () => {
  it('are sniffed, kept once, shown to both sides, taken back by their own side', async () => {
    const matter = await aDraft(test, county);
    const path = `/api/referrals/${matter.id}/attachments`;
    expect((await sender.upload<Refused>(path, Buffer.from('MZ not a pdf'), 'remiss.pdf')).body.error.code).toBe(
      'wrong-type',
    );
    expect((await sender.upload<Refused>(path, Buffer.alloc(0), 'tom.pdf')).status).toBe(400);
    expect((await sender.upload(path, pdf, 'remiss.exe')).status).toBe(200);
    expect((await sender.upload(path, pdf, 'samma.pdf')).status).toBe(200);
    const { rows } = await sql`select 1 from referral.attachment_content`.execute(test.owner);
    expect(rows).toHaveLength(1);
    await matter.done(sender, 'send', { toUnitId: county.homeCare.id });
    const [file, other] = (await matter.seenBy(receiver)).attachments;
    expect(file).toMatchObject({ name: 'remiss.pdf', mediaType: 'application/pdf', size: pdf.length });
    const got = await receiver.get<string>(`${path}/${file?.id ?? ''}`);
    expect(got).toMatchObject({ status: 200, body: pdf.toString() });
    expect((await county.centre.get(`${path}/${file?.id ?? ''}`)).status).toBe(404);
    expect((await receiver.post(`${path}/${file?.id ?? ''}/remove`)).status).toBe(403);
    expect((await sender.post(`${path}/${file?.id ?? ''}/remove`)).status).toBe(200);
    expect((await receiver.get(`${path}/${file?.id ?? ''}`)).status).toBe(404);
    expect((await receiver.get(`${path}/${other?.id ?? ''}`)).status).toBe(200);
    const seen = await matter.seenBy(receiver);
    expect(seen.attachments.map(({ removedAt }) => removedAt === null)).toEqual([false, true]);
    expect(seen.thread.at(-1)?.type).toBe('attachment-removed');
  });

  it('of an unknown or foreign referral are not there', async () => {
    expect((await sender.upload(`/api/referrals/${newId()}/attachments`, pdf, 'a.pdf')).status).toBe(404);
    const matter = await aDraft(test, county);
    expect((await receiver.upload(`/api/referrals/${matter.id}/attachments`, pdf, 'a.pdf')).status).toBe(404);
  });

  it('are sent so that they cannot run anything', async () => {
    const matter = await aDraft(test, county);
    await sender.upload(`/api/referrals/${matter.id}/attachments`, pdf, 'a.pdf');
    const [file] = (await matter.seenBy(sender)).attachments;
    const url = `/api/referrals/${matter.id}/attachments/${file?.id ?? ''}`;
    const answer = await test.app.inject({
      method: 'GET',
      url,
      headers: { cookie: `hemlank_session=${sender.token}` },
    });
    expect(answer.headers['content-security-policy']).toContain('sandbox');
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
  });
});
