import { Button, Radio, RadioGroup, Select, Textarea, TextField } from '@navikt/ds-react';
import { useState } from 'react';
import { useText } from '../../../web/i18n/locale.tsx';
import { DateInput } from '../../../web/ui/DateInput.tsx';
import { fieldId } from '../../../web/ui/forms.tsx';
import { MomentField } from '../../../web/ui/MomentField.tsx';
import { momentOf } from '../../../web/ui/moments.ts';
import { UnitPicker } from '../../../web/ui/UnitPicker.tsx';
import { isLocalDate } from '../../../kernel/local-date.ts';
import { type AnswerKind, answerBody, type SupportRequest } from '../contract.ts';
import { supportWebTexts } from '../texts/web.ts';
import { SmallForm } from './SmallForms.tsx';

interface Line {
  readonly medicine: string;
  readonly change: 'start' | 'stop' | 'dose' | 'other';
  readonly instruction: string;
  readonly from: string;
}

interface Answer {
  readonly kind: AnswerKind;
  readonly body: string;
  readonly at: { readonly date: string; readonly time: string };
  readonly link: string;
  readonly lines: readonly Line[];
  readonly unit: { readonly id: string; readonly name: string } | null;
}

const emptyLine: Line = { medicine: '', change: 'dose', instruction: '', from: '' };

interface AnswerFormProps {
  readonly request: SupportRequest;
  readonly busy: boolean;
  readonly onSend: (answer: object) => void;
  readonly onCancel: () => void;
}

/** The answer: what it is, in words, and what its kind says more. Only what the way leads to for this role can be chosen. */
export function AnswerForm({ request, busy, onSend, onCancel }: AnswerFormProps) {
  const t = useText(supportWebTexts);
  const [answer, setAnswer] = useState<Answer>({
    kind: request.mayAnswer[0] ?? 'advice',
    body: '',
    at: { date: '', time: '' },
    link: '',
    lines: [emptyLine],
    unit: null,
  });
  const [tried, setTried] = useState(false);
  const change = (part: Partial<Answer>) => setAnswer((old) => ({ ...old, ...part }));
  const written = answerBody.shape.answer.safeParse(asAnswer(answer));
  return (
    <SmallForm
      label={t.answer}
      busy={busy}
      onCancel={onCancel}
      onSubmit={() => {
        setTried(true);
        if (written.success) onSend(asAnswer(answer));
      }}
    >
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
        error={tried && answer.body.trim() === '' ? t.needText : undefined}
        onChange={(event) => change({ body: event.target.value })}
      />
      <More answer={answer} onChange={change} tried={tried && !written.success} />
    </SmallForm>
  );
}

function asAnswer({ kind, body, at, link, lines, unit }: Answer): object {
  const common = { kind, body };
  if (kind === 'home-visit') return { ...common, at: momentOf(at) };
  if (kind === 'video') return { ...common, at: momentOf(at), link };
  if (kind === 'prescription') return { ...common, prescriptions: lines };
  return kind === 'direct-admission' ? { ...common, toUnitId: unit?.id } : common;
}

interface MoreProps {
  readonly answer: Answer;
  readonly onChange: (part: Partial<Answer>) => void;
  readonly tried: boolean;
}

/** What the kind of answer says more. */
function More({ answer, onChange, tried }: MoreProps) {
  const t = useText(supportWebTexts);
  const wrong = tried ? t.needText : undefined;
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
            error={momentOf(answer.at) === null ? wrong : undefined}
            onChange={(at) => onChange({ at })}
          />
          {answer.kind === 'video' && (
            <TextField
              size="small"
              type="url"
              label={t.link}
              value={answer.link}
              error={answer.link.startsWith('https://') ? undefined : wrong}
              onChange={(event) => onChange({ link: event.target.value })}
            />
          )}
        </>
      );
    case 'prescription':
      return <Prescriptions lines={answer.lines} onChange={(lines) => onChange({ lines })} wrong={wrong} />;
    case 'direct-admission':
      return (
        <UnitPicker
          id={fieldId('unit')}
          label={t.admitTo}
          kind="ward"
          value={answer.unit}
          error={answer.unit === null ? wrong : undefined}
          onChange={(unit) => onChange({ unit })}
        />
      );
    default:
      return null;
  }
}

interface PrescriptionsProps {
  readonly lines: readonly Line[];
  readonly onChange: (lines: readonly Line[]) => void;
  readonly wrong: string | undefined;
}

function Prescriptions({ lines, onChange, wrong }: PrescriptionsProps) {
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
            value={line.medicine}
            error={line.medicine.trim() === '' ? wrong : undefined}
            onChange={(event) => set(index, { medicine: event.target.value })}
          />
          <Select
            size="small"
            label={t.change}
            value={line.change}
            onChange={(event) => set(index, { change: event.target.value as Line['change'] })}
          >
            {(['start', 'stop', 'dose', 'other'] as const).map((change) => (
              <option key={change} value={change}>
                {t[change]}
              </option>
            ))}
          </Select>
          <TextField
            size="small"
            label={t.instruction}
            value={line.instruction}
            error={line.instruction.trim() === '' ? wrong : undefined}
            onChange={(event) => set(index, { instruction: event.target.value })}
          />
          <DateInput
            id={fieldId(`from-${index}`)}
            label={t.fromDay}
            value={isLocalDate(line.from) ? line.from : null}
            error={line.from === '' ? wrong : undefined}
            onChange={(from) => set(index, { from: from ?? '' })}
          />
        </div>
      ))}
      <Button type="button" size="xsmall" variant="tertiary" onClick={() => onChange([...lines, emptyLine])}>
        {t.addLine}
      </Button>
    </>
  );
}
