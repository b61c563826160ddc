import { PhoneIcon, ShieldLockIcon } from '@navikt/aksel-icons';
import { telHref } from '../i18n/format.ts';
import { useText } from '../i18n/locale.tsx';
import { uiTexts } from './texts.ts';
import './people.css';

interface PersonNameProps {
  readonly name: string;
  readonly title?: string | null;
  /** Marks protected identity beside the name. */
  readonly protectedIdentity?: boolean;
}

/** A person's name, with title for staff. */
export function PersonName({ name, title, protectedIdentity = false }: PersonNameProps) {
  const t = useText(uiTexts);
  return (
    <span className="hl-person">
      {name}
      {title ? <span className="hl-subtle">, {title}</span> : null}
      {protectedIdentity && <ShieldLockIcon title={t.protectedIdentity} className="hl-person__mark" />}
    </span>
  );
}

interface UnitLineProps {
  readonly name: string;
  /** Provider or principal. */
  readonly organisation?: string | null;
  readonly phone?: string | null;
}

/** A unit with its organisation and one-tap telephone number. */
export function UnitLine({ name, organisation, phone }: UnitLineProps) {
  return (
    <span className="hl-unit">
      <span>
        {name}
        {organisation ? <span className="hl-subtle">, {organisation}</span> : null}
      </span>
      {phone ? <PhoneLink phone={phone} who={name} /> : null}
    </span>
  );
}

/** A telephone number that rings when pressed. */
export function PhoneLink({ phone, who }: { readonly phone: string; readonly who: string }) {
  const t = useText(uiTexts);
  return (
    <a className="hl-phone" href={telHref(phone)} aria-label={t.callNumber({ who, phone })}>
      <PhoneIcon aria-hidden />
      <span className="hl-figures">{phone}</span>
    </a>
  );
}
