import { Button, Select, Textarea } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { z } from 'zod';
import { post } from '../../../web/api/client.ts';
import { useCommand } from '../../../web/api/use-command.ts';
import { SkeletonPage } from '../../../web/frame/SkeletonPage.tsx';
import { useLocale, useText } from '../../../web/i18n/locale.tsx';
import { useScreenSearch } from '../../../web/screen-address.ts';
import { AppLink, LinkButton, useGo } from '../../../web/ui/AppLink.tsx';
import { AutosaveStatus } from '../../../web/ui/AutosaveStatus.tsx';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import { fieldId, FormErrorSummary } from '../../../web/ui/forms.tsx';
import { announce } from '../../../web/ui/LiveAnnouncer.tsx';
import { PageHeader } from '../../../web/ui/PageHeader.tsx';
import { useSavedDraft } from '../../../web/ui/saved-draft.ts';
import { draftSaved, longestText, receipt, type SupportDraft, supportPaths } from '../contract.ts';
import { causes } from '../texts/causes.ts';
import { supportWebTexts } from '../texts/web.ts';
import { draftQuery, supportKeys } from './api.ts';
import { emptyAsk, measurementsOf, outOfRange } from './ask-form.ts';
import { ChooseWay, type ChosenWay } from './ChooseWay.tsx';
import { fittingAsk } from './fitting-draft.ts';
import { Measured } from './Measured.tsx';
import { Photos } from './Photos.tsx';
import { FactsStrip } from '../../patient/web/index.ts';
import { Urgency } from './Urgency.tsx';
import './support.css';

/** The nurse's one form: how urgent, which way, and situation – background – assessment – recommendation. */
export function AskForPhysician() {
  const t = useText(supportWebTexts);
  const { patient } = useScreenSearch(z.object({ patient: z.string().optional().catch(undefined) }));
  const draft = useQuery({ ...draftQuery(patient ?? ''), enabled: patient !== undefined });
  if (patient === undefined)
    return (
      <>
        <PageHeader title={t.askTitle} lead={t.noPatient} />
        <LinkButton to="/patients">{t.toPatients}</LinkButton>
      </>
    );
  if (draft.isPending) return <SkeletonPage />;
  return (
    <>
      <FactsStrip patientId={patient} />
      <PageHeader
        title={t.askTitle}
        lead={t.askLead}
        above={<AppLink to={`/patients/${patient}`}>{t.toPatient}</AppLink>}
      />
      {draft.isError ? (
        <ErrorState error={draft.error} onRetry={() => void draft.refetch()} />
      ) : (
        <AskForm patientId={patient} began={draft.data} />
      )}
    </>
  );
}

interface AskFormProps {
  readonly patientId: string;
  readonly began: { readonly draft: SupportDraft | null; readonly savedAt: string | null };
}

function AskForm({ patientId, began }: AskFormProps) {
  const t = useText(supportWebTexts);
  const go = useGo();
  const [value, setValue] = useState<SupportDraft>(began.draft ?? emptyAsk);
  const [way, setWay] = useState<ChosenWay | null>(null);
  const [tried, setTried] = useState(0);
  const change = (part: Partial<SupportDraft>) => setValue((old) => ({ ...old, ...part }));
  const setUrgency = (urgency: SupportDraft['urgency']) => {
    change({ urgency });
    // The agreement has another order for it: its first way is proposed anew, not the one that was first before.
    setWay(null);
  };
  const send = useCommand({
    path: supportPaths.send,
    schema: receipt,
    invalidates: supportKeys,
    onSuccess: ({ id }) => {
      announce(t.sent);
      go(`/support/${id}`, { replace: true });
    },
  });
  const { state, saveNow, discard } = useSavedDraft({
    value,
    empty: emptyAsk,
    savedAt: began.savedAt,
    enabled: !send.isPending && !send.isSuccess,
    save: (draft) => post(supportPaths.saveDraft, draftSaved, { patientId, draft: draft && fittingAsk(draft) }),
    onDiscarded: () => go(`/patients/${patientId}`, { replace: true }),
  });
  const errors = faultsOf(value, way, t);
  const submit = async () => {
    setTried((count) => count + 1);
    if (Object.keys(errors).length > 0 || way === null) return;
    // A save under way must not come after, and keep a draft of what is sent.
    await saveNow();
    send.mutate(bodyOf(patientId, value, way));
  };
  return (
    <form
      noValidate
      className="hl-ask"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Urgency value={value.urgency} onChange={setUrgency} />
      <ChooseWay patientId={patientId} urgency={value.urgency} chosen={way} onChoose={setWay} />
      <Words value={value} onChange={change} wrong={tried > 0 && value.situation.trim() === ''} />
      <Measured value={value} onChange={(measured) => change({ measured })} />
      <Photos patientId={patientId} photoIds={value.photoIds} onChange={(photoIds) => change({ photoIds })} />
      {tried > 0 && <FormErrorSummary errors={errors} submitCount={tried} />}
      {send.isError && <ErrorState error={send.error} />}
      <AskButtons label={way?.how === 'book' ? t.bookAndSend : t.send} sending={send.isPending} discard={discard}>
        <AutosaveStatus state={state} onSaveNow={() => void saveNow()} />
      </AskButtons>
    </form>
  );
}

