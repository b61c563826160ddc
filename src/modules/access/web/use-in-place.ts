import { useId, useState } from 'react';

interface InPlace {
  /** Which form is open. */
  readonly open: string | null;
  readonly show: (name: string) => void;
  readonly close: () => void;
  /** Id of the heading that takes the focus when a form closes, so that the keyboard does not begin anew at the top. It needs tabIndex -1. */
  readonly headingId: string;
}

/** Forms that open in a part of a screen, one at a time. */
export function useInPlace(): InPlace {
  const [open, setOpen] = useState<string | null>(null);
  const headingId = useId();
  const close = () => {
    setOpen(null);
    document.getElementById(headingId)?.focus();
  };
  return { open, show: setOpen, close, headingId };
}
