import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { isStale } from '../../../../web/api/errors.ts';
import { StaleDialog, type StaleField } from '../../../../web/ui/dialogs.tsx';
import type { Referral } from '../api.ts';
import { useNames } from '../names.ts';
import { useText } from '../../../../web/i18n/locale.tsx';
import { referralWebTexts } from '../../texts/web.ts';

interface OvertakenProps {
  readonly referral: Referral;
  readonly error: unknown;
  /** What I wrote, to be kept in sight while choosing. */
  readonly mine?: readonly StaleField[];
  /** They have seen what is saved: nothing of theirs is done. */
  readonly onSeen: () => void;
  /** Goes on with what was written, on top of the newer version. Left out where nothing was written. */
  readonly onKeepMine?: () => void;
  readonly children: (error: unknown) => ReactNode;
}

/** Somebody else acted first: shows where the matter stands now, and lets the writer choose. Other errors are the form's. */
export function Overtaken({ referral, error, mine = [], onSeen, onKeepMine, children }: OvertakenProps) {
  const queries = useQueryClient();
  const t = useText(referralWebTexts);
  const names = useNames();
  if (!isStale(error)) return children(error);
  const refresh = () => queries.invalidateQueries({ queryKey: ['referral', referral.id] });
  const state = { label: t.state, mine: names.stage(referral.stage), theirs: t.newerState };
  return (
    <StaleDialog
      open
      fields={[state, ...mine]}
      onTakeTheirs={() => {
        void refresh();
        onSeen();
      }}
      {...(onKeepMine
        ? {
            onKeepMine: () => {
              void refresh().then(onKeepMine);
            },
          }
        : {})}
    />
  );
}
