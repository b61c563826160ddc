export * from './domain/shapes/block-request.ts';
export * from './domain/shapes/opening.ts';
export * from './domain/shapes/standing.ts';
export * from './domain/shapes/words.ts';

/** Addresses of the module's endpoints, for both sides. No patient data in any of them: ids only. */
export const accessPaths = {
  /** What is in force for a patient, and everything that has been in force, newest first. GET. */
  standing: '/api/patients/:id/consents-and-blocks',
  giveConsent: '/api/access/consents',
  withdrawConsent: '/api/access/consents/:id/withdraw',
  correctConsent: '/api/access/consents/:id/correct',
  recordAttitude: '/api/access/attitudes',
  block: '/api/access/blocks',
  optOut: '/api/access/opt-outs',
  liftBlock: '/api/access/blocks/:id/lift',
  /** Step 1: do others hold data about the patient? POST, command. */
  look: '/api/access/openings',
  /** The chain of steps as it stands. GET. */
  opening: '/api/access/openings/:id',
  /** Step 2: who holds. */
  sources: '/api/access/openings/:id/sources',
  /** Step 3: open chosen sources. */
  open: '/api/access/openings/:id/open',
  /** Emergency, step 1: danger stated, see who holds and who has blocked. Begins an opening of its own; asks for no relation. */
  emergencySources: '/api/access/emergencies',
  /** Emergency, step 2: necessity stated, opened for a limited time. */
  emergencyOpen: '/api/access/openings/:id/emergency-open',
  /** The content of an opened source, newest first, to be read and nothing else. GET. */
  content: '/api/access/openings/:id/content',
  /** The head of the asking unit has taken note of an emergency opening. */
  acknowledge: '/api/access/openings/:id/acknowledge',
  /** Asks another controller to lift its block in an emergency (lag 2022:913 3 kap. 5 §). */
  askToLift: '/api/access/block-requests',
  blockRequest: '/api/access/block-requests/:id',
  answerBlockRequest: '/api/access/block-requests/:id/answer',
} as const;
