import { BodyShort, Button, Radio, RadioGroup } from '@navikt/ds-react';
import { useState } from 'react';
import { idSchema, type UnitId } from '../../../../kernel/ids.ts';
import { useLocale, useText } from '../../../../web/i18n/locale.tsx';
import { ErrorState } from '../../../../web/ui/ErrorState.tsx';
import { fieldId, FormSection } from '../../../../web/ui/forms.tsx';
import { useAssignment } from '../../../../web/session.ts';
import { UnitPicker } from '../../../../web/ui/UnitPicker.tsx';
import { referralWebTexts } from '../../texts/web.ts';
import type { Receiver } from './use-receiver.ts';

interface ReceiverFieldProps {
  readonly receiver: Receiver;
  readonly onChoose: (unit: UnitId | null) => void;
}

/** Who gets the referral, with the reason for the suggestion; another unit can be chosen. */
export function ReceiverField({ receiver, onChoose }: ReceiverFieldProps) {
  const t = useText(referralWebTexts);
  const { locale } = useLocale();
  const own = useAssignment().unitId;
  const [searching, setSearching] = useState(false);
  const { chosen, suggestions, note, error, loading } = receiver;
  const outside = chosen && !suggestions.some(({ unit }) => unit.id === chosen.id) ? chosen : null;
  return (
    <FormSection title={t.receiverQuestion} id={fieldId('receiver')}>
      {error !== null && suggestions.length === 0 && <ErrorState error={error} />}
      {note && <BodyShort size="small">{note[locale]}</BodyShort>}
      {loading && <BodyShort size="small">{t.receiverLoading}</BodyShort>}
      {(suggestions.length > 0 || outside) && (
        <RadioGroup size="small" legend={t.receiver} value={chosen?.id ?? ''} onChange={(id: UnitId) => onChoose(id)}>
          {suggestions.map(({ unit, reason, best }) => (
            <Radio
              key={unit.id}
              value={unit.id}
              description={best ? t.suggested({ reason: reason[locale] }) : reason[locale]}
            >
              {unit.name}
            </Radio>
          ))}
          {outside && (
            <Radio value={outside.id} description={t.chosenByYou}>
              {outside.name}
            </Radio>
          )}
        </RadioGroup>
      )}
      {searching ? (
        <UnitPicker
          id="find-receiver"
          label={t.findUnit}
          except={own}
          value={null}
          onChange={(unit) => {
            setSearching(false);
            if (unit) onChoose(idSchema<'unit'>().parse(unit.id));
          }}
        />
      ) : (
        <div>
          <Button type="button" size="xsmall" variant="tertiary" onClick={() => setSearching(true)}>
            {t.otherUnit}
          </Button>
        </div>
      )}
    </FormSection>
  );
}
