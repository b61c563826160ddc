import { z } from 'zod';
import { accessPaths } from '../../../src/modules/access/contract.ts';

/** Brings patients to what the screens of access show. */
export interface SeekAccess {
  /** A patient who has consented and blocked. */
  decided(): Promise<string>;
  /** A patient who has decided nothing. */
  notAsked(): Promise<string>;
  /** A look among others at somebody who has not been asked. */
  look(): Promise<string>;
  /** What another provider holds about somebody who has consented, seen and opened: the opening and its source. */
  opened(): Promise<{ opening: string; source: string }>;
}

interface Asking {
  get<T>(path: string, answer: z.ZodType<T>): Promise<T>;
  post<T>(path: string, body: unknown, answer: z.ZodType<T>): Promise<T>;
  /** The unit's enrolled patients. */
  patients(): Promise<string[]>;
}

const standing = z.object({ now: z.object({ consent: z.string(), blocks: z.array(z.unknown()) }) });
const opening = z.object({ id: z.string(), sources: z.array(z.object({ id: z.string() })) });

/** Asks as the person signed in; what is recorded already is not recorded again. */
export function seekAccess({ get, post, patients }: Asking): SeekAccess {
  const patient = async (place: number) => {
    const id = (await patients())[place];
    if (id === undefined) throw new Error('the unit has too few patients');
    return id;
  };
  const nowOf = async (id: string) => (await get(accessPaths.standing.replace(':id', id), standing)).now;
  const consented = async () => {
    const patientId = await patient(0);
    if ((await nowOf(patientId)).consent !== 'given')
      await post(accessPaths.giveConsent, { patientId, how: 'oral', note: 'Frågad vid hembesök.' }, z.unknown());
    return patientId;
  };
  const look = (patientId: string) => post(accessPaths.look, { patientId, among: 'other-controllers' }, opening);
  return {
    async decided() {
      const patientId = await consented();
      const words = { patientId, requestedBy: 'patient', how: 'written' };
      if ((await nowOf(patientId)).blocks.length === 0)
        await post(accessPaths.block, { ...words, kind: 'unit' }, z.unknown());
      return patientId;
    },
    notAsked: () => patient(1),
    look: async () => (await look(await patient(1))).id,
    async opened() {
      const { id } = await look(await consented());
      const relevance = 'Omläggning av bensår';
      const { sources } = await post(accessPaths.sources.replace(':id', id), { relevance }, opening);
      const source = sources[0]?.id ?? '';
      await post(accessPaths.open.replace(':id', id), { sourceIds: [source], relevance }, opening);
      return { opening: id, source };
    },
  };
}
