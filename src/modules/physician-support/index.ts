import type { ModuleDoor } from '../../platform/http/endpoint.ts';
import { escalateDue, escalateTask } from './escalate.ts';
import { fillFreedSlots, fillTask } from './fill-freed-slots.ts';
import { forgetPhotosTask, forgetUnsentPhotos } from './forget-photos.ts';
import { routes } from './routes.ts';

export { escalateDue } from './escalate.ts';
export { answerRequest } from './answer-request.ts';
export { beginVisit } from './begin-visit.ts';
export { supportTextOwner } from './correctable-texts.ts';
export { handOver } from './hand-over.ts';
export type { RequestId } from './queries.ts';
export { registerSupportCalendar } from './register-calendar.ts';
export { openRequestsHere, type QueuePlace, type RequestHere, requestsHere } from './requests-here.ts';

export const physicianSupportModule: ModuleDoor = {
  name: 'physician-support',
  endpoints: routes,
  jobs: [
    { task: escalateTask, match: '* * * * *', run: escalateDue },
    { task: fillTask, match: '* * * * *', run: fillFreedSlots },
    { task: forgetPhotosTask, match: '17 3 * * *', run: forgetUnsentPhotos },
  ],
};
