import { z } from 'zod';
import { useScreenParams } from '../../../web/screen-address.ts';

const address = z.object({ referralId: z.string() });

/** Id of the referral in the address. */
export function useReferralId(): string {
  return useScreenParams(address).referralId;
}
