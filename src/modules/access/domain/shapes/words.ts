import { z } from 'zod';
import { idSchema } from '../../../../kernel/ids.ts';
import { sides } from '../../../../kernel/side.ts';

export const consentPurposes = ['coherent-documentation', 'coordinated-plan'] as const;
export const howAsked = ['oral', 'written', 'digital'] as const;
export const capacities = ['able', 'temporarily-without', 'lastingly-without', 'child'] as const;
export const blockKinds = ['unit', 'process', 'across'] as const;
/** Who spoke for the patient. A guardian may neither block within a controller nor opt out for a child; the server refuses it. */
export const requesters = ['patient', 'guardian', 'representative'] as const;
export const liftGrounds = ['patient-request', 'indispensable'] as const;
export const amongs = ['own-controller', 'other-controllers'] as const;
export const openingSteps = ['existence', 'source', 'content'] as const;

export const patientId = idSchema<'patient'>();
export const version = z.number().int().positive();
export const words = z.string().trim().min(1).max(2000);

export const patientParams = z.object({ id: patientId });
export const consentParams = z.object({ id: idSchema<'consent'>() });
export const blockParams = z.object({ id: idSchema<'block'>() });
export const openingParams = z.object({ id: idSchema<'opening'>() });
export const blockRequestParams = z.object({ id: idSchema<'block_request'>() });

export const unit = z.object({ id: idSchema<'unit'>(), name: z.string() });
export const person = z.object({ id: idSchema<'staff'>(), name: z.string(), title: z.string() });
/** Vårdgivare or omsorgsgivare: a provider on one side. The same municipality's care and social service are two. */
export const controllerSchema = z.object({
  providerId: idSchema<'provider'>(),
  name: z.string(),
  side: z.enum(sides),
});
export type Controller = z.output<typeof controllerSchema>;
