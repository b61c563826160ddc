import { Button, Radio, RadioGroup, Select, Skeleton, Textarea, TextField } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { z } from 'zod';
import { post } from '../../../web/api/client.ts';
import { useText } from '../../../web/i18n/locale.tsx';
import { AutosaveStatus } from '../../../web/ui/AutosaveStatus.tsx';
import { DateInput } from '../../../web/ui/DateInput.tsx';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import { fieldId } from '../../../web/ui/forms.tsx';
import { MomentField } from '../../../web/ui/MomentField.tsx';
import { momentOf } from '../../../web/ui/moments.ts';
import { useSavedDraft } from '../../../web/ui/saved-draft.ts';
import { UnitPicker } from '../../../web/ui/UnitPicker.tsx';
import type { UnitId } from '../../../kernel/ids.ts';
import { isLocalDate } from '../../../kernel/local-date.ts';
import {
  type AnswerDraft,
  type AnswerKind,
  answerBody,
  type answerDraftAnswer,
  answerDraftSaved,
  longestText,
  supportPaths,
  type SupportRequest,
} from '../contract.ts';
import { supportWebTexts } from '../texts/web.ts';
import { answerDraftQuery } from './api.ts';
import { fittingAnswer } from './fitting-draft.ts';
import { SmallForm } from './SmallForms.tsx';

type Line = AnswerDraft['lines'][number];
const emptyLine: Line = { medicine: '', change: '', instruction: '', from: '' };

interface AnswerFormProps {
  readonly request: SupportRequest;
  readonly busy: boolean;
  /** When somebody came to the patient: a home visit is then told as made, and the report is asked for. */
  readonly madeAt?: string | null;
  readonly onSend: (given: { answer: object; report: string }) => void;
  readonly onCancel: () => void;
}

/** The answer: what it is, in words, and what its kind says more; kept on the server while it is written. */
export function AnswerForm(props: AnswerFormProps) {
  const draft = useQuery(answerDraftQuery(props.request.id));
  if (draft.isError) return <ErrorState error={draft.error} onRetry={() => void draft.refetch()} />;
  return draft.isPending ? (
    <Skeleton variant="rounded" height="12rem" />
  ) : (
    <AnswerFields {...props} began={draft.data} />
  );
}

interface AnswerFieldsProps extends AnswerFormProps {
  readonly began: z.output<typeof answerDraftAnswer>;
}

const keeping = (id: string) => (draft: AnswerDraft | null) =>
  post(supportPaths.saveAnswerDraft.replace(':id', id), answerDraftSaved, { draft: draft && fittingAnswer(draft) });

/** Only what the way leads to for this role can be chosen. */
function AnswerFields({ request, busy, madeAt = null, began, onSend, onCancel }: AnswerFieldsProps) {
  const t = useText(supportWebTexts);
  const empty = emptyAnswer(request, madeAt);
  const [answer, setAnswer] = useState(began.draft ?? empty);
  const [tried, setTried] = useState(false);
  const { state, saveNow } = useSavedDraft({
    value: answer,
    empty,
    savedAt: began.savedAt,
    enabled: !busy,
    save: keeping(request.id),
  });
  // What is told the nurse is mostly what the responsible physician is to know too; until something else is written there.
  const report = answer.report ?? (madeAt === null ? '' : answer.body);
  const change = (part: Partial<AnswerDraft>) => setAnswer((old) => ({ ...old, ...part }));
  const parsed = answerBody.shape.answer.safeParse(asAnswer(answer, madeAt));
  const tooLong = (text: string) => (text.length > longestText ? t.tooLong({ most: longestText }) : undefined);
  const send = async () => {
    setTried(true);
    if (!parsed.success || tooLong(report) !== undefined) return;
    // A save under way must not come after, and keep a draft of what is sent.
    await saveNow();
    onSend({ answer: asAnswer(answer, madeAt), report: request.reportTo === null ? '' : report });
  };
  return (
    <SmallForm label={t.answer} busy={busy} onCancel={onCancel} onSubmit={() => void send()}>
      <RadioGroup
        size="small"
        legend={t.kind}
        value={answer.kind}
        className="hl-ask__urgency"
        onChange={(kind: AnswerKind) => change({ kind })}
      >
        {request.mayAnswer.map((kind) => (
          <Radio key={kind} value={kind}>
            {t[`answer-${kind}`]}
          </Radio>
        ))}
      </RadioGroup>
      <Textarea
        size="small"
        label={t.answerText}
        minRows={3}
        value={answer.body}
        maxLength={longestText}
        error={tried && answer.body.trim() === '' ? t.needText : tooLong(answer.body)}
        onChange={(event) => change({ body: event.target.value })}
      />
      {!(madeAt !== null && answer.kind === 'home-visit') && (
        <More answer={answer} onChange={change} tried={tried && !parsed.success} />
      )}
      <Report
        to={request.reportTo}
        value={report}
        error={tooLong(report)}
        onChange={(text) => change({ report: text })}
      />
      <AutosaveStatus state={state} onSaveNow={() => void saveNow()} />
    </SmallForm>
  );
}

