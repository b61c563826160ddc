import { localDateSchema } from '../../../../kernel/local-date.ts';
import { z } from 'zod';
import { idSchema } from '../../../../kernel/ids.ts';
import { roles } from '../../../../kernel/roles.ts';
import { hsaId, page, phoneNumber, purposes, staffId, staffSummarySchema, text, unitId } from './words.ts';

export const staffParams = z.strictObject({ id: staffId });
export const assignmentParams = z.strictObject({ id: idSchema<'assignment'>() });
export const assignmentSchema = z.strictObject({
  id: idSchema<'assignment'>(),
  unitId,
  unitName: z.string(),
  role: z.enum(roles),
  purpose: z.enum(purposes),
  validFrom: z.string(),
  validTo: z.string().nullable(),
  current: z.boolean(),
  version: z.number().int(),
});
export const staffDetailSchema = staffSummarySchema.extend({
  hsaId: z.string(),
  givenName: z.string(),
  familyName: z.string(),
  active: z.boolean(),
  lastSignedInAt: z.string().nullable(),
  /** Not used for so long that it soon will be locked. */
  dormant: z.boolean(),
  /** When it was locked because nobody had used it. */
  lockedAt: z.string().nullable(),
  /** A far-reaching right within the principal waits for a second administrator. */
  proposed: z.boolean(),
  version: z.number().int(),
  /** Only those within the principal of the one who asks. */
  assignments: z.array(assignmentSchema),
});
export type StaffDetail = z.infer<typeof staffDetailSchema>;
export const staffListQuery = z.strictObject({
  text: z.string().trim().max(100).optional(),
  unit: unitId.optional(),
  /** Include people whose assignments have all ended. */
  ended: z.stringbool().default(false),
  /** Only accounts that nobody has used for long, or that are locked for it. */
  account: z.enum(['dormant', 'locked']).optional(),
  page,
});
export const staffListAnswer = z.strictObject({
  staff: z.array(staffDetailSchema),
  total: z.number().int(),
  page: z.number().int(),
  pageSize: z.number().int(),
});
const staffFacts = {
  hsaId,
  givenName: text(80),
  familyName: text(80),
  title: text(80),
  phone: phoneNumber.nullable(),
};
export const assignmentBody = z.strictObject({
  unitId,
  role: z.enum(roles),
  purpose: z.enum(purposes),
  validFrom: localDateSchema.optional(),
  validTo: localDateSchema.nullable().optional(),
});
export type NewAssignment = z.output<typeof assignmentBody>;
/** A person is added together with the first assignment: nobody is in the system without one. */
export const addStaffBody = z.strictObject({ ...staffFacts, assignment: assignmentBody });
/** The HSA-id is what signing in goes by: it cannot be changed, a wrong one is closed and added anew. */
export const changeStaffBody = z.strictObject({
  givenName: staffFacts.givenName,
  familyName: staffFacts.familyName,
  title: staffFacts.title,
  phone: staffFacts.phone,
  active: z.boolean(),
  version: z.number().int().min(1),
});
export const endAssignmentBody = z.strictObject({
  version: z.number().int().min(1),
  /** First day on which it no longer holds; today when left out, and then the person is signed out of it at once. */
  validTo: localDateSchema.optional(),
});
export const unlockAccountBody = z.strictObject({ version: z.number().int().min(1), reason: text(500).min(5) });

/* Far-reaching rights: proposed by one administrator, decided by another */
export const proposalStandings = ['may-decide', 'own-proposal', 'about-yourself'] as const;
export type ProposalStanding = (typeof proposalStandings)[number];
export const proposalSchema = z.strictObject({
  id: idSchema<'assignment_proposal'>(),
  staffId,
  staffName: z.string(),
  hsaId: z.string(),
  unitName: z.string(),
  role: z.enum(roles),
  purpose: z.enum(purposes),
  validFrom: z.string(),
  validTo: z.string().nullable(),
  proposedBy: z.string(),
  proposedAt: z.string(),
  state: z.enum(['proposed', 'approved', 'refused', 'withdrawn']),
  version: z.number().int(),
  /** What the one who asks may do with it. */
  standing: z.enum(proposalStandings),
});
export type Proposal = z.output<typeof proposalSchema>;
export const proposalsAnswer = z.strictObject({
  proposals: z.array(proposalSchema),
  /** Roles that two administrators give together. */
  roles: z.array(z.enum(roles)),
});
export const proposalParams = z.strictObject({ id: idSchema<'assignment_proposal'>() });
export const decideProposalBody = z.strictObject({ version: z.number().int().min(1) });
export const refuseProposalBody = z.strictObject({ version: z.number().int().min(1), reason: text(500).min(5) });
