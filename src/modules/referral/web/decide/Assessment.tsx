import { Button } from '@navikt/ds-react';
import { useCallback, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { JsonValue } from '../../../../kernel/json.ts';
import type { FactKey } from '../../../../model/index.ts';
import { post } from '../../../../web/api/client.ts';
import { useLocale, useText } from '../../../../web/i18n/locale.tsx';
import { ErrorState } from '../../../../web/ui/ErrorState.tsx';
import { Moment } from '../../../../web/ui/Moment.tsx';
import { type FactsPatch, receiptAnswer } from '../../contract.ts';
import { previewQuery, type Referral } from '../api.ts';
import { type Change, FactField } from '../facts/FactField.tsx';
import { factText } from '../facts/fact-text.ts';
import { useNames } from '../names.ts';
import { ThresholdView } from '../ThresholdView.tsx';
import { useSettled } from '../use-settled.ts';
import { useAction } from '../conversation/use-action.ts';
import { Overtaken } from '../conversation/Overtaken.tsx';
import { referralWebTexts } from '../../texts/web.ts';

const thresholdFields: readonly FactKey[] = [
  'placeOfCare',
  'reachesClinic',
  'expectedDays',
  'visitsPerMonth',
  'careLevel',
  'personalAssistance',
  'exceptionalReasons',
];

type Findings = Partial<Record<FactKey, Referral['facts'][FactKey]>>;

/** The rule's outcome on the facts as sent, or on what the receiver has found instead. */
export function Assessment({ referral }: { readonly referral: Referral }) {
  const t = useText(referralWebTexts);
  const [findings, setFindings] = useState<Findings | null>(null);
  const { threshold, model } = referral;
  const preview = useFindings(referral, findings ?? {});
  const shown = findings === null ? threshold : (preview ?? threshold);
  return (
    <>
      {shown && (
        <ThresholdView threshold={shown} model={model} clauses={referral.clauses} toFields={findings !== null} />
      )}
      {findings === null && <LastAssessment referral={referral} />}
      {findings === null ? (
        <Button size="small" variant="secondary" onClick={() => setFindings({})}>
          {t.foundOtherwise}
        </Button>
      ) : (
        <FindingsForm referral={referral} findings={findings} onChange={setFindings} onDone={() => setFindings(null)} />
      )}
    </>
  );
}

function useFindings({ patient, kind, facts }: Referral, findings: Findings) {
  const settled = useSettled(findings, 250);
  const asked = {
    municipalityCode: patient.municipalityCode ?? '',
    age: patient.age,
    enrolled: patient.enrolled,
    kind,
    facts: { ...facts, ...settled } as Referral['facts'],
  };
  const some = Object.keys(settled).length > 0 && patient.municipalityCode !== null;
  return useQuery({ ...previewQuery(asked), enabled: some }).data?.threshold;
}

/** What was found last, when it has been kept: it is what the decision stands on. */
function LastAssessment({ referral }: { readonly referral: Referral }) {
  const t = useText(referralWebTexts);
  const last = referral.assessments.toSorted((a, b) => a.assessedAt.localeCompare(b.assessedAt)).at(-1);
  const { locale } = useLocale();
  const names = useNames();
  if (!last) return null;
  const found = thresholdFields.filter((fact) => differs(last.facts, referral.facts, fact));
  const { ruleOutcome } = referral.basis;
  return (
    <div className="hl-assessed">
      <strong>{t.assessed}</strong> {last.by?.name}, <Moment at={last.assessedAt} />
      {ruleOutcome && <div>{t.assessedOutcome({ outcome: t[`outcome-${ruleOutcome}`] })}</div>}
      {found.map((fact) => (
        <div key={fact}>
          {names.fact(fact)}: {factText(fact, valueIn(last.facts, fact), locale)}
        </div>
      ))}
    </div>
  );
}

function valueIn(facts: unknown, fact: FactKey): unknown {
  return typeof facts === 'object' && facts !== null ? (facts as Record<string, unknown>)[fact] : undefined;
}

function differs(found: unknown, sent: Referral['facts'], fact: FactKey): boolean {
  const value = valueIn(found, fact);
  return value !== undefined && JSON.stringify(value) !== JSON.stringify(sent[fact]);
}

interface FindingsFormProps {
  readonly referral: Referral;
  readonly findings: Findings;
  readonly onChange: (findings: Findings) => void;
  readonly onDone: () => void;
}

/** The receiver's own findings on what the threshold depends on; the sender's facts stay as sent. */
function FindingsForm({ referral, findings, onChange, onDone }: FindingsFormProps) {
  const t = useText(referralWebTexts);
  const assess = useAction<{ version: number; findings: FactsPatch }>(referral, 'assess', onDone);
  const [startError, setStartError] = useState<unknown>(null);
  const change: Change = useCallback((fact, value) => onChange({ ...findings, [fact]: value }), [findings, onChange]);
  const keep = async () => {
    setStartError(null);
    try {
      const version = await begunVersion(referral);
      assess.mutate({ version, findings: patchOf(findings) });
    } catch (error) {
      setStartError(error);
    }
  };
  return (
    <Overtaken referral={referral} error={assess.error ?? startError} onSeen={onDone} onKeepMine={() => assess.reset()}>
      {(error) => (
        <div className="hl-form-section__fields">
          <p className="hl-side__text">{t.findingsLead}</p>
          {thresholdFields.map((fact) => (
            <FactField
              key={fact}
              fact={fact}
              value={fact in findings ? findings[fact] : referral.facts[fact]}
              onChange={change}
            />
          ))}
          {error !== null && <ErrorState error={error} />}
          <div className="hl-actionbar__buttons">
            <Button size="small" loading={assess.isPending} onClick={() => void keep()}>
              {t.keepAssessment}
            </Button>
            <Button size="small" variant="secondary" data-color="neutral" onClick={onDone}>
              {t.dropFindings}
            </Button>
          </div>
        </div>
      )}
    </Overtaken>
  );
}

/** An assessment is made in a matter that is under assessment: a received one is begun first. */
async function begunVersion(referral: Referral): Promise<number> {
  if (referral.stage !== 'received') return referral.version;
  const path = `/api/referrals/${referral.id}/start-assessment`;
  const { version } = await post(path, receiptAnswer, { version: referral.version });
  return version;
}

function patchOf(findings: Findings): FactsPatch {
  const entries = Object.entries(findings) as [FactKey, JsonValue | undefined][];
  return Object.fromEntries(entries.map(([fact, value]) => [fact, value ?? null]));
}
