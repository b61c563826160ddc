import { Button, TextField } from '@navikt/ds-react';
import { useState } from 'react';
import { useCommand } from '../../../web/api/use-command.ts';
import { useText } from '../../../web/i18n/locale.tsx';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import { announce } from '../../../web/ui/LiveAnnouncer.tsx';
import { readPoint } from '../../../web/ui/minutes.ts';
import { coordinationPaths, type RoundTaskShown, taskReceipt } from '../contract.ts';
import { coordinationWebTexts } from '../texts/web.ts';
import { coordinationKeys } from './api.ts';
import { nameOf } from './board-model.ts';

/** Where the door is, for the map and for the next time. */
export function SayPlace({ task, onClose }: { readonly task: RoundTaskShown; readonly onClose: () => void }) {
  const t = useText(coordinationWebTexts);
  const { point } = task.at;
  const [text, setText] = useState(point === null ? '' : `${point.latitude}, ${point.longitude}`);
  const [tried, setTried] = useState(false);
  const save = useCommand<object, typeof taskReceipt>({
    path: coordinationPaths.place.replace(':id', task.id),
    schema: taskReceipt,
    invalidates: coordinationKeys,
    onSuccess: () => {
      announce(t.placeSaved);
      onClose();
    },
  });
  const read = readPoint(text);
  const usable = read !== null && read !== undefined;
  return (
    <form
      noValidate
      className="hl-coord__form"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (usable) save.mutate(read);
      }}
    >
      <TextField
        size="small"
        label={t.placeOf({ who: nameOf(task, t.unknownPatient) })}
        description={t.placeHelp}
        value={text}
        error={tried && !usable ? t.placeWrong : undefined}
        onChange={(event) => setText(event.target.value)}
      />
      {save.isError && <ErrorState error={save.error} />}
      <div className="hl-coord__buttons">
        <Button type="submit" size="small" loading={save.isPending}>
          {t.savePlace}
        </Button>
        <Button type="button" size="small" variant="tertiary" onClick={onClose}>
          {t.cancel}
        </Button>
      </div>
    </form>
  );
}
