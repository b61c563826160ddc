import { BodyLong, Heading, Table, VStack } from '@navikt/ds-react';
import { useText } from '../i18n/locale.tsx';
import { AppLink } from '../ui/AppLink.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { aboutTexts } from './about-texts.ts';
import { helpTexts } from './help-texts.ts';

/** Intended use, logging, keys and where to turn. */
export function Help() {
  const t = useText(helpTexts);
  const parts = [
    { title: t.useTitle, text: t.useText },
    { title: t.limitsTitle, text: t.limitsText },
    { title: t.loggedTitle, text: t.loggedText },
    { title: t.problemTitle, text: t.problemText },
  ];
  return (
    <div className="hl-narrow">
      <PageHeader title={t.title} />
      <VStack gap="space-20">
        {parts.map((part) => (
          <section key={part.title}>
            <Heading level="2" size="small" spacing>
              {part.title}
            </Heading>
            <BodyLong>{part.text}</BodyLong>
          </section>
        ))}
        <Keys />
        <About />
      </VStack>
    </div>
  );
}

function About() {
  const t = useText(aboutTexts);
  return (
    <nav aria-label={t.help}>
      <AppLink to="/about/accessibility">{t.accessibility}</AppLink>
      {' · '}
      <AppLink to="/about/privacy">{t.privacy}</AppLink>
    </nav>
  );
}

function Keys() {
  const t = useText(helpTexts);
  const keys = [
    ['Ctrl K', t.keySearch],
    ['/', t.keyFilter],
    ['j', t.keyNext],
    ['k', t.keyPrevious],
    ['Enter', t.keyOpen],
    ['Esc', t.keyClose],
  ] as const;
  return (
    <section>
      <Heading level="2" size="small" spacing>
        {t.keysTitle}
      </Heading>
      <Table size="small">
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell scope="col">{t.keyHeading}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{t.actionHeading}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {keys.map(([key, action]) => (
            <Table.Row key={key}>
              <Table.HeaderCell scope="row">
                <kbd>{key}</kbd>
              </Table.HeaderCell>
              <Table.DataCell>{action}</Table.DataCell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </section>
  );
}
