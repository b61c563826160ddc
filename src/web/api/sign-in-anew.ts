import { signal } from './signal.ts';

/** True while somebody is asked to prove anew who they are, before what they asked for is done. */
export const anewWanted = signal(false);

let waiting: ((done: boolean) => void)[] = [];

/** Asks for a new login; answers whether it was made. Several requests at once share one question. */
export function askToSignInAnew(): Promise<boolean> {
  anewWanted.set(true);
  return new Promise((resolve) => waiting.push(resolve));
}

/** The login was made, or the person thought better of it. */
export function settleSignInAnew(done: boolean): void {
  const asked = waiting;
  waiting = [];
  anewWanted.set(false);
  for (const settle of asked) settle(done);
}
