import type { Role } from '../../kernel/roles.ts';
import { both } from '../../kernel/texts.ts';
import { permissions } from '../../platform/authorise.ts';
import { coordinationTexts } from './texts/index.ts';

/** Those who ride in the cars. */
const crew: Role[] = ['home-care-physician', 'on-call-physician', 'mobile-team-nurse'];

/** Who may do what by role. That a request or a task is the unit's own is decided on the matter itself. */
export const may = permissions('coordination', {
  plan: { roles: ['coordinator'], sentence: both(coordinationTexts, (t) => t.mayPlan) },
  see: {
    roles: ['coordinator', 'head-of-unit', ...crew],
    sentence: both(coordinationTexts, (t) => t.maySee),
  },
  staff: { roles: ['coordinator', 'head-of-unit'], sentence: both(coordinationTexts, (t) => t.mayStaff) },
  ride: { roles: [...crew, 'coordinator'], sentence: both(coordinationTexts, (t) => t.mayRide) },
});
