import { Skeleton, VStack } from '@navikt/ds-react';
import { useText } from '../i18n/locale.tsx';
import { shellTexts } from '../texts/index.ts';

/** The outline of a screen while it is being fetched. */
export function SkeletonPage() {
  const t = useText(shellTexts);
  return (
    <VStack gap="space-12">
      <span role="status" className="hl-sr-only">
        {t.loading}
      </span>
      <Skeleton variant="text" width="16rem" height="2.5rem" />
      <Skeleton variant="rounded" height="3rem" />
      <Skeleton variant="rounded" height="3rem" />
      <Skeleton variant="rounded" height="3rem" />
    </VStack>
  );
}
