import { MagnifyingGlassIcon } from '@navikt/aksel-icons';
import { BodyShort, Modal } from '@navikt/ds-react';
import { type KeyboardEvent, useId, useState } from 'react';
import { useText } from '../i18n/locale.tsx';
import type { SearchHit } from '../contribution.ts';
import { shellTexts } from '../texts/index.ts';
import { useGo } from '../ui/AppLink.tsx';
import { type HitGroup, useSearchHits } from './use-search-hits.ts';

/** Finds patients, units, cases and commands. What is written is sent only in request bodies and kept nowhere. */
export function SearchDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText(shellTexts);
  const go = useGo();
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const list = useId();
  const { groups, searching, failed } = useSearchHits(text);
  const hits = groups.flatMap((group) => group.hits);
  const open = (hit: SearchHit) => {
    onClose();
    hit.onOpen?.();
    go(hit.to);
  };
  const onKey = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && hits.length > 0) {
      event.preventDefault();
      setActive((active + step + hits.length) % hits.length);
    }
    const chosen = hits[active];
    if (event.key === 'Enter' && chosen) open(chosen);
  };
  const status = failed ? t.searchFailed : statusText(t, text, searching, hits.length);
  return (
    <Modal open onClose={onClose} aria-label={t.search} placement="top" width="medium" closeOnBackdropClick>
      <Modal.Body className="hl-search">
        <div className="hl-search__field">
          <MagnifyingGlassIcon aria-hidden fontSize="1.5rem" />
          <input
            // The dialog exists to be written in, so the caret starts here.
            ref={(field) => field?.focus()}
            role="combobox"
            aria-expanded={hits.length > 0}
            aria-controls={list}
            aria-label={t.searchPlaceholder}
            aria-activedescendant={hits[active] ? `${list}-${active}` : undefined}
            placeholder={t.searchPlaceholder}
            autoComplete="off"
            spellCheck={false}
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              setActive(0);
            }}
            onKeyDown={onKey}
          />
        </div>
        <HitList id={list} groups={groups} active={active} onOpen={open} />
        <BodyShort size="small" textColor="subtle" role="status">
          {status}
        </BodyShort>
      </Modal.Body>
    </Modal>
  );
}

function statusText(
  t: ReturnType<typeof useText<(typeof shellTexts)['sv']>>,
  text: string,
  searching: boolean,
  count: number,
): string {
  if (text.trim().length < 2) return t.searchHint;
  if (searching) return t.loading;
  return count === 0 ? t.searchNoHits : t.searchHits({ count });
}

function hitsBefore(groups: readonly HitGroup[], index: number): number {
  return groups.slice(0, index).reduce((sum, group) => sum + group.hits.length, 0);
}

interface HitListProps {
  readonly id: string;
  readonly groups: readonly HitGroup[];
  readonly active: number;
  readonly onOpen: (hit: SearchHit) => void;
}

function HitList({ id, groups, active, onOpen }: HitListProps) {
  const t = useText(shellTexts);
  return (
    <div id={id} role="listbox" aria-label={t.search} className="hl-search__hits">
      {groups.map((group, index) => (
        <div key={group.id} role="group" aria-labelledby={`${id}-${group.id}`}>
          <div id={`${id}-${group.id}`} className="hl-search__group" role="presentation">
            {group.title}
          </div>
          {group.hits.map((hit, place) => {
            const position = hitsBefore(groups, index) + place;
            return (
              <button
                key={hit.id}
                id={`${id}-${position}`}
                type="button"
                role="option"
                aria-selected={position === active}
                tabIndex={-1}
                className="hl-search__hit"
                onClick={() => onOpen(hit)}
              >
                <span>{hit.label}</span>
                {hit.detail !== undefined && <span className="hl-search__detail">{hit.detail}</span>}
              </button>
            );
          })}
        </div>
      ))}
    </div>
  );
}
