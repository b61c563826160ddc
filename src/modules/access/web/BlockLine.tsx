import { useFormat, useText } from '../../../web/i18n/locale.tsx';
import { useNow } from '../../../web/clock.ts';
import { AppLink } from '../../../web/ui/AppLink.tsx';
import type { Block } from '../contract.ts';
import { accessWebTexts } from '../texts/web.ts';

/** What is blocked, towards whom, since when and at whose word. */
export function BlockLine({ block }: { readonly block: Block }) {
  const t = useText(accessWebTexts);
  const format = useFormat();
  const now = useNow();
  const { process, requestedBy, how, from, recordedBy, note } = block;
  const matter = process === null ? null : matterPath(process);
  return (
    <>
      <p>
        {useBlockWords()(block)} {matter !== null && <AppLink to={matter}>{t.openMatter}</AppLink>}
      </p>
      <p className="hl-subtle hl-small">
        {t.blockBy({
          when: format.when(from, now),
          who: t[`by-${requestedBy}`].toLocaleLowerCase(),
          how: t[how].toLocaleLowerCase(),
        })}
        {recordedBy && ` ${t.notedBy({ who: recordedBy.name })}`}
        {note !== null && ` ${note}`}
      </p>
    </>
  );
}

/** A block in a sentence. */
export function useBlockWords(): (block: Block) => string {
  const t = useText(accessWebTexts);
  return ({ blockKind, controller, unit }) => {
    const provider = controller?.name ?? '';
    if (blockKind !== 'across')
      return blockKind === 'unit'
        ? t.blockOfUnit({ unit: unit?.name ?? t.someUnit, provider })
        : t.blockOfMatter({ unit: unit?.name ?? t.someUnit, provider });
    if (controller === null) return t.blockOfAll;
    return t.blockAcross({ who: unit?.name ?? provider });
  };
}

const folders: Readonly<Record<string, string>> = { referral: 'referrals', enrolment: 'enrolments' };

function matterPath({ kind, id }: { readonly kind: string; readonly id: string }): string | null {
  const folder = folders[kind];
  return folder === undefined ? null : `/${folder}/${id}`;
}
