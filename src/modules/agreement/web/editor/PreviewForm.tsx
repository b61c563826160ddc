import { Checkbox, Select } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import {
  callers,
  choiceLabels,
  type CooperationModel,
  needLabels,
  needs,
  stayPlaces,
  urgencies,
} from '../../../../model/index.ts';
import { useLocale, useText } from '../../../../web/i18n/locale.tsx';
import { MomentField } from '../../../../web/ui/MomentField.tsx';
import { roleTexts } from '../../../organisation/texts/index.ts';
import { editorTexts } from '../../texts/editor.ts';
import { municipalitiesQuery } from '../api.ts';
import type { Question } from './question.ts';

interface PreviewFormProps {
  readonly model: CooperationModel;
  readonly question: Question;
  readonly onChange: (question: Question) => void;
}

/** The question: where, who, what and when. */
export function PreviewForm(props: PreviewFormProps) {
  const t = useText(editorTexts);
  const { question, onChange } = props;
  return (
    <div className="hl-editor__question">
      <WhereFields {...props} />
      <WhatFields {...props} />
      <MomentField
        id="preview-moment"
        dateLabel={t.day}
        timeLabel={t.time}
        value={question.moment}
        onChange={(moment) => onChange({ ...question, moment })}
      />
      <Checkbox
        size="small"
        checked={question.enrolled}
        onChange={(event) => onChange({ ...question, enrolled: event.target.checked })}
      >
        {t.enrolled}
      </Checkbox>
    </div>
  );
}

function WhereFields({ model, question, onChange }: PreviewFormProps) {
  const t = useText(editorTexts);
  const { locale } = useLocale();
  const { area } = model.document;
  const municipalities = useQuery(municipalitiesQuery);
  const nameOf = (code: string) => municipalities.data?.municipalities.find((one) => one.code === code)?.name ?? code;
  return (
    <>
      <Choice
        label={t.municipality}
        value={question.municipality ?? ''}
        options={area.municipalities.map((code) => [code, nameOf(code)])}
        onChange={(municipality) => onChange({ ...question, municipality })}
      />
      {area.districts.length > 0 && (
        <Choice
          label={t.district}
          value={question.district ?? ''}
          options={[['', t.anywhere], ...area.districts.map(({ id, name }): Option => [id, name])]}
          onChange={(district) => onChange({ ...question, district: district === '' ? null : district })}
        />
      )}
      <Choice
        label={t.place}
        value={question.place}
        options={stayPlaces.map((one) => [
          one,
          one === 'hospital' ? t.hospital : choiceLabels[locale].placeOfCare[one],
        ])}
        onChange={(place) => onChange({ ...question, place })}
      />
    </>
  );
}

function WhatFields({ model, question, onChange }: PreviewFormProps) {
  const t = useText(editorTexts);
  const { locale } = useLocale();
  const roles = useText(roleTexts);
  const { physician = [] } = model.document;
  const callerName = (by: Question['by']) =>
    by === 'advice-line' || by === 'patient' || by === 'relative' ? t[by] : roles[by];
  return (
    <>
      <Choice
        label={t.by}
        value={question.by}
        options={callers.map((one) => [one, callerName(one)])}
        onChange={(by) => onChange({ ...question, by })}
      />
      <Choice
        label={t.urgency}
        value={question.urgency}
        options={urgencies.map((one) => [one, t[one]])}
        onChange={(urgency) => onChange({ ...question, urgency })}
      />
      <Choice
        label={t.need}
        value={question.need}
        options={needs.map((one) => [one, needLabels[locale][one]])}
        onChange={(need) => onChange({ ...question, need })}
      />
      <Choice
        label={t.carrier}
        value={question.carrier ?? ''}
        options={[
          ['', t.carrierByRule],
          ...physician.map(({ carriedBy, title }): Option<typeof carriedBy> => [carriedBy, title[locale]]),
        ]}
        onChange={(carrier) => onChange({ ...question, carrier: carrier === '' ? null : carrier })}
      />
    </>
  );
}

type Option<Value extends string = string> = readonly [Value, string];

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly Option<Value>[];
  readonly onChange: (value: Value) => void;
}

function Choice<Value extends string>({ label, value, options, onChange }: ChoiceProps<Value>) {
  return (
    <Select
      size="small"
      label={label}
      value={value}
      onChange={(event) => {
        const chosen = options.find(([one]) => one === event.target.value);
        if (chosen) onChange(chosen[0]);
      }}
    >
      {options.map(([one, text]) => (
        <option key={one} value={one}>
          {text}
        </option>
      ))}
    </Select>
  );
}
