import { Button, FileUpload, Radio, RadioGroup, Select, TextField } from '@navikt/ds-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../../../web/i18n/locale.tsx';
import { useAssignment } from '../../../web/session.ts';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import { type ImportAsked, type ImportFormat, importFormats, type ImportResult, largestFile } from '../contract.ts';
import { importWebTexts } from '../texts/web.ts';
import { countyMunicipalitiesQuery, previewImport, runImport } from './api.ts';
import { ImportOutcome } from './ImportOutcome.tsx';

interface Chosen {
  readonly format: ImportFormat;
  readonly municipality: string;
  readonly source: string;
  readonly file: File | null;
}

const nothingChosen: Chosen = { format: 'fhir-bundle', municipality: '', source: '', file: null };

/** What is to be imported and how, the preview, and the button that does it. A changed choice takes the preview away. */
export function ImportForm() {
  const [chosen, setChosen] = useState(nothingChosen);
  const [result, setResult] = useState<ImportResult>();
  const asked = askedOf(chosen);
  const { preview, run } = useImporting(chosen, setResult);
  const change = (part: Partial<Chosen>) => {
    setChosen({ ...chosen, ...part });
    setResult(undefined);
    preview.reset();
    run.reset();
  };
  const error = run.error ?? preview.error;
  const mayRun = result?.state === 'dry-run' && result.faults === 0 && changesAnything(result);
  return (
    <div>
      <form className="hl-import__form" onSubmit={(event) => event.preventDefault()}>
        <FormatChoice chosen={chosen} change={change} />
        <Particulars chosen={chosen} change={change} />
        <FileChoice file={chosen.file} change={change} />
        <Buttons
          ready={asked !== undefined}
          mayRun={mayRun}
          previewing={preview.isPending}
          running={run.isPending}
          onPreview={() => preview.mutate()}
          onRun={() => run.mutate()}
        />
      </form>
      {error && <ErrorState error={error} />}
      {result && <Shown result={result} />}
    </div>
  );
}

function askedOf({ format, municipality, source, file }: Chosen): { asked: ImportAsked; file: File } | undefined {
  const trimmed = source.trim();
  if (file === null || trimmed === '' || (format === 'fhir-bundle' && municipality === '')) return undefined;
  return { file, asked: { format, source: trimmed, ...(format === 'fhir-bundle' ? { municipality } : {}) } };
}

function changesAnything({ counts }: ImportResult): boolean {
  return counts.some((count) => count.new + count.changed > 0);
}

function useImporting(chosen: Chosen, onResult: (result: ImportResult) => void) {
  const queries = useQueryClient();
  // One key until the file has been imported or another is chosen: pressing again after a lost answer never imports twice.
  const key = useRef<{ chosen: Chosen; key: string } | undefined>(undefined);
  const preview = useMutation({
    mutationFn: () => {
      const ready = askedOf(chosen);
      if (ready === undefined) throw new Error('nothing chosen');
      return previewImport(ready.asked, ready.file);
    },
    onSuccess: onResult,
  });
  const run = useMutation({
    mutationFn: () => {
      const ready = askedOf(chosen);
      if (ready === undefined) throw new Error('nothing chosen');
      if (key.current?.chosen !== chosen) key.current = { chosen, key: crypto.randomUUID() };
      return runImport(ready.asked, ready.file, key.current.key);
    },
    onSuccess: async (result) => {
      onResult(result);
      await queries.invalidateQueries({ queryKey: ['imports'] });
    },
  });
  return { preview, run };
}

interface ChoiceProps {
  readonly chosen: Chosen;
  readonly change: (part: Partial<Chosen>) => void;
}

function FormatChoice({ chosen, change }: ChoiceProps) {
  const t = useText(importWebTexts);
  const labels: Record<ImportFormat, string> = {
    'fhir-bundle': t.formatBundle,
    'csv-units': t.formatUnits,
    'csv-staff': t.formatStaff,
  };
  return (
    <RadioGroup
      legend={t.format}
      size="small"
      value={chosen.format}
      onChange={(format: ImportFormat) => change({ format, file: null })}
    >
      {importFormats.map((format) => (
        <Radio key={format} value={format}>
          {labels[format]}
        </Radio>
      ))}
    </RadioGroup>
  );
}

function Particulars({ chosen, change }: ChoiceProps) {
  const t = useText(importWebTexts);
  const { county } = useAssignment();
  const { data } = useQuery(countyMunicipalitiesQuery(county));
  return (
    <div className="hl-import__pair">
      {chosen.format === 'fhir-bundle' && (
        <Select
          label={t.municipality}
          description={t.municipalityHelp}
          size="small"
          value={chosen.municipality}
          onChange={(event) => change({ municipality: event.target.value })}
        >
          <option value="">{t.municipalityChoose}</option>
          {data?.municipalities.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Select>
      )}
      <TextField
        label={t.source}
        description={t.sourceHelp}
        size="small"
        maxLength={60}
        value={chosen.source}
        onChange={(event) => change({ source: event.target.value })}
      />
    </div>
  );
}

function FileChoice({ file, change }: { readonly file: File | null; readonly change: ChoiceProps['change'] }) {
  const t = useText(importWebTexts);
  if (file !== null) {
    return <FileUpload.Item file={file} button={{ action: 'delete', onClick: () => change({ file: null }) }} />;
  }
  return (
    <FileUpload.Dropzone
      label={t.file}
      description={t.fileHelp}
      accept=".json,.csv"
      maxSizeInBytes={largestFile}
      multiple={false}
      onSelect={(_files, { accepted }) => change({ file: accepted[0] ?? null })}
    />
  );
}

interface ButtonsProps {
  readonly ready: boolean;
  readonly mayRun: boolean;
  readonly previewing: boolean;
  readonly running: boolean;
  readonly onPreview: () => void;
  readonly onRun: () => void;
}

function Buttons({ ready, mayRun, previewing, running, onPreview, onRun }: ButtonsProps) {
  const t = useText(importWebTexts);
  return (
    <div className="hl-import__buttons">
      <Button
        type="button"
        size="small"
        variant={mayRun ? 'secondary' : 'primary'}
        disabled={!ready}
        loading={previewing}
        onClick={onPreview}
      >
        {t.preview}
      </Button>
      {mayRun && (
        <Button type="button" size="small" loading={running} onClick={onRun}>
          {t.run}
        </Button>
      )}
    </div>
  );
}

/** Scrolled to when it comes: below a form it would go unseen on a phone. */
function Shown({ result }: { readonly result: ImportResult }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'nearest' });
  }, [result]);
  return (
    <div ref={place}>
      <ImportOutcome result={result} />
    </div>
  );
}
