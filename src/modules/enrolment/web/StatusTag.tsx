import { Tag, type TagProps } from '@navikt/ds-react';
import type { EnrolmentStatus } from '../contract.ts';
import { useWords } from './words.ts';

const colours: Record<EnrolmentStatus, NonNullable<TagProps['data-color']>> = {
  planned: 'info',
  active: 'success',
  'end-proposed': 'warning',
  'end-contested': 'danger',
  ending: 'info',
  ended: 'neutral',
};

/** Where an enrolment stands, in words. */
export function StatusTag({ status }: { readonly status: EnrolmentStatus }) {
  const words = useWords();
  return (
    <Tag size="xsmall" variant="moderate" data-color={colours[status]} className="hl-tag">
      {words.status(status)}
    </Tag>
  );
}
