import { sql } from 'kysely';
import type { z } from 'zod';
import type { UnitId } from '../../kernel/ids.ts';
import { both } from '../../kernel/texts.ts';
import { dateAt } from '../../kernel/zone.ts';
import { allow, authorise } from '../../platform/authorise.ts';
import { badInput } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import type { forReferralAnswer, forReferralQuery, receiverReasons, UnitHours, UnitSummary } from './contract.ts';
import { municipalitiesByCode, summaryColumns, summaryTables, unitsServing } from './directory.ts';
import { openingAt } from './domain/opening.ts';
import { organisationTexts, receiverTexts, serviceLevelTexts } from './texts/index.ts';

type Asked = z.output<typeof forReferralQuery>;
type Reason = (typeof receiverReasons)[number];

/** Suggests who receives a referral for somebody who stays at a place, each with the reason as a sentence. */
export async function receiversForReferral(work: Work, asked: Asked): Promise<z.input<typeof forReferralAnswer>> {
  authorise(work, allow('no-patient-data'));
  const municipality = await nameOf(work, asked.municipality);
  const found = await suggestions(work, asked);
  const hours = await hoursOf(
    work,
    found.map(({ unit }) => unit.id),
  );
  const { level, postalCode = '' } = asked;
  const receivers = found.map(({ unit, reason }) => ({
    unit,
    reason,
    sentence: {
      sv: receiverTexts.sv[reason]({ unit: unit.name, municipality, level: serviceLevelTexts.sv[level], postalCode }),
      en: receiverTexts.en[reason]({ unit: unit.name, municipality, level: serviceLevelTexts.en[level], postalCode }),
    },
    opening: openingAt(hours.get(unit.id) ?? [], work.now),
  }));
  return { receivers };
}

async function suggestions(work: Work, asked: Asked): Promise<{ unit: UnitSummary; reason: Reason }[]> {
  const place = { municipalityCode: asked.municipality, postalCode: asked.postalCode, level: asked.level };
  const serving = await unitsServing(work, place);
  if (serving.length === 0) {
    const units = await unitsOfKindIn(work, asked);
    return units.map((unit) => ({ unit, reason: 'in-municipality' }));
  }
  return serving.map(({ byPostalCode, ...unit }) => ({ unit, reason: reasonFor(byPostalCode, serving.length) }));
}

function reasonFor(byPostalCode: boolean, candidates: number): Reason {
  if (byPostalCode) return 'serves-postal-code';
  return candidates === 1 ? 'only-unit-in-municipality' : 'serves-municipality';
}

/** When no districts are given: the municipality's units of the kind that usually does it. */
async function unitsOfKindIn(work: Work, asked: Asked): Promise<UnitSummary[]> {
  const kinds =
    asked.level === 'home-service'
      ? ['home-service']
      : asked.level === 'nurse'
        ? ['home-care']
        : ['home-care', 'rehab'];
  const today = dateAt(work.now);
  const { rows } = await sql<UnitSummary>`select ${summaryColumns(work.now)} from ${summaryTables}
    where u.municipality_code = ${asked.municipality} and u.kind = any(${kinds}::text[])
      and u.active_from <= ${today}::date and (u.active_to is null or u.active_to > ${today}::date)
    order by u.kind = 'rehab' desc, u.name`.execute(work.tx);
  return rows;
}

async function hoursOf(work: Work, ids: UnitId[]): Promise<Map<UnitId, UnitHours[]>> {
  const { rows } = await sql<UnitHours & { unitId: UnitId }>`select unit_id, weekday, opens_at, closes_at
    from organisation.unit_hours where unit_id = any(${ids}::uuid[])`.execute(work.tx);
  const byUnit = new Map<UnitId, UnitHours[]>();
  for (const { unitId, ...hours } of rows) byUnit.set(unitId, [...(byUnit.get(unitId) ?? []), hours]);
  return byUnit;
}

async function nameOf(work: Work, code: string): Promise<string> {
  const name = (await municipalitiesByCode(work, [code])).get(code)?.name;
  if (name === undefined) {
    const text = both(organisationTexts, (t) => t.noSuchMunicipality);
    throw badInput('no-such-municipality', text, { municipality: text });
  }
  return name;
}
