import { useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { SkeletonPage } from '../../../../web/frame/SkeletonPage.tsx';
import { ErrorState } from '../../../../web/ui/ErrorState.tsx';
import { draftQuery } from '../api.ts';
import { useReferralId } from '../screen-id.ts';
import { DraftEditor } from './DraftEditor.tsx';

/** Writing a draft. What has been sent is read as a conversation instead. */
export function WriteReferral() {
  const id = useReferralId();
  const referral = useQuery(draftQuery(id));
  if (referral.data) {
    if (referral.data.state !== 'draft') return <Navigate to={`/referrals/${id}`} replace />;
    return <DraftEditor referral={referral.data} />;
  }
  if (referral.isError) {
    return <ErrorState error={referral.error} onRetry={() => void referral.refetch()} headingLevel="1" />;
  }
  return <SkeletonPage />;
}
