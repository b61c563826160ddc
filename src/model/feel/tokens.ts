import { FeelError, type FeelValue } from './ast.ts';

export type Token =
  | {
      readonly kind: 'number' | 'string' | 'constant';
      readonly text: string;
      readonly value: FeelValue;
      readonly at: number;
    }
  | { readonly kind: 'name' | 'symbol'; readonly text: string; readonly at: number };

const PATTERNS = [
  { kind: 'space', pattern: /\s+/y },
  { kind: 'number', pattern: /\d+(?:\.\d+)?(?!\w)/y },
  { kind: 'string', pattern: /"(?:[^"\\]|\\.)*"/y },
  { kind: 'name', pattern: /list contains\b|[\p{L}_][\p{L}\p{N}_]*/uy },
  { kind: 'symbol', pattern: /\.\.|<=|>=|!=|[=<>+\-*/()[\],]/y },
] as const;

const CONSTANTS: Readonly<Record<string, FeelValue>> = { true: true, false: false, null: null };

/** Cuts the text into tokens; throws FeelError at a character that FEEL (as used here) does not have. */
export function tokens(text: string): readonly Token[] {
  const found: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const match = matchAt(text, at);
    if (!match) throw new FeelError(at, (t) => t.unreadable({ found: text.slice(at, at + 10) }));
    if (match.kind !== 'space') found.push(tokenOf(match.kind, match.text, at));
    at += match.text.length;
  }
  return found;
}

type Kind = (typeof PATTERNS)[number]['kind'];

function matchAt(text: string, at: number): { kind: Kind; text: string } | null {
  for (const { kind, pattern } of PATTERNS) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) return { kind, text: match[0] };
  }
  return null;
}

function tokenOf(kind: Exclude<Kind, 'space'>, text: string, at: number): Token {
  if (kind === 'number') return { kind, text, value: Number(text), at };
  if (kind === 'string') return { kind, text, value: text.slice(1, -1).replace(/\\(.)/g, '$1'), at };
  const constant = CONSTANTS[text];
  if (kind === 'name' && constant !== undefined) return { kind: 'constant', text, value: constant, at };
  return { kind, text, at };
}