interface AskButtonsProps {
  readonly label: string;
  readonly sending: boolean;
  readonly discard: { readonly isPending: boolean; readonly mutate: () => void };
  readonly children: ReactNode;
}

function AskButtons({ label, sending, discard, children }: AskButtonsProps) {
  const t = useText(supportWebTexts);
  return (
    <div className="hl-ask__buttons">
      <Button type="submit" loading={sending}>
        {label}
      </Button>
      <Button type="button" variant="tertiary" loading={discard.isPending} onClick={() => discard.mutate()}>
        {t.discard}
      </Button>
      {children}
    </div>
  );
}

const parts = ['situation', 'background', 'assessment', 'recommendation'] as const;
type Part = (typeof parts)[number];

function faultsOf(
  value: SupportDraft,
  way: ChosenWay | null,
  t: { needSituation: string; needWay: string; measured: string; tooLong: (p: { most: number }) => string },
) {
  const wrong = outOfRange(value.measured)[0];
  const long = parts.filter((part) => value[part].length > longestText);
  return {
    ...(way === null ? { way: { message: t.needWay } } : {}),
    ...(value.situation.trim() === '' ? { situation: { message: t.needSituation } } : {}),
    ...Object.fromEntries(long.map((part) => [part, { message: t.tooLong({ most: longestText }) }])),
    ...(wrong === undefined ? {} : { [wrong]: { message: t.measured } }),
  };
}

function bodyOf(patientId: string, value: SupportDraft, way: ChosenWay) {
  const { urgency, cause, situation, background, assessment, recommendation, measured, photoIds } = value;
  return {
    patientId,
    routeId: way.routeId,
    urgency,
    ...(cause === null ? {} : { cause }),
    situation,
    background,
    assessment,
    recommendation,
    measurements: measurementsOf(measured),
    photoIds,
    ...(way.how === 'book'
      ? { slot: { ...(way.startsAt ? { startsAt: way.startsAt } : {}), orWait: way.orWait } }
      : {}),
  };
}

interface WordsProps {
  readonly value: SupportDraft;
  readonly onChange: (part: Partial<SupportDraft>) => void;
  readonly wrong: boolean;
}

/** Plain fields in the order one speaks: the telephone's own dictation works in each of them. */
function Words({ value, onChange, wrong }: WordsProps) {
  const t = useText(supportWebTexts);
  const { locale } = useLocale();
  const cause = causes[value.cause ?? ''];
  const hint = (part: Part) => (part === 'situation' || part === 'background' ? cause?.[part][locale] : undefined);
  const errorOf = (part: Part) => {
    if (value[part].length > longestText) return t.tooLong({ most: longestText });
    return part === 'situation' && wrong ? t.needSituation : undefined;
  };
  return (
    <>
      <Select
        size="small"
        label={t.cause}
        value={value.cause ?? ''}
        onChange={(event) => onChange({ cause: event.target.value === '' ? null : event.target.value })}
      >
        <option value="">{t.noCause}</option>
        {Object.entries(causes).map(([key, { name }]) => (
          <option key={key} value={key}>
            {name[locale]}
          </option>
        ))}
      </Select>
      {parts.map((part) => (
        <Textarea
          key={part}
          id={fieldId(part)}
          size="small"
          label={t[part]}
          description={hint(part)}
          minRows={part === 'situation' ? 3 : 2}
          maxLength={longestText}
          value={value[part]}
          error={errorOf(part)}
          onChange={(event) => onChange({ [part]: event.target.value })}
        />
      ))}
    </>
  );
}
