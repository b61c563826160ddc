import { BodyLong, Heading, HStack, VStack } from '@navikt/ds-react';
import { ShieldLockIcon } from '@navikt/aksel-icons';
import type { ReactNode } from 'react';
import { useText } from '../i18n/locale.tsx';
import { useSession } from '../session.ts';
import { shellTexts } from '../texts/index.ts';
import { LinkButton } from './AppLink.tsx';

interface NotAllowedProps {
  /** Why, and how to get access, when the screen can say more than the general sentence. */
  readonly reason?: ReactNode;
}

/** Shown instead of a screen that the present assignment may not open. */
export function NotAllowed({ reason }: NotAllowedProps) {
  const t = useText(shellTexts);
  const { assignment } = useSession();
  const general = t.notAllowedText({
    unit: assignment?.unitName ?? '–',
    role: assignment ? assignment.roleName : '–',
  });
  return (
    <VStack gap="space-12" align="start">
      <HStack gap="space-8" align="center">
        <ShieldLockIcon aria-hidden fontSize="1.75rem" />
        <Heading level="1" size="medium" tabIndex={-1}>
          {t.notAllowedTitle}
        </Heading>
      </HStack>
      <BodyLong>{reason ?? general}</BodyLong>
      <HStack gap="space-8">
        <LinkButton to="/choose-assignment">{t.switchAssignment}</LinkButton>
        <LinkButton to="/" variant="secondary">
          {t.toStart}
        </LinkButton>
      </HStack>
    </VStack>
  );
}
