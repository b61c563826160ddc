import { CheckmarkCircleIcon, ChevronRightIcon, QuestionmarkCircleIcon, XMarkOctagonIcon } from '@navikt/aksel-icons';
import { withinParentheses } from '../../kernel/texts.ts';
import { useText } from '../i18n/locale.tsx';
import { ClauseLink, type ClauseRef } from './ClauseLink.tsx';
import { uiTexts } from './texts.ts';
import './clause.css';

/** One reason behind an outcome: a sentence, whether the fact meets the rule, and the clause. */
export interface Reason {
  readonly text: string;
  /** true met, false not met, null not known yet; leave out where neither applies. */
  readonly met?: boolean | null;
  readonly clause?: ClauseRef | null;
}

/** Why the rule came out as it did. */
export function Explanation({ reasons }: { readonly reasons: readonly Reason[] }) {
  return (
    <ul className="hl-reasons">
      {reasons.map((reason) => (
        <ReasonLine key={reason.text} reason={reason} />
      ))}
    </ul>
  );
}

function ReasonLine({ reason }: { readonly reason: Reason }) {
  const t = useText(uiTexts);
  const looks = {
    yes: <CheckmarkCircleIcon title={t.reasonMet} fontSize="1.25rem" />,
    no: <XMarkOctagonIcon title={t.reasonNotMet} fontSize="1.25rem" />,
    unknown: <QuestionmarkCircleIcon title={t.reasonUnknown} fontSize="1.25rem" />,
    none: <ChevronRightIcon aria-hidden fontSize="1.25rem" />,
  };
  const met = metOf(reason.met);
  return (
    <li className="hl-reason" data-met={met}>
      {looks[met]}
      <span>
        {reason.text}
        {reason.clause ? (
          <>
            {' ('}
            <ClauseLink clause={reason.clause}>{withinParentheses(reason.clause.title ?? reason.clause.id)}</ClauseLink>
            )
          </>
        ) : null}
      </span>
    </li>
  );
}

function metOf(met: boolean | null | undefined): 'yes' | 'no' | 'unknown' | 'none' {
  if (met === undefined) return 'none';
  if (met === null) return 'unknown';
  return met ? 'yes' : 'no';
}
