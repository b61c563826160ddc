import { Button, type ButtonProps } from '@navikt/ds-react';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';

interface AppLinkProps {
  /** A ready path: `/patients/${id}`. */
  readonly to: string;
  /** Query of the address. Never patient data. */
  readonly search?: Readonly<Record<string, string>>;
  /** A place on the screen, without "#". */
  readonly hash?: string;
  readonly children: ReactNode;
  readonly className?: string;
  readonly title?: string;
}

/** A link to another screen. */
export function AppLink({ to, search = {}, children, className = '', ...rest }: AppLinkProps) {
  return (
    <Link to={to} search={search} className={`aksel-link ${className}`} {...rest}>
      {children}
    </Link>
  );
}

interface LinkButtonProps {
  readonly to: string;
  readonly children: ReactNode;
  readonly variant?: ButtonProps['variant'];
  readonly size?: ButtonProps['size'];
  readonly icon?: ReactNode;
}

/** A link that looks like a button, for moving to a screen where something is done. */
export function LinkButton({ to, children, variant = 'primary', size = 'small', icon }: LinkButtonProps) {
  return (
    <Button as={Link} to={to} variant={variant} size={size} icon={icon}>
      {children}
    </Button>
  );
}

interface GoOptions {
  /** Takes the place of the present address in the browser's history. */
  readonly replace?: boolean;
  readonly search?: Readonly<Record<string, string>>;
}

/** Moves to another screen from code: `go('/worklist')`. */
export function useGo(): (to: string, options?: GoOptions) => void {
  const navigate = useNavigate();
  return (to, options = {}) => void navigate({ to, replace: options.replace ?? false, search: options.search ?? {} });
}
