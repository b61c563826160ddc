import { z } from 'zod';
import { parseHsaId } from '../../../kernel/hsa-id.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Texts } from '../../../kernel/texts.ts';
import { audiences, phoneNumber, serviceLevels, type UnitDetail, unitKinds } from '../contract.ts';
import type { webSv } from '../texts/web-sv.ts';

type Words = Texts<typeof webSv>;

const time = /^([01]\d|2[0-3]):[0-5]\d$/;

/** An HSA-id as written; told in words when it is none. */
export const hsaIdField = (t: Words) =>
  z.string().refine((typed) => parseHsaId(typed.trim().toUpperCase()) !== null, t.hsaWrong);

/** A telephone number as written, or empty. */
export const phoneField = (t: Words) =>
  z.string().refine((typed) => typed.trim() === '' || phoneNumber.safeParse(typed).success, t.phoneWrong);

/** What the form of a unit holds, with what is wrong in the reader's words. */
export const unitFormSchema = (t: Words) =>
  z.object({
    providerId: z.string().min(1, t.providerWrong),
    kind: z.enum(unitKinds),
    name: z.string().trim().min(2, t.nameWrong).max(120),
    hsaId: hsaIdField(t),
    municipalityCode: z.string(),
    address: z.string().trim().max(200),
    numbers: z.array(
      z.object({
        audience: z.enum(audiences),
        label: z.string().trim().min(1, t.labelWrong).max(80),
        phone: z.string().refine((typed) => phoneNumber.safeParse(typed).success, t.phoneWrong),
      }),
    ),
    hours: z.array(
      z
        .object({
          weekday: z.string(),
          opensAt: z.string().trim().regex(time, t.timeWrong),
          closesAt: z
            .string()
            .trim()
            .refine((typed) => time.test(typed) || typed === '24:00', t.timeWrong),
        })
        .refine(({ opensAt, closesAt }) => closesAt > opensAt, { path: ['closesAt'], message: t.hoursWrong }),
    ),
    serves: z.array(z.string()),
  });
export type UnitForm = z.input<ReturnType<typeof unitFormSchema>>;

/** What the form begins with. */
export function formOf(unit: UnitDetail | undefined, home: { providerId: string; municipalityCode: string }): UnitForm {
  if (!unit) {
    return { ...home, kind: 'home-care', name: '', hsaId: '', address: '', numbers: [], hours: [], serves: [] };
  }
  const { providerId, kind, name, hsaId, numbers } = unit;
  return {
    providerId,
    kind,
    name,
    hsaId,
    municipalityCode: unit.municipalityCode ?? '',
    address: unit.address ?? '',
    numbers,
    hours: unit.hours.map(({ weekday, opensAt, closesAt }) => ({ weekday: String(weekday), opensAt, closesAt })),
    serves: unit.serves.map(({ districtId, level }) => `${districtId} ${level}`),
  };
}

/** What the server is told. */
export function bodyOf(form: UnitForm) {
  return {
    name: form.name.trim(),
    hsaId: form.hsaId.trim(),
    municipalityCode: form.municipalityCode === '' ? null : form.municipalityCode,
    address: form.address.trim() === '' ? null : form.address.trim(),
    numbers: form.numbers,
    hours: form.hours.map(({ weekday, opensAt, closesAt }) => ({ weekday: Number(weekday), opensAt, closesAt })),
    serves: form.serves.map(servedBy),
  };
}

/** A chosen level of a district, kept in the form as 'id level'. */
function servedBy(chosen: string): { districtId: Id<'district'>; level: (typeof serviceLevels)[number] } {
  const [districtId, level] = chosen.split(' ');
  return {
    districtId: districtId as Id<'district'>,
    level: serviceLevels.find((one) => one === level) ?? 'nurse',
  };
}

/** Adds what only a change says. */
export function changeOf(form: UnitForm, version: number, activeTo: LocalDate | null) {
  return { ...bodyOf(form), version, activeTo };
}
