/** Health care (vårdgivare) or social service (omsorgsgivare). A controller is one provider on one side. */
export const sides = ['health-care', 'social-service'] as const;
export type Side = (typeof sides)[number];
