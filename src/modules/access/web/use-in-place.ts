import { type RefObject, useRef, useState } from 'react';

interface InPlace {
  /** Which form is open. */
  readonly open: string | null;
  readonly show: (name: string) => void;
  readonly close: () => void;
  /** Takes the focus when a form closes, so that the keyboard does not begin anew at the top. Needs tabIndex -1. */
  readonly heading: RefObject<HTMLHeadingElement | null>;
}

/** Forms that open in a part of a screen, one at a time. */
export function useInPlace(): InPlace {
  const [open, setOpen] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const close = () => {
    setOpen(null);
    heading.current?.focus();
  };
  return { open, show: setOpen, close, heading };
}
