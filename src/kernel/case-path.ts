const folders: Record<string, string> = {
  referral: 'referrals',
  enrolment: 'enrolments',
  'end-proposal': 'enrolments/end-proposals',
  message: 'messages',
  'support-request': 'support',
  'absent-support': 'support/absent',
  patient: 'patients',
  'physician-transfer': 'physician-transfers',
  occasion: 'occasions',
  review: 'reviews',
  import: 'admin/imports',
  unit: 'units',
  directory: 'directory',
  opening: 'openings',
  'block-request': 'block-requests',
  'log-review': 'log-reviews',
  'system-client': 'admin/system-clients',
};

/** Kinds that are decided in a list of them all. */
const pages: Record<string, string> = { 'assignment-proposal': '/admin/proposals' };

/** Every kind of matter that has a screen. */
export const caseKinds: readonly string[] = [...Object.keys(folders), ...Object.keys(pages)];

/** Where a matter is opened in the browser, or null for kinds without a screen of their own. Ids only, never patient data. */
export function casePath(kind: string, id: string): string | null {
  const folder = folders[kind];
  return folder === undefined ? (pages[kind] ?? null) : `/${folder}/${id}`;
}