interface ReportProps {
  readonly to: SupportRequest['reportTo'];
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}

/** What the physician who carries the patient is to know. */
function Report({ to, value, error, onChange }: ReportProps) {
  const t = useText(supportWebTexts);
  if (to === null) return null;
  return (
    <Textarea
      size="small"
      label={t.reportTo({ unit: to.name })}
      description={t.reportHelp}
      minRows={2}
      maxLength={longestText}
      error={error}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

function emptyAnswer(request: SupportRequest, madeAt: string | null): AnswerDraft {
  return {
    kind: madeAt === null ? (request.mayAnswer[0] ?? 'advice') : 'home-visit',
    body: '',
    at: { date: '', time: '' },
    link: '',
    lines: [emptyLine],
    unit: null,
    report: null,
  };
}

function asAnswer({ kind, body, at, link, lines, unit }: AnswerDraft, madeAt: string | null): object {
  const common = { kind, body };
  if (kind === 'home-visit') return { ...common, at: madeAt ?? momentOf(at) };
  if (kind === 'video') return { ...common, at: momentOf(at), link };
  if (kind === 'prescription') return { ...common, prescriptions: lines };
  return kind === 'direct-admission' ? { ...common, toUnitId: unit?.id } : common;
}

interface MoreProps {
  readonly answer: AnswerDraft;
  readonly onChange: (part: Partial<AnswerDraft>) => void;
  readonly tried: boolean;
}

/** What the kind of answer says more. */
function More({ answer, onChange, tried }: MoreProps) {
  const t = useText(supportWebTexts);
  const wrong = (text: string) => (tried ? text : undefined);
  switch (answer.kind) {
    case 'home-visit':
    case 'video':
      return (
        <>
          <MomentField
            id={fieldId('at')}
            dateLabel={t.date}
            timeLabel={t.clock}
            value={answer.at}
            error={momentOf(answer.at) === null ? wrong(t.needMoment) : undefined}
            onChange={(at) => onChange({ at })}
          />
          {answer.kind === 'video' && (
            <TextField
              size="small"
              type="url"
              label={t.link}
              maxLength={500}
              value={answer.link}
              error={answer.link.startsWith('https://') ? undefined : wrong(t.needLink)}
              onChange={(event) => onChange({ link: event.target.value })}
            />
          )}
        </>
      );
    case 'prescription':
      return <Prescriptions lines={answer.lines} onChange={(lines) => onChange({ lines: [...lines] })} tried={tried} />;
    case 'direct-admission':
      return (
        <UnitPicker
          id={fieldId('unit')}
          label={t.admitTo}
          kind="ward"
          value={answer.unit}
          error={answer.unit === null ? wrong(t.needWard) : undefined}
          onChange={(unit) => onChange({ unit: unit && { id: unit.id as UnitId, name: unit.name } })}
        />
      );
    default:
      return null;
  }
}

interface PrescriptionsProps {
  readonly lines: readonly Line[];
  readonly onChange: (lines: readonly Line[]) => void;
  readonly tried: boolean;
}

function Prescriptions({ lines, onChange, tried }: PrescriptionsProps) {
  const t = useText(supportWebTexts);
  const set = (index: number, part: Partial<Line>) =>
    onChange(lines.map((line, at) => (at === index ? { ...line, ...part } : line)));
  return (
    <>
      {lines.map((line, index) => (
        <div key={`line ${index + 1}`} className="hl-support__line">
          <TextField
            size="small"
            label={t.medicine}
            maxLength={200}
            value={line.medicine}
            error={tried && line.medicine.trim() === '' ? t.needMedicine : undefined}
            onChange={(event) => set(index, { medicine: event.target.value })}
          />
          <Select
            size="small"
            label={t.change}
            value={line.change}
            error={tried && line.change === '' ? t.needChange : undefined}
            onChange={(event) => set(index, { change: event.target.value as Line['change'] })}
          >
            <option value="" />
            {(['start', 'stop', 'dose', 'other'] as const).map((change) => (
              <option key={change} value={change}>
                {t[change]}
              </option>
            ))}
          </Select>
          <TextField
            size="small"
            label={t.instruction}
            maxLength={500}
            value={line.instruction}
            error={tried && line.instruction.trim() === '' ? t.needInstruction : undefined}
            onChange={(event) => set(index, { instruction: event.target.value })}
          />
          <DateInput
            id={fieldId(`from-${index}`)}
            label={t.fromDay}
            value={isLocalDate(line.from) ? line.from : null}
            error={tried && line.from === '' ? t.needDay : undefined}
            onChange={(from) => set(index, { from: from ?? '' })}
          />
        </div>
      ))}
      <Button
        type="button"
        size="xsmall"
        variant="tertiary"
        className="hl-support__more"
        onClick={() => onChange([...lines, emptyLine])}
      >
        {t.addLine}
      </Button>
    </>
  );
}
