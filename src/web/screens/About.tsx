import { BodyLong, Heading, VStack } from '@navikt/ds-react';
import { useText } from '../i18n/locale.tsx';
import { AppLink } from '../ui/AppLink.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { aboutTexts } from './about-texts.ts';

interface Part {
  readonly title: string;
  readonly text: string;
}

/** How far the application can be used by everybody, and where it falls short. */
export function AboutAccessibility() {
  const t = useText(aboutTexts);
  return (
    <Statement
      title={t.accessibility}
      parts={[
        { title: t.accessWhatTitle, text: t.accessWhat },
        { title: t.accessHowTitle, text: t.accessHow },
        { title: t.accessLacksTitle, text: t.accessLacks },
        { title: t.accessTellTitle, text: t.accessTell },
      ]}
    />
  );
}

/** What is recorded about those who work here and about patients, and who sees it. */
export function AboutPrivacy() {
  const t = useText(aboutTexts);
  return (
    <Statement
      title={t.privacy}
      parts={[
        { title: t.privacyLooksTitle, text: t.privacyLooks },
        { title: t.privacyChangesTitle, text: t.privacyChanges },
        { title: t.privacyWhoTitle, text: t.privacyWho },
        { title: t.privacyControllerTitle, text: t.privacyController },
        { title: t.privacyUseTitle, text: t.privacyUse },
        { title: t.privacyNotTitle, text: t.privacyNot },
        { title: t.privacyBrowserTitle, text: t.privacyBrowser },
      ]}
    />
  );
}

function Statement({ title, parts }: { readonly title: string; readonly parts: readonly Part[] }) {
  const t = useText(aboutTexts);
  return (
    <div className="hl-narrow">
      <PageHeader title={title} above={<AppLink to="/help">{t.help}</AppLink>} />
      <VStack gap="space-20">
        {parts.map((part) => (
          <section key={part.title}>
            <Heading level="2" size="small" spacing>
              {part.title}
            </Heading>
            <BodyLong>{part.text}</BodyLong>
          </section>
        ))}
      </VStack>
    </div>
  );
}
