/** What a person is employed to do in an assignment. The list is a database check too (organisation.assignment.role). */
export const roles = [
  'home-care-nurse',
  'receiver',
  'occupational-therapist',
  'physiotherapist',
  'dietitian',
  'health-centre-nurse',
  'health-centre-physician',
  'home-care-physician',
  'ward-nurse',
  'ward-physician',
  'mobile-team-nurse',
  'coordinator',
  'on-call-physician',
  'ambulance-nurse',
  'care-manager',
  'home-service-staff',
  'care-home-nurse',
  'mas',
  'mar',
  'agreement-owner',
  'head-of-unit',
  'analyst',
  'unit-administrator',
  'system-administrator',
] as const;
export type Role = (typeof roles)[number];

/** Those whose work concerns no patient: they administer, steer and count. */
export const rolesWithoutPatients: readonly Role[] = [
  'agreement-owner',
  'analyst',
  'unit-administrator',
  'system-administrator',
];

/** Those who give care or help in the home, or decide on it. A new role is added here by choice. */
export const rolesGivingCare: readonly Role[] = [
  'home-care-nurse',
  'receiver',
  'occupational-therapist',
  'physiotherapist',
  'dietitian',
  'health-centre-nurse',
  'health-centre-physician',
  'home-care-physician',
  'ward-nurse',
  'ward-physician',
  'mobile-team-nurse',
  'coordinator',
  'on-call-physician',
  'ambulance-nurse',
  'care-manager',
  'home-service-staff',
  'care-home-nurse',
];

/** And those who answer for how it is given: what everybody in the care may see, they all may. */
export const rolesInCare: readonly Role[] = [...rolesGivingCare, 'mas', 'mar', 'head-of-unit'];
